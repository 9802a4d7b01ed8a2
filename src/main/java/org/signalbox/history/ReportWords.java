package org.signalbox.history;

import java.util.Locale;
import org.signalbox.engine.EngineCard;
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
    return sentence(problem.code(), problem.args().stream().map(this::said).toArray());
  }

  private Object said(Object mentioned) {
    return mentioned instanceof EngineCard card ? name(card) : mentioned;
  }

  /**
   * What something is called in the report's language.
   *
   * @param original its own name, which stays where there is no other
   */
  String term(String key, String original);

  default String name(EngineCard card) {
    return term("term.engine." + card.id() + ".name", card.name());
  }

  default String purpose(EngineCard card) {
    return term("term.engine." + card.id() + ".purpose", card.purpose());
  }

  /** How rows were held out. */
  String split(String kept);

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
