package org.signalbox.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.LabelledText;
import org.signalbox.task.TextClassificationTask;
import org.signalbox.task.ValuePredictions;

/** Predictions of classes and of values: how they spread, and each one in the table twin. */
final class PredictionFace {
  private static final int MOST_ROWS = 1_000;
  private static final int MOST_BARS = 12;

  private final Wording wording;
  private final String family;

  PredictionFace(Wording wording, String family) {
    this.wording = wording;
    this.family = family;
  }

  Shown of(ClassPredictions answer) {
    int n = answer.rows().length;
    int[] best = IntStream.range(0, n).map(answer::best).toArray();
    List<String> head =
        new ArrayList<>(List.of(wording.text("view.row"), wording.text("view.predicted")));
    answer.classes().forEach(c -> head.add(wording.text("view.probability", c)));
    List<List<String>> rows =
        IntStream.range(0, Math.min(n, MOST_ROWS))
            .mapToObj(
                i ->
                    line(
                        Integer.toString(answer.rows()[i] + 1),
                        answer.classes().get(best[i]),
                        answer.probabilities()[i]))
            .toList();
    return Shown.of(spread(answer.classes(), best), new TableText(head, rows));
  }

  Shown of(LabelledText answer, TextClassificationTask task) {
    int n = answer.documents().length;
    int[] best = IntStream.range(0, n).map(answer::best).toArray();
    List<String> head =
        List.of(
            wording.text("view.predicted"),
            wording.text("view.certainty"),
            wording.text("view.text"));
    List<List<String>> rows =
        IntStream.range(0, Math.min(n, MOST_ROWS))
            .mapToObj(
                i ->
                    List.of(
                        answer.classes().get(best[i]),
                        wording.figures().number(answer.probabilities()[i][best[i]]).text(),
                        Rows.snippet(task.documents().get(answer.documents()[i]).text())))
            .toList();
    return Shown.of(spread(answer.classes(), best), new TableText(head, rows));
  }

  Shown of(ValuePredictions answer) {
    Plot plot = Histogram.of(answer.values(), wording, "histogram", family);
    boolean interval = answer.low().length > 0;
    List<String> head =
        new ArrayList<>(List.of(wording.text("view.row"), wording.text("view.predicted")));
    if (interval) {
      head.add(wording.text("view.interval", "90"));
    }
    List<List<String>> rows =
        IntStream.range(0, Math.min(answer.rows().length, MOST_ROWS))
            .mapToObj(i -> line(answer, i, interval))
            .toList();
    return Shown.of(plot, new TableText(head, rows));
  }

  private List<String> line(ValuePredictions answer, int i, boolean interval) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(answer.rows()[i] + 1));
    cells.add(wording.figures().number(answer.values()[i]).text());
    if (interval) {
      cells.add(wording.figures().interval(answer.low()[i], answer.high()[i]).text());
    }
    return cells;
  }

  private List<String> line(String row, String label, double[] probabilities) {
    List<String> cells = new ArrayList<>(List.of(row, label));
    for (double p : probabilities) {
      cells.add(wording.figures().number(p).text());
    }
    return cells;
  }

  private javafx.scene.Node spread(List<String> classes, int[] best) {
    int[] counts = new int[classes.size()];
    for (int k : best) {
      counts[k]++;
    }
    List<BarList.Bar> bars =
        IntStream.range(0, counts.length)
            .boxed()
            .sorted(Comparator.comparingInt(k -> -counts[k]))
            .limit(MOST_BARS)
            .map(
                k ->
                    new BarList.Bar(
                        classes.get(k), counts[k], wording.figures().count(counts[k]).text()))
            .toList();
    return Parts.column(
        "spread",
        Parts.label(wording.text("view.spread", best.length), "small", "muted"),
        new BarList(bars, family));
  }
}
