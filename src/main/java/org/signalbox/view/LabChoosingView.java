package org.signalbox.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.lab.StrategyScore;
import org.signalbox.routing.TaskFeatures;
import org.signalbox.settings.Learning;
import org.signalbox.viewmodel.LabDesk;
import org.signalbox.viewmodel.LabViewModel;
import org.signalbox.viewmodel.Underway;

/** Ways to choose an engine on the same recorded tasks: their figures at the left, charts right. */
final class LabChoosingView extends VBox {
  private final LabViewModel lab;
  private final Wording wording;
  private final StrategyWords words;
  private final Label told = Parts.paragraph("", "lab-told");
  private final WorkBar busy;
  private final Button again;
  private final Button race;
  private final VBox table = Parts.column("lab-table");
  private final Panel panel;
  private final LabPair both;
  private final HBox head;

  LabChoosingView(
      LabViewModel lab, EngineNames names, Wording wording, ObservableValue<Number> width) {
    this.lab = lab;
    this.wording = wording;
    this.words = new StrategyWords(names, wording);
    getStyleClass().addAll("column", "lab-page");
    table.getStyleClass().add("card");
    busy = new WorkBar("lab-busy", lab::cancel, wording);
    again = Parts.id("lab-again", Parts.button(wording.text("view.lab.again"), lab::open));
    race = Parts.id("lab-race", Parts.button(wording.text("view.lab.race"), lab::race, "accent"));
    panel =
        new Panel(
            "lab-charts",
            wording,
            List.of(
                new Face("pareto", () -> shown(new LabPriceFace(words, wording)::of)),
                new Face("regret", () -> shown(new LabRegretFace(words, wording)::of))));
    panel.getStyleClass().add("lab-chart");
    head = head();
    both = new LabPair(table, panel, width);
    getChildren()
        .setAll(
            new Banner("lab-problem", wording).follow(Banner.Kind.PROBLEM, lab.problem()),
            told,
            again,
            race,
            busy,
            learning(),
            new KeptCorrectionsView(lab, wording),
            Parts.grow(both));
    lab.shown().subscribe(this::update);
    lab.problem().subscribe(_ -> update(lab.shown().get()));
    lab.underway().subscribe(this::follow);
    lab.folder().subscribe(_ -> stopped());
  }

  private Shown shown(java.util.function.Function<LabViewModel.Shown, Shown> drawn) {
    return lab.shown().get().map(drawn).orElseGet(() -> Shown.table(TableText.empty()));
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
    String doing =
        switch (lab.work().get()) {
          case RECKON -> "view.lab.reckoning";
          case RACE -> "view.lab.racing";
        };
    now.ifPresentOrElse(far -> busy.tell(wording.text(doing), far), busy::rest);
    stopped();
  }

  /** Where nothing is shown, nothing is wrong and nothing runs, it waits to be asked. */
  private void stopped() {
    boolean nothing = lab.shown().get().isEmpty() && lab.problem().get().isEmpty();
    boolean rests = lab.underway().get().isEmpty();
    boolean own = lab.folder().get().isPresent();
    Parts.show(again, nothing && rests && !own);
    Parts.show(race, rests && own);
    race.setText(wording.text(nothing ? "view.lab.race" : "view.lab.race.more"));
    Parts.show(told, lab.shown().get().isPresent() || nothing && rests);
    if (nothing && rests) {
      told.setText(wording.text(own ? "view.lab.unraced" : "view.lab.stopped"));
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
    TwinTable rows = new TwinTable(words.table(now.scores()));
    rows.setId("lab-scores");
    rows.setAccessibleText(wording.text("view.lab.strategies"));
    // The head stays: somebody may be choosing there.
    table.getChildren().setAll(head, Parts.grow(rows));
    panel.refresh();
  }

  private HBox head() {
    HBox row =
        Parts.row(
            "panel-head",
            Parts.label(wording.text("view.lab.strategies"), "section"),
            Parts.gap(),
            kinds(),
            Parts.id("lab-keep", new CopyMenu(this::scores, wording)));
    row.getStyleClass().add("lab-head");
    return row;
  }

  private Shown scores() {
    return Shown.table(
        lab.shown().get().map(now -> words.table(now.scores())).orElseGet(TableText::empty));
  }

  private String sentence(LabViewModel.Shown now) {
    boolean own = lab.folder().get().isPresent();
    String here =
        now.regretHere().isPresent()
            ? wording.text("view.lab.here", words.number(now.regretHere().getAsDouble()))
            : wording.text("view.lab.nowhere");
    return words.find(now.scores(), "gate").map(gate -> told(now, gate)).orElse("")
        + (own ? "" : " " + here);
  }

  private String told(LabViewModel.Shown now, StrategyScore gate) {
    if (lab.folder().get().isPresent()) {
      String best =
          words.find(now.scores(), "best single").map(s -> words.number(s.utility())).orElse("");
      return wording.text(
          "view.lab.told.own", now.tasks(), now.sources(), words.number(gate.utility()), best);
    }
    return wording.text(
        "view.lab.told",
        now.tasks(),
        now.sources(),
        words.number(gate.gap().value()),
        words.interval(gate.gap()),
        words.number(gate.regret()),
        words.number(gate.gapByKind().value()),
        words.interval(gate.gapByKind()));
  }
}
