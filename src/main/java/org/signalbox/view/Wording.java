package org.signalbox.view;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Standing;
import org.signalbox.evaluation.Metric;
import org.signalbox.routing.Policy;
import org.signalbox.task.Problem;
import org.signalbox.viewmodel.Example;
import org.signalbox.words.Figures;
import org.signalbox.words.SplitWords;
import org.signalbox.words.Words;

/** The words and figures of the screens. */
record Wording(Words words, Figures figures) {
  private static final double ROUGH_SECOND = 1_000;
  private static final double ROUGH_MINUTE = 100_000;

  static Wording of(Words words) {
    return new Wording(words, new Figures(words.locale()));
  }

  String name(EngineCard card) {
    return words.term("term.engine." + card.id() + ".name", card.name());
  }

  /** What an engine is for, in one sentence. */
  String purpose(EngineCard card) {
    return words.term("term.engine." + card.id() + ".purpose", card.purpose());
  }

  String title(Example example) {
    return words.term("term.sample." + example.id() + ".title", example.title());
  }

  /** What to look out for in a sample. */
  String notice(Example example) {
    return words.term("term.sample." + example.id() + ".notice", example.notice());
  }

  String metric(Metric metric) {
    return metric(metric.word());
  }

  /** What a metric is called, by its name in the field. */
  String metric(String word) {
    String slug = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return words.term("term.metric." + slug, word);
  }

  /** How rows were held out. */
  String split(String kept) {
    return new SplitWords(words).of(kept);
  }

  String text(String key, Object... args) {
    return words.sentence(key, args);
  }

  /** The sentence behind a problem, question or signal. */
  String say(Problem problem) {
    return words.sentence(problem.code(), problem.args().stream().map(this::said).toArray());
  }

  private Object said(Object mentioned) {
    return mentioned instanceof EngineCard card ? name(card) : mentioned;
  }

  /** What a policy is called; one of the user's own making has no name. */
  String policy(Policy policy) {
    if (policy.own()) {
      return text("view.policy.custom");
    }
    String key = "view.policy." + policy.name();
    return words.knows(key) ? text(key) : policy.name();
  }

  /** A day and its time to the minute. */
  String moment(ZonedDateTime at) {
    return DateTimeFormatter.ofPattern(text("view.history.moment"), words.locale()).format(at);
  }

  /** A time that is only expected, with one digit. */
  String roughly(double milliseconds) {
    if (milliseconds < 1) {
      return text("view.rough.instant");
    }
    long shown = oneDigit(milliseconds);
    if (shown < ROUGH_SECOND) {
      return text("view.rough.milliseconds", shown);
    }
    if (shown < ROUGH_MINUTE) {
      return text("view.rough.seconds", oneDigit(milliseconds / ROUGH_SECOND));
    }
    return text("view.rough.minutes", oneDigit(milliseconds / 60_000));
  }

  /** An energy that is only expected, with one digit. */
  String roughJoules(double joules) {
    // One digit needs no decimals behind it.
    return "\u2248 "
        + figures.joules(oneDigitOf(joules)).text().replaceAll("(?<=\\d)[.,]0+(?=\\D)", "");
  }

  /** A memory that is only expected, with one digit. */
  String roughMegabytes(double megabytes) {
    return megabytes < 1
        ? text("view.rough.memory.little")
        : text("view.rough.memory", oneDigit(megabytes));
  }

  private static double oneDigitOf(double value) {
    double size = value > 0 ? Math.pow(10, Math.floor(Math.log10(value))) : 1;
    return Math.round(value / size) * size;
  }

  private static long oneDigit(double value) {
    double size = Math.pow(10, Math.floor(Math.log10(value)));
    return Math.max(1, Math.round(Math.round(value / size) * size));
  }

  /** Style class and mark of an engine: baselines look alike in every family. */
  static String family(EngineCard card) {
    return card.standing() == Standing.BASELINE ? "baseline" : card.family().word();
  }

  /** What screen readers and tooltips say about an engine's mark. */
  String familyName(EngineCard card) {
    return text("view.family." + family(card));
  }
}
