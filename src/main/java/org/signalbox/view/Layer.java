package org.signalbox.view;

/** Something drawn into a chart. */
@FunctionalInterface
interface Layer {
  void draw(Sketch sketch);
}
