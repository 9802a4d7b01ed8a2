package org.signalbox.view;

import java.util.function.Supplier;

/**
 * One of the things a panel can show.
 *
 * @param name short and stable, part of ids and of keys of words
 * @param shown draws it anew from what is known now
 */
record Face(String name, Supplier<Shown> shown) {}
