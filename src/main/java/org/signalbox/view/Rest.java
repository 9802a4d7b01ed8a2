package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;

/**
 * What a window can be used without for a moment: made once it stands, and at once from then on.
 */
final class Rest {
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean made;

  /** Makes a part when its turn has come. */
  void add(Runnable part) {
    if (made) {
      part.run();
    } else {
      waiting.add(part);
    }
  }

  /** Makes all that waits; nothing waits from now on. */
  void make() {
    made = true;
    waiting.forEach(Runnable::run);
    waiting.clear();
  }
}
