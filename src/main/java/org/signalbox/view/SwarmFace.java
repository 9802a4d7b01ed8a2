package org.signalbox.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.tabular.Explanation;
import org.signalbox.tabular.Facts;
import org.signalbox.task.Attributions;
import org.signalbox.task.Column;
import org.signalbox.viewmodel.Studied;

/** What each column added in every row: a beeswarm (Lundberg et al. 2020, figure 4). */
record SwarmFace(Wording wording) {
  private static final int MOST = 12;
  private static final int TICKS = 6;

  /** How much of its line a swarm may fill. */
  private static final double FULL = 0.42;

  Shown of(Studied studied) {
    if (studied.sample().filter(Explanation::told).isEmpty()) {
      String key = studied.peopled() ? "view.study.untold" : "view.study.norows";
      return Shown.words(wording.text(key));
    }
    Explanation told = studied.sample().get();
    StudyWords words = new StudyWords(wording, studied.schema());
    List<String> names = told.drives().stream().map(Facts.Drive::column).limit(MOST).toList();
    Extent extent = new Extent().with(0);
    List<Layer> layers = new ArrayList<>();
    layers.add(Layers.vertical(0, "zero-line"));
    for (int k = 0; k < names.size(); k++) {
      double[] added = added(told.attributions(), names.get(k));
      extent.with(added);
      layers.add(swarm(k, added, ValueShades.of(told.rows().column(names.get(k)))));
    }
    Axis x =
        Axis.linear(
            words.unit(told.attributions().scale()),
            extent.low(),
            extent.high(),
            TICKS,
            wording.words().locale());
    Plot plot = new Plot("named-plot", "swarm");
    plot.show(x, Categories.of(names), layers);
    plot.setAccessibleText(wording.text("view.study.swarm"));
    return Shown.of(
        Parts.id(
            "swarm",
            Parts.column(
                "study-face",
                Parts.paragraph(wording.text("view.study.swarm"), "small", "muted"),
                Parts.grow(plot),
                ValueShades.legend(wording, wording.text("view.study.shade")))),
        table(told, names, words));
  }

  static double[] added(Attributions given, String column) {
    int at = given.features().indexOf(column);
    return IntStream.range(0, given.perRow().length)
        .mapToDouble(r -> given.perRow()[r][at])
        .toArray();
  }

  /** Dots that would cover each other move up and down by turns. */
  private static Layer swarm(int line, double[] added, int[] shades) {
    return sketch -> {
      double middle = sketch.y(line + 0.5);
      double room = Math.abs(sketch.y(line + 1) - sketch.y(line)) * FULL;
      Dots[] dots = new Dots[ValueShades.COUNT + 1];
      java.util.Arrays.setAll(dots, _ -> new Dots());
      int[] order =
          IntStream.range(0, added.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> added[i]))
              .mapToInt(i -> i)
              .toArray();
      double last = Double.NEGATIVE_INFINITY;
      int stacked = 0;
      for (int i : order) {
        double x = sketch.x(added[i]);
        stacked = x - last < Dots.RADIUS ? stacked + 1 : 0;
        last = stacked == 0 ? x : last;
        double shift = (stacked + 1) / 2 * (stacked % 2 == 0 ? 1 : -1) * Dots.RADIUS;
        dots[shades[i]].add(x, middle + Math.clamp(shift, -room, room));
      }
      for (int shade = 0; shade < dots.length; shade++) {
        dots[shade].drawTo(sketch, "swarm-dot", ValueShades.style(shade));
      }
    };
  }

  private TableText table(Explanation told, List<String> names, StudyWords words) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < told.rows().rows(); row++) {
      List<String> cells = new ArrayList<>();
      cells.add(words.predicted(told, row));
      for (String name : names) {
        Column column = told.rows().column(name);
        double added =
            told.attributions().perRow()[row][told.attributions().features().indexOf(name)];
        cells.add(wording.text("view.study.cell", column.text(row), words.signed(added)));
      }
      rows.add(cells);
    }
    List<String> head = new ArrayList<>(List.of(wording.text("view.predicted")));
    head.addAll(names);
    return new TableText(head, rows);
  }
}
