package org.signalbox.app;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part that is made when it is first needed, once, and then kept. */
final class Lazy<T> {
  private final Supplier<T> recipe;
  private @Nullable T made;

  Lazy(Supplier<T> recipe) {
    this.recipe = recipe;
  }

  synchronized T get() {
    if (made == null) {
      made = Objects.requireNonNull(recipe.get());
    }
    return made;
  }

  /** Makes the part anew when it is next needed. */
  synchronized void forget() {
    made = null;
  }

  /** Does something with the part only when it was ever needed. */
  synchronized void ifMade(java.util.function.Consumer<T> use) {
    if (made != null) {
      use.accept(made);
    }
  }
}
