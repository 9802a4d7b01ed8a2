package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import org.signalbox.lab.StrategyScore;
import org.signalbox.viewmodel.LabViewModel;

/** On how many tasks a way to choose an engine loses how much against the oracle. */
final class LabRegretFace {
  private static final List<String> DRAWN =
      List.of("random", "best single", "best of each kind", "rules", "gate");
  private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, StrategyWords.NEARLY_ALL};
  private static final int TICKS = 6;
  private static final int STEPS = 400;

  /** The few tasks on which most is lost or won would squeeze all others. */
  private static final double SEEN = 0.03;

  private final StrategyWords words;
  private final Wording wording;

  LabRegretFace(StrategyWords words, Wording wording) {
    this.words = words;
    this.wording = wording;
  }

  Shown of(LabViewModel.Shown now) {
    List<StrategyScore> drawn =
        DRAWN.stream()
            .flatMap(name -> words.find(now.scores(), name).stream())
            .filter(s -> !s.losses().isEmpty())
            .toList();
    if (drawn.isEmpty()) {
      return Shown.words(wording.text("view.lab.regret.none"));
    }
    Extent points = new Extent();
    drawn.forEach(s -> points.with(s.loss(SEEN), s.loss(1 - SEEN)));
    var locale = wording.words().locale();
    Axis x =
        Axis.linear(wording.text("view.lab.regret.x"), points.low(), points.high(), TICKS, locale);
    Axis y = Axis.linear(wording.text("view.lab.regret.y"), 0, 1, TICKS, locale);
    List<Layer> layers = new ArrayList<>();
    layers.add(Layers.vertical(0, "diagonal"));
    for (int i = 0; i < drawn.size(); i++) {
      layers.add(line(drawn.get(i), i, x));
    }
    Plot plot = Parts.id("lab-regret", new Plot("curves"));
    plot.show(x, y, layers);
    plot.tell(readout(drawn));
    plot.setAccessibleText(wording.text("view.lab.regret.spoken", drawn.size()));
    return Shown.of(
        Parts.column(
            "check-box",
            Parts.grow(plot),
            legend(drawn),
            Parts.paragraph(told(drawn.getLast()), "small"),
            Parts.paragraph(wording.text("view.lab.regret.about"), "small", "muted")),
        table(now));
  }

  private String told(StrategyScore last) {
    return wording.text(
        "view.lab.regret.told",
        words.name(last),
        words.number(last.loss(0.5)),
        words.number(last.loss(StrategyWords.NEARLY_ALL)),
        wording.figures().percent(last.within(1)).text());
  }

  private static Layer line(StrategyScore score, int at, Axis x) {
    double[] xs =
        IntStream.rangeClosed(0, STEPS)
            .mapToDouble(k -> x.low() + (x.high() - x.low()) * k / STEPS)
            .toArray();
    double[] ys = DoubleStream.of(xs).map(score::within).toArray();
    return Layers.line(xs, ys, look(score, at));
  }

  /** Colour is not the only sign: lines differ in their dashes. */
  private static String[] look(StrategyScore score, int at) {
    return switch (score.strategy()) {
      case "gate" -> new String[] {"engine-line", "tabular", "front"};
      case "rules" -> new String[] {"engine-line", "forecast"};
      default -> new String[] {"engine-line", "dash-" + (at + 1)};
    };
  }

  private Node legend(List<StrategyScore> drawn) {
    FlowPane legend = new FlowPane();
    legend.getStyleClass().add("lab-legend");
    for (int i = drawn.size() - 1; i >= 0; i--) {
      Line stroke = new Line(0, 0, 28, 0);
      stroke.getStyleClass().addAll(look(drawn.get(i), i));
      legend
          .getChildren()
          .add(
              Parts.row(
                  "lab-legend-entry",
                  new StackPane(stroke),
                  Parts.whole(words.name(drawn.get(i)), "small")));
    }
    return legend;
  }

  private Readout readout(List<StrategyScore> drawn) {
    StrategyScore last = drawn.getLast();
    List<Readout.Point> points = new ArrayList<>();
    for (int k = 1; k < 20; k++) {
      double loss = last.loss(k / 20.0);
      String share = wording.figures().percent(last.within(loss)).text();
      points.add(
          new Readout.Point(
              loss,
              last.within(loss),
              wording.text("view.lab.regret.point", share, words.number(loss))));
    }
    return new Readout(points);
  }

  private TableText table(LabViewModel.Shown now) {
    List<String> head = new ArrayList<>();
    head.add(wording.text("view.lab.column.strategy"));
    head.add(wording.text("view.lab.regret.mean"));
    for (double share : SHARES) {
      head.add(wording.figures().percent(share).text());
    }
    head.add(wording.text("view.lab.regret.within"));
    return new TableText(
        head, now.scores().stream().filter(s -> !s.losses().isEmpty()).map(this::cells).toList());
  }

  private List<String> cells(StrategyScore s) {
    List<String> cells = new ArrayList<>();
    cells.add(words.name(s));
    cells.add(words.number(s.regret()));
    for (double share : SHARES) {
      cells.add(words.number(s.loss(share)));
    }
    cells.add(wording.figures().percent(s.within(1)).text());
    return cells;
  }
}
