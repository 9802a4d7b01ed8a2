package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.LaneStatus;
import org.signalbox.viewmodel.LaneViewModel;

/** One card for each engine, side by side. */
final class LanesView extends ScrollPane {
  private final ExploreViewModel explore;
  private final Wording wording;
  private final HBox strip = Parts.row("lanes");
  private final List<LaneCard> cards = new ArrayList<>();

  LanesView(ExploreViewModel explore, Wording wording) {
    this.explore = explore;
    this.wording = wording;
    getStyleClass().add("lanes-view");
    setId("lanes");
    setFitToHeight(true);
    setFitToWidth(true);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    setContent(strip);
    explore.race().lanes().addListener((ListChangeListener<LaneViewModel>) _ -> lay());
    explore.race().selected().subscribe(_ -> mark());
    explore.race().comparison().subscribe(_ -> mark());
    explore.route().subscribe(_ -> mark());
    lay();
  }

  private void lay() {
    cards.clear();
    for (LaneViewModel lane : explore.race().lanes()) {
      LaneCard card = new LaneCard(lane, explore, wording);
      HBox.setHgrow(card, javafx.scene.layout.Priority.ALWAYS);
      cards.add(card);
      lane.status()
          .subscribe(
              status -> {
                if (status == LaneStatus.RUNNING) {
                  reveal(card);
                }
              });
    }
    strip.getChildren().setAll(cards);
    Parts.show(this, !cards.isEmpty());
    setHvalue(0);
    mark();
  }

  private void mark() {
    cards.forEach(LaneCard::mark);
    cards.stream()
        .filter(card -> card.engine().equals(explore.race().selected().get()))
        .findFirst()
        .ifPresent(this::reveal);
  }

  /** Scrolls only as far as needed for the whole card to be seen. */
  private void reveal(LaneCard card) {
    double hidden = strip.getWidth() - getViewportBounds().getWidth();
    if (hidden <= 0) {
      return;
    }
    Bounds bounds = card.getBoundsInParent();
    double from = getHvalue() * hidden;
    double to = from + getViewportBounds().getWidth();
    if (bounds.getMinX() < from) {
      setHvalue(bounds.getMinX() / hidden);
    } else if (bounds.getMaxX() > to) {
      setHvalue((bounds.getMaxX() - getViewportBounds().getWidth()) / hidden);
    }
  }
}
