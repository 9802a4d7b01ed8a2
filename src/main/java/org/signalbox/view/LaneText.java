package org.signalbox.view;

import java.util.Locale;
import org.signalbox.engine.Phase;
import org.signalbox.viewmodel.LaneStatus;
import org.signalbox.viewmodel.LaneViewModel;

/** What a lane says in words. */
final class LaneText {
  private static final int TAIL = 160;

  private LaneText() {}

  static String word(LaneStatus status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One line: status, phase, time left. */
  static String doing(LaneViewModel lane, Wording wording) {
    LaneStatus status = lane.status().get();
    if (status == LaneStatus.RUNNING) {
      String phase =
          lane.phase()
              .get()
              .map(Phase::word)
              .map(word -> wording.text("view.phase." + word))
              .orElseGet(() -> wording.text("view.status.running"));
      return lane.left()
          .get()
          .map(
              left -> wording.text("view.doing.left", phase, wording.roughly(left.toNanos() / 1e6)))
          .orElse(phase);
    }
    if (status == LaneStatus.IDLE) {
      return lane.estimate()
          .map(e -> wording.text("view.expected", wording.roughly(e.latencyMs())))
          .orElseGet(() -> wording.text("view.status.idle"));
    }
    return wording.text("view.status." + word(status));
  }

  /** What stands where the answer will be. */
  static String body(LaneViewModel lane, Wording wording) {
    return lane.problem().get().map(wording::say).orElseGet(() -> wording.purpose(lane.card()));
  }

  /** The end of a growing text, from the beginning of a word. */
  static String tail(String text) {
    if (text.length() <= TAIL) {
      return text;
    }
    int from = text.indexOf(' ', text.length() - TAIL);
    return "…" + text.substring(from < 0 ? text.length() - TAIL : from);
  }
}
