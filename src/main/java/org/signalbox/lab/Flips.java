package org.signalbox.lab;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.signalbox.evaluation.Share;
import org.signalbox.ingest.Source;
import org.signalbox.routing.Counterfactual;
import org.signalbox.routing.Policy;

/**
 * Whether routes flip as their counterfactuals say: the file is made shorter or longer, or the
 * policy is changed, and all of it is read, recognised and routed again.
 *
 * @param flipped of the counterfactuals that could be applied to the input itself
 * @param told how many routes had a counterfactual
 */
public record Flips(Share flipped, int told) {
  public static Flips of(List<Verdict> verdicts, Suite suite, SuiteRun run) throws IOException {
    int told = 0;
    int applied = 0;
    int flipped = 0;
    for (Verdict verdict : verdicts) {
      Optional<Counterfactual> change = verdict.seen().route().decision().counterfactual();
      Optional<SeenRoute> after =
          change.isEmpty() ? Optional.empty() : changed(verdict.asked(), change.get(), suite, run);
      told += change.isPresent() ? 1 : 0;
      applied += after.isPresent() ? 1 : 0;
      flipped += after.isPresent() && !engine(after.get()).equals(engine(verdict.seen())) ? 1 : 0;
    }
    return new Flips(new Share(flipped, applied), told);
  }

  private static Optional<SeenRoute> changed(
      SuiteCase one, Counterfactual change, Suite suite, SuiteRun run) throws IOException {
    String said = String.valueOf(change.change().args().getFirst());
    if (change.change().code().equals("SB-ROUTING-98")) {
      Policy policy = Policy.named(said).orElseThrow();
      return Optional.of(run.seen(suite.source(one), one.text(), policy));
    }
    return sized(one, change.change().code(), said, suite).map(file -> run.seen(file, one.text()));
  }

  private static Optional<Source> sized(SuiteCase one, String code, String said, Suite suite)
      throws IOException {
    if (one.file().isEmpty()) {
      return Optional.empty();
    }
    String name = one.file().get();
    byte[] bytes = suite.bytes(name);
    return switch (code) {
      case "SB-ROUTING-90", "SB-ROUTING-91" ->
          FileShaker.resized(name, bytes, Integer.parseInt(said));
      case "SB-ROUTING-92" -> FileShaker.head(name, bytes, Integer.parseInt(said));
      default -> Optional.empty();
    };
  }

  private static String engine(SeenRoute seen) {
    return seen.route().decision().engine().map(card -> card.id()).orElse("");
  }
}
