package org.signalbox.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.signalbox.lesson.Bet;
import org.signalbox.lesson.Wager;

/** Guesses as dots along a line, equal ones above each other, with what was measured. */
final class GuessPlot extends javafx.scene.layout.StackPane {
  private static final int TICKS = 10;
  private static final double RADIUS = 8;

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
    double wide = 2 * RADIUS + 2;
    int columns = (int) Math.max(1, sketch.frame().getWidth() / wide);
    int[] column =
        guesses.stream()
            .mapToDouble(guess -> Math.clamp(sketch.horizontal().at(guess), 0, 1))
            .mapToInt(share -> (int) Math.round(share * columns))
            .toArray();
    int[] height = new int[columns + 1];
    Arrays.stream(column).forEach(at -> height[at]++);
    int highest = Arrays.stream(height).max().orElse(1);
    double step = Math.min(wide, (sketch.frame().getHeight() - wide) / Math.max(1, highest));
    for (int at : column) {
      double x = sketch.frame().getMinX() + sketch.frame().getWidth() * at / columns;
      double y = sketch.frame().getMaxY() - RADIUS - 2 - --height[at] * step;
      sketch.add(new javafx.scene.shape.Circle(x, y, RADIUS), "guess-dot");
    }
  }
}
