package org.signalbox.routing;

import java.util.ArrayList;
import java.util.List;

/** Lists of evidence. */
final class Signals {
  private Signals() {}

  static List<Signal> joined(Signal first, List<Signal> others) {
    var all = new ArrayList<Signal>();
    all.add(first);
    all.addAll(others);
    return all;
  }
}
