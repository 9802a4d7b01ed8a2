package org.signalbox.view;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.Example;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.ScreenState;

/** What a screen without an input offers: the samples, one click each. */
final class StartView extends VBox {
  private final ExploreViewModel explore;
  private final Wording wording;
  private final FlowPane cards = new FlowPane();

  StartView(ExploreViewModel explore, Wording wording) {
    this.explore = explore;
    this.wording = wording;
    getStyleClass().addAll("column", "start");
    setId("start");
    cards.getStyleClass().add("start-cards");
    getChildren().addAll(Parts.label(wording.text("view.start"), "section"), cards);
    explore.examples().subscribe(this::update);
    explore.state().subscribe(_ -> update());
  }

  private void update() {
    ScreenState state = explore.state().get();
    boolean nothing = explore.task().input().get().isEmpty();
    boolean empty = nothing && (state == ScreenState.EMPTY || state == ScreenState.FAILED);
    Parts.show(this, empty && !explore.examples().isEmpty());
    cards.getChildren().setAll(explore.examples().stream().map(this::card).toList());
  }

  private Button card(Example example) {
    String kind = wording.text("view.problem." + example.problemType().word());
    Button card =
        Parts.button("", () -> explore.open(new Input.Sampled(example)), "card", "start-card");
    card.setGraphic(
        Parts.column(
            "start-words",
            Parts.paragraph(wording.title(example), "input-name"),
            Parts.label(kind, "small", "muted")));
    card.setAccessibleText(wording.text("view.sample.item", wording.title(example), kind));
    return card;
  }
}
