package org.signalbox.view;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.shape.Rectangle;
import org.signalbox.tabular.Explanation;
import org.signalbox.task.Attributions;
import org.signalbox.viewmodel.Studied;
import org.signalbox.viewmodel.StudyViewModel;

/** Why a row is predicted as it is: a waterfall from what holds for any row to its prediction. */
record RowFace(StudyViewModel study, Wording wording) {
  private static final int MOST = 12;
  private static final int TICKS = 5;
  private static final double HALF = 0.3;
  private static final double[] SHARES = {
    0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999
  };

  /** For axes that reach over less than this. */
  private static final double NEAR = 0.5;

  private static final double[] CLOSER = {
    0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45,
    0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995, 0.998
  };

  /** One step; the last sums up all that have none of their own. */
  private record Step(String name, double from, double to) {}

  Shown of(Studied studied) {
    Optional<Explanation> row = study.row().was().get();
    if (row.isEmpty()) {
      String key = studied.peopled() ? "view.study.asking" : "view.study.norows";
      return Shown.words(wording.text(key));
    }
    Explanation told = row.get();
    if (!told.told()) {
      return Shown.words(wording.text("view.study.untold"));
    }
    StudyWords words = new StudyWords(wording, studied.schema());
    return Shown.of(
        Parts.id(
            "waterfall",
            Parts.column(
                "study-face",
                Parts.paragraph(lead(told, words), "small", "muted"),
                Parts.grow(plot(told, words)))),
        table(told, words));
  }

  private String lead(Explanation told, StudyWords words) {
    Attributions given = told.attributions();
    if (given.bases().length == 0) {
      return wording.text("view.study.row.plain", words.explained(told, 0));
    }
    double base = given.bases()[0];
    String start =
        switch (given.scale()) {
          case LOG_ODDS -> words.said(told.output(0), logistic(base));
          case PROBABILITY -> words.said(told.output(0), base);
          case SCORE, VALUE, OWN -> words.number(base);
        };
    return wording.text("view.study.row", start, words.explained(told, 0));
  }

  private static double logistic(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  private List<Step> steps(Explanation told) {
    Attributions given = told.attributions();
    double[] added = given.perRow()[0];
    int[] order = order(added);
    int own = added.length > MOST ? MOST - 1 : added.length;
    List<Step> steps = new ArrayList<>();
    double at = given.bases().length == 0 ? 0 : given.bases()[0];
    double rest = 0;
    for (int k = own; k < order.length; k++) {
      rest += added[order[k]];
    }
    List<Step> reversed = new ArrayList<>();
    if (order.length > own) {
      String name = wording.text("view.study.others", order.length - own);
      reversed.add(new Step(name, at, at + rest));
      at += rest;
    }
    for (int k = own - 1; k >= 0; k--) {
      int f = order[k];
      reversed.add(new Step(named(told, given.features().get(f)), at, at + added[f]));
      at += added[f];
    }
    for (int k = reversed.size() - 1; k >= 0; k--) {
      steps.add(reversed.get(k));
    }
    return steps;
  }

  private static int[] order(double[] added) {
    return IntStream.range(0, added.length)
        .boxed()
        .sorted(Comparator.comparingDouble(f -> -Math.abs(added[f])))
        .mapToInt(f -> f)
        .toArray();
  }

  private String named(Explanation told, String column) {
    String value = told.rows().column(column).text(0);
    String shown = value.isEmpty() ? wording.text("view.study.missing") : value;
    return wording.text("view.study.is", column, shown);
  }

  private Plot plot(Explanation told, StudyWords words) {
    List<Step> steps = steps(told);
    Extent extent = new Extent();
    steps.forEach(s -> extent.with(s.from(), s.to()));
    Plot plot = new Plot("named-plot", "waterfall");
    plot.show(
        axis(told, words, extent),
        Categories.of(steps.stream().map(Step::name).toList()),
        List.of(
            Layers.vertical(steps.getLast().from(), "zero-line"),
            Layers.vertical(steps.getFirst().to(), "now-line"),
            bars(steps, words)));
    plot.setAccessibleText(lead(told, words));
    return plot;
  }

  /** Log-odds are read as the probabilities that they stand for. */
  private Axis axis(Explanation told, StudyWords words, Extent extent) {
    Attributions.Scale scale = told.attributions().scale();
    double room = 0.26 * Math.max(1e-9, extent.high() - extent.low());
    double low = extent.low() - room;
    double high = extent.high() + room;
    if (scale != Attributions.Scale.LOG_ODDS) {
      return Axis.linear(words.unit(scale), low, high, TICKS, wording.words().locale());
    }
    List<Axis.Tick> ticks = new ArrayList<>();
    NumberFormat percent = NumberFormat.getPercentInstance(wording.words().locale());
    percent.setMaximumFractionDigits(1);
    for (double share : logistic(high) - logistic(low) < NEAR ? CLOSER : SHARES) {
      double at = Math.log(share / (1 - share));
      if (at > low && at < high) {
        ticks.add(new Axis.Tick(at, percent.format(share)));
      }
    }
    return new Axis(words.axis(told.output(0)), low, high, Axis.Spacing.LINEAR, ticks);
  }

  private static Layer bars(List<Step> steps, StudyWords words) {
    return sketch -> {
      for (int k = 0; k < steps.size(); k++) {
        Step step = steps.get(k);
        double left = sketch.x(Math.min(step.from(), step.to()));
        double right = sketch.x(Math.max(step.from(), step.to()));
        double top = sketch.y(k + 0.5 - HALF);
        double height = Math.abs(sketch.y(k + 0.5 + HALF) - top);
        boolean up = step.to() >= step.from();
        sketch.add(
            new Rectangle(left, top, Math.max(1, right - left), height), up ? "adds" : "takes");
        sketch.add(
            Note.at(
                up ? right + 4 : left - 4,
                top + height / 2,
                up ? Note.Side.RIGHT : Note.Side.LEFT,
                words.signed(step.to() - step.from())),
            "point-label");
      }
    };
  }

  private TableText table(Explanation told, StudyWords words) {
    double[] added = told.attributions().perRow()[0];
    return new TableText(
        List.of(
            wording.text("view.feature"),
            wording.text("view.study.value"),
            wording.text("view.contribution")),
        IntStream.of(order(added))
            .mapToObj(
                f -> {
                  String name = told.attributions().features().get(f);
                  return List.of(name, told.rows().column(name).text(0), words.signed(added[f]));
                })
            .toList());
  }
}
