package org.signalbox.view;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.signalbox.lab.StrategyScore;
import org.signalbox.routing.TaskFeatures;
import org.signalbox.settings.Learning;
import org.signalbox.viewmodel.LabDesk;
import org.signalbox.viewmodel.LabViewModel;
import org.signalbox.viewmodel.Underway;

/** The Router lab: ways to choose an engine on the same recorded tasks, as a table and a chart. */
final class LabView extends ScrollPane {
  private static final String ALWAYS = "always ";
  private static final int TICKS = 5;
  private static final double SECOND = 1e3;

  /** In letters' heights. */
  private static final double NARROW = 68;

  private final LabViewModel lab;
  private final EngineNames names;
  private final Wording wording;
  private final Label told = Parts.paragraph("", "lab-told");
  private final WorkBar busy;
  private final Button again;
  private final VBox table = Parts.column("lab-table");
  private final Plot plot = new Plot("frontier");
  private final VBox chart;
  private final VBox both = new VBox();

  LabView(LabViewModel lab, EngineNames names, Wording wording) {
    this.lab = lab;
    this.names = names;
    this.wording = wording;
    setId("lab");
    getStyleClass().add("page");
    setFitToWidth(true);
    setFitToHeight(true);
    this.chart =
        Parts.column(
            "card",
            Parts.row(
                "panel-head",
                Parts.label(wording.text("view.lab.chart"), "section"),
                Parts.gap(),
                Parts.id("lab-keep", new CopyMenu(this::kept, wording))),
            Parts.grow(plot),
            Parts.paragraph(wording.text("view.lab.caption"), "small", "muted"));
    chart.getStyleClass().add("lab-chart");
    table.getStyleClass().add("card");
    busy = new WorkBar("lab-busy", lab::cancel, wording);
    again = Parts.id("lab-again", Parts.button(wording.text("view.lab.again"), lab::open));
    widthProperty().subscribe(this::fit);
    told.fontProperty().subscribe(_ -> fit());
    setContent(
        Parts.column(
            "history-page",
            Parts.row(
                "models-head",
                Parts.label(wording.text("view.lab.title"), "title"),
                Parts.gap(),
                kinds()),
            new Banner("lab-problem", wording).follow(Banner.Kind.PROBLEM, lab.problem()),
            told,
            again,
            busy,
            learning(),
            new KeptCorrectionsView(lab, wording),
            Parts.grow(both)));
    lab.shown().subscribe(this::update);
    lab.problem().subscribe(_ -> update(lab.shown().get()));
    lab.underway().subscribe(this::follow);
  }

  /** In a narrow or much enlarged window the chart stands below the table. */
  private void fit() {
    boolean narrow = getWidth() < NARROW * told.getFont().getSize();
    setFitToHeight(!narrow);
    Pane pair = narrow ? Parts.column("lab-both") : Parts.row("lab-both");
    pair.getChildren().setAll(table, Parts.grow(chart));
    both.getChildren().setAll(Parts.grow(pair));
  }

  private FlowPane learning() {
    CheckBox learns = Parts.id("lab-learns", new CheckBox(wording.text("view.lab.learns")));
    Label from = Parts.label("", "muted", "number");
    Button forget =
        Parts.id(
            "lab-unlearn", Parts.button(wording.text("view.lab.unlearn"), lab::unlearn, "flat"));
    learns.setOnAction(_ -> lab.learn(learns.isSelected() ? Learning.ON : Learning.OFF));
    lab.learned()
        .subscribe(
            now -> {
              int races = now.map(LabDesk.Learned::races).orElse(0);
              learns.setSelected(now.filter(l -> l.learning() == Learning.ON).isPresent());
              from.setText(wording.text("view.lab.learned", races));
              Parts.show(from, learns.isSelected());
              Parts.show(forget, races > 0);
            });
    FlowPane row = new FlowPane(learns, from, forget);
    lab.learned().subscribe(now -> Parts.show(row, now.isPresent()));
    row.getStyleClass().add("lab-learning");
    return row;
  }

  private Choice<Optional<TaskFeatures.Kind>> kinds() {
    Choice<Optional<TaskFeatures.Kind>> choice =
        new Choice<>(kind -> wording.text("view.lab.kind." + word(kind)), lab.kind()::set);
    List<Optional<TaskFeatures.Kind>> all =
        Stream.concat(
                Stream.of(Optional.<TaskFeatures.Kind>empty()),
                Stream.of(TaskFeatures.Kind.values()).map(Optional::of))
            .toList();
    choice.tell(all, Optional.of(lab.kind().get()));
    choice.setAccessibleText(wording.text("view.lab.kind"));
    return Parts.id("lab-kind", choice);
  }

  private static String word(Optional<TaskFeatures.Kind> kind) {
    return kind.map(k -> k.name().toLowerCase(Locale.ROOT)).orElse("all");
  }

  private void follow(Optional<Underway> now) {
    now.ifPresentOrElse(far -> busy.tell(wording.text("view.lab.reckoning"), far), busy::rest);
    stopped();
  }

