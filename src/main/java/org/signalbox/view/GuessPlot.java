package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.signalbox.lesson.Bet;
import org.signalbox.lesson.Wager;

/** Guesses as dots along a line, equal ones above each other, with what was measured. */
final class GuessPlot extends javafx.scene.layout.StackPane {
  private static final int TICKS = 10;
  private static final int COLUMNS = 60;
  private static final double RADIUS = 6;

  private final Plot plot = new Plot("guess-plot");
  private final Bet.Number bet;
  private final Wording wording;

  GuessPlot(Bet.Number bet, Wording wording) {
    this.bet = bet;
    this.wording = wording;
    getChildren().setAll(plot);
  }

  void show(Wager.Guesses guesses) {
    show(guesses, OptionalDouble.empty());
  }

  /**
   * @param measured in the unit of the bet
   */
  void show(Wager.Guesses guesses, OptionalDouble measured) {
    Locale locale = wording.words().locale();
    Extent extent = new Extent().with(bet.from(), bet.to());
    measured.ifPresent(extent::with);
    Axis x = Axis.linear("", extent.low(), extent.high(), TICKS, locale);
    Axis y = new Axis("", 0, 1, Axis.Spacing.LINEAR, List.of());
    List<Layer> layers = new ArrayList<>();
    if (!guesses.values().isEmpty()) {
      layers.add(Layers.vertical(guesses.median(), "guess-median"));
    }
    layers.add(sketch -> dots(sketch, guesses.values()));
    measured.ifPresent(value -> layers.add(Layers.vertical(value, "guess-measured")));
    plot.show(x, y, layers);
    plot.setAccessibleText(wording.text("view.lessons.guesses.spoken", guesses.bettors()));
  }

  private static void dots(Sketch sketch, List<Double> guesses) {
    int[] height = new int[COLUMNS + 1];
    for (double guess : guesses) {
      double share = Math.clamp(sketch.horizontal().at(guess), 0, 1);
      int column = (int) Math.round(share * COLUMNS);
      double x = sketch.frame().getMinX() + share * sketch.frame().getWidth();
      double y = sketch.frame().getMaxY() - RADIUS - 2 - height[column]++ * (2 * RADIUS + 2);
      sketch.add(new javafx.scene.shape.Circle(x, y, RADIUS), "guess-dot");
    }
  }
}
