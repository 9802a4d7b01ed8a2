package org.signalbox.language;

import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;

/**
 * One bar for the three parts of an import: the checksum of the file, its conversion, the checksums
 * of what was written.
 */
record ImportSteps(Progress whole, Cancellation cancellation) {
  private static final double CONVERSION = 0.15;
  private static final double CHECKSUMS = 0.85;

  Progress reading() {
    return fraction -> whole.done(CONVERSION * fraction);
  }

  Progress converting() {
    return fraction -> whole.done(CONVERSION + (CHECKSUMS - CONVERSION) * fraction);
  }

  Progress checking() {
    return fraction -> whole.done(CHECKSUMS + (1 - CHECKSUMS) * fraction);
  }

  void done() {
    whole.done(1);
  }
}
