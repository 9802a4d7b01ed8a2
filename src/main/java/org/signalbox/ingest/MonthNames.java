package org.signalbox.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of months, long and short, in six languages. */
final class MonthNames {
  private static final String[] NAMES = {
    "jan january januar jänner janv janvier ene enero gen gennaio janeiro januari",
    "feb february februar févr févier février fevr fevrier febrero febbraio fev fevereiro februari",
    "mar march mär märz maerz mrz mars marzo março marco maart mrt",
    "apr april avr avril abr abril aprile",
    "may mai mayo mag maggio maio mei",
    "jun june juni juin junio giu giugno junho",
    "jul july juli juil juillet julio lug luglio julho",
    "aug august août aout ago agosto augustus",
    "sep sept september septembre septiembre set settembre setembro",
    "oct october okt oktober octobre octubre ott ottobre out outubro",
    "nov november novembre noviembre novembro",
    "dec december dez dezember déc décembre decembre dic diciembre dicembre dezembro"
  };

  private static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  /** The month from 1 to 12, 0 when the word names none. */
  static int month(String word) {
    return MONTHS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < NAMES.length; i++) {
      for (String name : NAMES[i].split(" ")) {
        months.put(name, i + 1);
      }
    }
    return months;
  }
}
