package org.signalbox.viewmodel;

import java.util.Optional;
import javafx.beans.value.ObservableValue;

/**
 * Does what was asked for while a route was being made as soon as it is there, so that it concerns
 * the engine that was just chosen and not the one before. A route that fails, or another input,
 * ends the wish.
 */
final class WhenRouted {
  private final ObservableValue<ScreenState> state;
  private final ObservableValue<Optional<Input>> input;
  private Optional<Wish> wish = Optional.empty();

  WhenRouted(ObservableValue<ScreenState> state, ObservableValue<Optional<Input>> input) {
    this.state = state;
    this.input = input;
  }

  /** What was asked for, and about which input; none while the first one is read. */
  private record Wish(Runnable work, Optional<Input> about) {}

  /** Now, or as soon as the route that is being made is there; the last wish counts. */
  void run(Runnable work) {
    if (state.getValue() == ScreenState.READING) {
      wish = Optional.of(new Wish(work, input.getValue()));
    } else {
      work.run();
    }
  }

  /** A route is there: what waited for it is done. */
  void routed() {
    Optional<Wish> due = wish;
    forget();
    due.filter(w -> w.about().isEmpty() || w.about().equals(input.getValue()))
        .ifPresent(w -> w.work().run());
  }

  /** No route came. */
  void forget() {
    wish = Optional.empty();
  }
}
