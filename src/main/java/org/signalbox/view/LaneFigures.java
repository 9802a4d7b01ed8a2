package org.signalbox.view;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.evaluation.Quality;
import org.signalbox.metering.Measurement;
import org.signalbox.race.Lane;
import org.signalbox.viewmodel.LaneViewModel;

/** Quality with its interval, time and energy of a finished lane. */
final class LaneFigures extends VBox {
  private final Wording wording;
  private final HBox quality = Parts.row("lane-quality");
  private final HBox price = Parts.row("lane-price");

  LaneFigures(LaneViewModel lane, Wording wording) {
    this.wording = wording;
    getStyleClass().addAll("column", "lane-figures");
    getChildren().addAll(quality, price);
    lane.lane().subscribe(ended -> ended.ifPresent(this::show));
  }

  private void show(Lane lane) {
    quality.getChildren().clear();
    price.getChildren().clear();
    lane.quality().ifPresentOrElse(this::showQuality, this::showUnknown);
    lane.warm().or(lane::first).ifPresent(this::showPrice);
  }

  private void showQuality(Quality q) {
    Label metric = Parts.whole(wording.metric(q.metric()), "small", "muted", "metric");
    Label value = Parts.whole(wording.figures().number(q.value()).text(), "figure");
    Label band = Parts.label(wording.figures().interval(q.low(), q.high()).text(), "interval");
    quality.getChildren().setAll(metric, value, band);
  }

  private void showUnknown() {
    quality
        .getChildren()
        .setAll(Parts.label(wording.text("view.quality.unknown"), "small", "muted"));
  }

  private void showPrice(Measurement measured) {
    Label time = Parts.label(wording.figures().time(measured.wall() / 1e9).text(), "number");
    Label energy = Parts.label(EnergyText.shortly(measured.energy(), wording), "number");
    price
        .getChildren()
        .setAll(time, Parts.gap(), energy, EnergyText.badge(measured.energy(), wording));
  }
}
