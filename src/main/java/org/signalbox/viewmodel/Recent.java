package org.signalbox.viewmodel;

import org.signalbox.history.Asked;

/** A task as it was last: its input, and what was asked of it. */
public record Recent(Input input, Asked asked) {
  static Recent of(Example sample) {
    return new Recent(new Input.Sampled(sample), Asked.of(sample.request()));
  }
}