  /** Where nothing is shown, nothing is wrong and nothing runs, somebody cancelled it. */
  private void stopped() {
    boolean nothing = lab.shown().get().isEmpty() && lab.problem().get().isEmpty();
    boolean stopped = nothing && lab.underway().get().isEmpty();
    Parts.show(again, stopped);
    Parts.show(told, lab.shown().get().isPresent() || stopped);
    if (stopped) {
      told.setText(wording.text("view.lab.stopped"));
    }
  }

  private void update(Optional<LabViewModel.Shown> shown) {
    Parts.show(both, shown.isPresent());
    stopped();
    if (shown.isEmpty()) {
      return;
    }
    LabViewModel.Shown now = shown.get();
    told.setText(sentence(now));
    TwinTable rows = new TwinTable(text(now.scores()));
    rows.setId("lab-scores");
    rows.setAccessibleText(wording.text("view.lab.title"));
    table
        .getChildren()
        .setAll(Parts.label(wording.text("view.lab.strategies"), "section"), Parts.grow(rows));
    draw(now.scores());
  }

  private Shown kept() {
    return Shown.of(
        plot, lab.shown().get().map(now -> text(now.scores())).orElseGet(TableText::empty));
  }

  private String sentence(LabViewModel.Shown now) {
    String own =
        now.regretHere().isPresent()
            ? wording.text("view.lab.here", number(now.regretHere().getAsDouble()))
            : wording.text("view.lab.nowhere");
    return find(now.scores(), "gate")
            .map(
                gate ->
                    wording.text(
                        "view.lab.told",
                        now.tasks(),
                        now.sources(),
                        number(gate.gap().value()),
                        interval(gate.gap()),
                        number(gate.regret()),
                        number(gate.gapByKind().value()),
                        interval(gate.gapByKind())))
            .orElse("")
        + " "
        + own;
  }

  private static Optional<StrategyScore> find(List<StrategyScore> scores, String strategy) {
    return scores.stream().filter(s -> s.strategy().equals(strategy)).findFirst();
  }

  private String number(double value) {
    return Double.isNaN(value) ? "" : wording.figures().number(value).text();
  }

  private String name(StrategyScore score) {
    String key = "view.lab.strategy." + score.strategy().replace(' ', '-');
    if (wording.words().knows(key)) {
      return wording.text(key);
    }
    return score.strategy().startsWith(ALWAYS)
        ? wording.text(
            "view.lab.strategy.always", names.of(score.strategy().substring(ALWAYS.length())))
        : score.strategy();
  }

  private TableText text(List<StrategyScore> scores) {
    List<String> head =
        Stream.of("strategy", "quality", "time", "utility", "regret", "gap", "interval", "bykind")
            .map(column -> wording.text("view.lab.column." + column))
            .toList();
    return new TableText(
        head,
        scores.stream()
            .sorted(Comparator.comparingDouble(StrategyScore::utility).reversed())
            .map(this::cells)
            .toList());
  }

  private List<String> cells(StrategyScore s) {
    return List.of(
        name(s),
        number(s.quality()),
        Double.isNaN(s.millis()) ? "" : wording.figures().milliseconds(s.millis()).text(),
        number(s.utility()),
        number(s.regret()),
        number(s.gap().value()),
        interval(s.gap()),
        number(s.gapByKind().value()));
  }

  private String interval(StrategyScore.Gap gap) {
    return Double.isNaN(gap.low()) ? "" : wording.figures().interval(gap.low(), gap.high()).text();
  }

  private void draw(List<StrategyScore> scores) {
    List<FrontierPoint> points =
        scores.stream()
            .filter(s -> s.millis() > 0)
            .map(
                s ->
                    new FrontierPoint(
                        s.strategy(),
                        name(s),
                        style(s),
                        s.millis() / SECOND,
                        s.quality(),
                        s.quality(),
                        s.quality()))
            .toList();
    if (points.isEmpty()) {
      return;
    }
    Extent times = new Extent();
    Extent qualities = new Extent();
    points.forEach(p -> times.with(p.price()));
    points.forEach(p -> qualities.with(p.quality()));
    Axis x =
        Axis.log(
            "", times.low(), times.high(), v -> PriceAxis.TIME.words(v, wording.figures(), ""));
    Axis y =
        Axis.linear(
            wording.text("view.lab.column.quality"),
            qualities.low(),
            qualities.high(),
            TICKS,
            wording.words().locale());
    var marks = new FrontierLayer.Marks("gate", Optional.empty(), Optional.empty());
    plot.show(
        x,
        y,
        List.of(new FrontierLayer(points, Frontier.of(points, true), marks, _ -> {}, wording)));
    plot.setAccessibleText(wording.text("view.lab.spoken", points.size()));
  }

  /** Who looks at the task has another shape than who does not. */
  private static String style(StrategyScore score) {
    return switch (score.strategy()) {
      case "gate" -> "tabular";
      case "rules" -> "forecast";
      default -> "baseline";
    };
  }
}
