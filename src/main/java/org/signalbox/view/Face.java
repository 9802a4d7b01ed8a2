package org.signalbox.view;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One of the things a panel can show.
 *
 * @param name short and stable, part of ids and of keys of words
 * @param title empty where the name's own words are the title
 * @param offered whether there is anything to see now
 * @param shown draws it anew from what is known now
 */
record Face(String name, Optional<String> title, BooleanSupplier offered, Supplier<Shown> shown) {
  Face(String name, BooleanSupplier offered, Supplier<Shown> shown) {
    this(name, Optional.empty(), offered, shown);
  }

  /** One whose title is no word of the app's own. */
  static Face titled(String name, String title, Supplier<Shown> shown) {
    return new Face(name, Optional.of(title), () -> true, shown);
  }

  /** One that is always offered. */
  Face(String name, Supplier<Shown> shown) {
    this(name, () -> true, shown);
  }
}
