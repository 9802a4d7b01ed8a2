package org.signalbox.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.tabular.Explanation;
import org.signalbox.tabular.Facts;
import org.signalbox.task.Column;
import org.signalbox.task.TextColumn;
import org.signalbox.viewmodel.Studied;
import org.signalbox.viewmodel.StudyViewModel;

/**
 * What each value of a column added, row by row, coloured by the column that drives the prediction
 * most beside it: a SHAP dependence plot (Lundberg et al. 2020).
 */
record ValueFace(StudyViewModel study, Wording wording) {
  private static final int TICKS = 6;
  private static final int MOST_WORDS = 12;

  Shown of(Studied studied) {
    if (studied.sample().filter(Explanation::told).isEmpty()) {
      String key = studied.peopled() ? "view.study.untold" : "view.study.norows";
      return Shown.words(wording.text(key));
    }
    Explanation told = studied.sample().get();
    List<String> names = told.drives().stream().map(Facts.Drive::column).toList();
    String column =
        study
            .along()
            .get()
            .map(d -> d.column().name())
            .filter(names::contains)
            .orElse(names.getFirst());
    Choice<String> choice = new Choice<>(name -> name, study::follow);
    choice.setAccessibleText(wording.text("view.study.column"));
    choice.tell(names, Optional.of(column));
    String shade = names.stream().filter(n -> !n.equals(column)).findFirst().orElse(column);
    return Shown.of(
        Parts.id(
            "values",
            Parts.column(
                "study-face",
                Parts.row(
                    "field-row",
                    Parts.label(wording.text("view.study.column"), "muted"),
                    Parts.id("value-column", choice)),
                Parts.paragraph(wording.text("view.study.values"), "small", "muted"),
                Parts.grow(plot(told, column, shade, new StudyWords(wording, studied.schema()))),
                ValueShades.legend(wording, shade))),
        table(told, column));
  }

  private Plot plot(Explanation told, String name, String shade, StudyWords words) {
    Column column = told.rows().column(name);
    double[] added = SwarmFace.added(told.attributions(), name);
    Extent extent = new Extent().with(0).with(added);
    Axis y =
        Axis.linear(
            words.unit(told.attributions().scale()),
            extent.low(),
            extent.high(),
            TICKS,
            wording.words().locale());
    Plot plot = new Plot("value-plot");
    int[] shades = ValueShades.of(told.rows().column(shade));
    if (column instanceof TextColumn text) {
      List<String> levels = levels(text);
      plot.show(
          words(name, levels), y, List.of(level(), dots(places(text, levels), added, shades)));
    } else {
      double[] values = ValueShades.values(column);
      Extent wide = new Extent().with(values);
      Axis x = Axis.linear(name, wide.low(), wide.high(), TICKS, wording.words().locale());
      plot.show(x, y, List.of(level(), dots(values, added, shades)));
    }
    plot.setAccessibleText(wording.text("view.study.values"));
    return plot;
  }

  private static Layer level() {
    return sketch ->
        sketch.add(
            new javafx.scene.shape.Line(
                sketch.frame().getMinX(), sketch.y(0), sketch.frame().getMaxX(), sketch.y(0)),
            "zero-line");
  }

  private static List<String> levels(TextColumn column) {
    int[] counts = new int[column.levels().size()];
    Arrays.stream(column.codes()).filter(c -> c >= 0).forEach(c -> counts[c]++);
    return IntStream.range(0, counts.length)
        .boxed()
        .sorted(java.util.Comparator.comparingInt(k -> -counts[k]))
        .limit(MOST_WORDS)
        .filter(k -> counts[k] > 0)
        .map(column.levels()::get)
        .toList();
  }

  private static Axis words(String name, List<String> levels) {
    List<Axis.Tick> ticks = new ArrayList<>();
    for (int k = 0; k < levels.size(); k++) {
      ticks.add(new Axis.Tick(k + 0.5, StudyWords.shortened(levels.get(k))));
    }
    return new Axis(name, 0, Math.max(1, levels.size()), Axis.Spacing.LINEAR, ticks);
  }

  /** Rows with the same word stand side by side. */
  private static double[] places(TextColumn column, List<String> levels) {
    return IntStream.range(0, column.rows())
        .mapToDouble(
            r -> {
              int at = levels.indexOf(column.text(r));
              return at < 0 ? Double.NaN : at + 0.5 + spread(r);
            })
        .toArray();
  }

  /** A fixed place for each row, from -0.3 to 0.3, that no order of the rows lines up. */
  private static double spread(int row) {
    return ((row * 0x9E3779B9) >>> 16) / 65_535.0 * 0.6 - 0.3;
  }

  private static Layer dots(double[] xs, double[] ys, int[] shades) {
    return sketch -> {
      Dots[] dots = new Dots[ValueShades.COUNT + 1];
      Arrays.setAll(dots, _ -> new Dots());
      for (int i = 0; i < xs.length; i++) {
        if (Double.isFinite(xs[i])) {
          dots[shades[i]].add(sketch.x(xs[i]), sketch.y(ys[i]));
        }
      }
      for (int shade = 0; shade < dots.length; shade++) {
        dots[shade].drawTo(sketch, "swarm-dot", ValueShades.style(shade));
      }
    };
  }

  private TableText table(Explanation told, String name) {
    double[] added = SwarmFace.added(told.attributions(), name);
    Column column = told.rows().column(name);
    return new TableText(
        List.of(name, wording.text("view.contribution")),
        IntStream.range(0, added.length)
            .mapToObj(r -> List.of(column.text(r), wording.figures().number(added[r]).text()))
            .toList());
  }
}
