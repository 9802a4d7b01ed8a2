package org.signalbox.history;

import java.util.Locale;
import org.signalbox.metering.Amount;
import org.signalbox.metering.Energy;
import org.signalbox.task.Problem;

/**
 * The words and figures of a report. Whoever asks for the report hands them in, since they belong
 * to its face and language.
 */
public interface ReportWords {
  Locale locale();

  /** The sentence behind a key, with its arguments filled in. */
  String sentence(String key, Object... args);

  /** The sentence behind a problem's code. */
  default String sentence(Problem problem) {
    return sentence(problem.code(), problem.args().toArray());
  }

  String number(double value);

  String interval(double low, double high);

  /**
   * @param fraction from 0 to 1
   */
  String percent(double fraction);

  String milliseconds(double milliseconds);

  String bytes(double bytes);

  /** A measured figure, or a modelled one with its band. */
  String energy(Energy energy);

  String money(Amount amount);
}
