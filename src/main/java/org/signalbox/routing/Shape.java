package org.signalbox.routing;

import java.util.Arrays;
import org.signalbox.task.Document;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.Series;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;
import org.signalbox.task.TextClassificationTask;

/** The counts of a task from which its outcome is predicted. */
sealed interface Shape {
  /**
   * @param rows with a known target
   * @param open rows to predict
   * @param classes 0 for a regression
   */
  record Rows(int rows, int open, int features, int classes) implements Shape {}

  /**
   * @param length mean observations a series
   * @param strength of the season, from 0 to 1
   * @param trend how much of the variation a straight line explains, from 0 to 1
   */
  record Line(int count, int length, int horizon, int season, double strength, double trend)
      implements Shape {}

  /**
   * @param tokens mean length of a document
   */
  record Labelled(int documents, int known, int classes, double tokens) implements Shape {}

  /**
   * @param summary whether the prompt asks to shorten a text
   */
  record Prompt(double tokens, int most, boolean summary) implements Shape {}

  record Search(int documents, int queries, double tokens) implements Shape {}

  /** Characters of a token in running English text. */
  double CHARACTERS = 4.2;

  static Shape of(Task task) {
    return switch (task) {
      case TabularTask t -> rows(t);
      case ForecastTask t -> line(t);
      case TextClassificationTask t ->
          new Labelled(
              t.documents().size(), t.known().length, t.classes().size(), tokens(t.documents()));
      case GenerationTask t ->
          new Prompt(
              30 + t.prompt().length() / CHARACTERS + read(t.brief().sources()),
              t.maxTokens(),
              shortened(t.prompt()));
      case RetrievalTask t ->
          new Search(t.documents().size(), t.queries().size(), tokens(t.documents()));
    };
  }

  /** Whether a prompt asks to shorten a text. */
  static boolean shortened(String prompt) {
    String head = prompt.substring(0, Math.min(200, prompt.length()));
    return Tokens.of(head).stream().anyMatch(Shape::shortening);
  }

  /** The tokens of the documents that an answer is made from. */
  private static double read(java.util.List<Document> sources) {
    return sources.stream().mapToInt(d -> d.text().length()).sum() / CHARACTERS;
  }

  private static boolean shortening(String word) {
    return word.startsWith("summar")
        || word.startsWith("zusammenfass")
        || word.equals("fasse")
        || word.equals("shorten")
        || word.equals("tldr");
  }

  private static Shape rows(TabularTask task) {
    int missing = task.targetColumn().missingCells();
    int rows = task.table().rows() - missing;
    return new Rows(rows, missing, task.features().size(), task.classes().size());
  }

  private static Shape line(ForecastTask task) {
    Series longest =
        task.series().stream().max((a, b) -> Integer.compare(a.length(), b.length())).orElseThrow();
    double length = task.series().stream().mapToInt(Series::length).average().orElse(0);
    return new Line(
        task.series().size(),
        (int) Math.round(length),
        task.horizon(),
        task.season(),
        task.season() > 1 ? Seasons.strength(longest.values(), task.season()) : 0,
        Trend.strength(longest.values()));
  }

  private static double tokens(java.util.List<Document> documents) {
    int step = Math.max(1, documents.size() / 200);
    long characters = 0;
    int seen = 0;
    for (int i = 0; i < documents.size(); i += step) {
      characters += documents.get(i).text().length();
      seen++;
    }
    return seen == 0 ? 0 : characters / CHARACTERS / seen;
  }

  /** How much of a series a straight line explains. */
  final class Trend {
    private Trend() {}

    static double strength(double[] values) {
      double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
      double mean = Arrays.stream(known).average().orElse(0);
      double centre = (known.length - 1) / 2.0;
      double cross = 0;
      double times = 0;
      double spread = 0;
      for (int i = 0; i < known.length; i++) {
        cross += (i - centre) * (known[i] - mean);
        times += (i - centre) * (i - centre);
        spread += (known[i] - mean) * (known[i] - mean);
      }
      return times == 0 || spread == 0 ? 0 : cross * cross / (times * spread);
    }
  }
}
