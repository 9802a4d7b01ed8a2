package org.signalbox.view;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One of the things a panel can show.
 *
 * @param name short and stable, part of ids and of keys of words
 * @param offered whether there is anything to see now
 * @param shown draws it anew from what is known now
 */
record Face(String name, BooleanSupplier offered, Supplier<Shown> shown) {
  /** One that is always offered. */
  Face(String name, Supplier<Shown> shown) {
    this(name, () -> true, shown);
  }
}
