package org.signalbox.view;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.signalbox.history.PastRace;
import org.signalbox.viewmodel.HistoryViewModel;
import org.signalbox.viewmodel.Screens;

/** The History screen: every race that ran here, and the one or two that are looked at. */
final class HistoryView extends ScrollPane {
  private static final double LINE = 800;

  private final HistoryViewModel history;
  private final Wording wording;
  private final Label empty;

  HistoryView(Screens screens, Wording wording) {
    this.history = screens.history();
    this.wording = wording;
    this.empty = Parts.id("history-empty", Parts.paragraph("", "muted", "history-empty"));
    EngineNames names = new EngineNames(screens.explore()::card, wording);
    ForgetMe forget = new ForgetMe(history, wording);
    setId("history");
    getStyleClass().add("page");
    setFitToWidth(true);
    setFitToHeight(true);
    setContent(
        Parts.column(
            "history-page",
            head(forget),
            forget.question(),
            new Banner("history-problem", wording, Banner.close(wording, history::dismiss))
                .follow(Banner.Kind.PROBLEM, history.problem()),
            undo(),
            Parts.grow(new StackPane(new PastRaceTable(history, names, wording), empty)),
            new PastRaceView(screens, names, wording)));
    history.races().addListener((ListChangeListener<PastRace>) _ -> update());
    history.problem().subscribe(_ -> update());
    update();
  }

  private void update() {
    Parts.show(empty, history.races().isEmpty() && history.problem().get().isEmpty());
    boolean searching = !history.words().get().isBlank();
    empty.setText(wording.text(searching ? "view.history.nothing" : "view.history.empty"));
  }

  private HBox head(ForgetMe forget) {
    TextField words = Parts.id("history-words", new TextField());
    words.setPromptText(wording.text("view.history.search"));
    words.setAccessibleText(wording.text("view.history.search"));
    words.textProperty().bindBidirectional(history.words());
    Button all =
        Parts.id(
            "history-forget", Parts.button(wording.text("view.history.forget"), () -> {}, "flat"));
    HBox sure = sure(all);
    all.setOnAction(_ -> ask(all, sure, true));
    FlowPane ways = new FlowPane(sure, all, forget.button(), words);
    ways.getStyleClass().add("history-ways");
    // Else it reckons its height for half as wide a line, and the title lies lower than elsewhere.
    ways.setPrefWrapLength(LINE);
    return Parts.row(
        "models-head", Parts.whole(wording.text("view.history"), "title"), Parts.grow(ways));
  }

  /** What can't be undone is asked once more. */
  private HBox sure(Button all) {
    HBox sure = Parts.row("history-sure");
    Button yes =
        Parts.id(
            "history-forget-yes",
            Parts.button(
                wording.text("view.history.forget.yes"),
                () -> {
                  ask(all, sure, false);
                  history.deleteAll();
                },
                "danger"));
    Button no =
        Parts.id(
            "history-forget-no",
            Parts.button(
                wording.text("view.history.forget.no"), () -> ask(all, sure, false), "flat"));
    sure.getChildren().addAll(Parts.label(wording.text("view.history.forget.sure")), yes, no);
    Parts.show(sure, false);
    return sure;
  }

  private static void ask(Button all, HBox sure, boolean asking) {
    Parts.show(all, !asking);
    Parts.show(sure, asking);
    if (asking) {
      sure.getChildren().getLast().requestFocus();
    }
  }

  private Banner undo() {
    Banner bar =
        new Banner(
            "history-gone",
            wording,
            Parts.id("history-undo", Parts.button(wording.text("view.undo"), history::undo)),
            Banner.close(wording, history::settle));
    history
        .leaving()
        .subscribe(
            race ->
                race.ifPresentOrElse(
                    r ->
                        bar.tell(
                            Banner.Kind.GOOD, wording.text("view.history.gone", r.id(), r.task())),
                    bar::rest));
    return bar;
  }
}
