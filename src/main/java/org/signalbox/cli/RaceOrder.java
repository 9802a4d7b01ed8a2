package org.signalbox.cli;

import java.time.Duration;
import java.util.List;
import org.signalbox.history.Replay;
import org.signalbox.history.ReplayInput;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.task.ByHand;
import org.signalbox.task.Material;

/**
 * A race as it was ordered, by options or by a replay.
 *
 * @param engines ids; empty for all that are willing
 * @param limit the most time one engine may take
 */
record RaceOrder(
    ReplayInput input,
    Material material,
    Request request,
    ByHand byHand,
    Policy policy,
    List<String> engines,
    long seed,
    Duration limit) {
  Replay.Setting setting() {
    return new Replay.Setting(Release.VERSION, input, request, byHand, policy, limit);
  }
}
