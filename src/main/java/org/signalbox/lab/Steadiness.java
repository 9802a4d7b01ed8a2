package org.signalbox.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.evaluation.Share;
import org.signalbox.ingest.Source;

/**
 * How many routes stay as they were when an input is changed without changing its meaning.
 *
 * @param changed the routes that became others
 */
public record Steadiness(Map<Shake, Share> shares, List<Flip> changed) {
  public Steadiness {
    shares = Map.copyOf(shares);
    changed = List.copyOf(changed);
  }

  /** A route that a change without meaning changed. */
  public record Flip(Shake shake, Verdict before, SeenRoute after) {}

  /** Changes every input in every way that applies to it. */
  public static Steadiness of(List<Verdict> verdicts, RouteSuite suite, SuiteRun run)
      throws IOException {
    Map<Shake, Share> shares = new EnumMap<>(Shake.class);
    List<Flip> flips = new ArrayList<>();
    for (Shake shake : Shake.values()) {
      int same = 0;
      int all = 0;
      for (Verdict verdict : verdicts) {
        Optional<SeenRoute> after = shaken(shake, verdict.asked(), suite, run);
        if (after.isPresent()) {
          all++;
          boolean stays = same(verdict, after.get());
          same += stays ? 1 : 0;
          if (!stays) {
            flips.add(new Flip(shake, verdict, after.get()));
          }
        }
      }
      shares.put(shake, new Share(same, all));
    }
    return new Steadiness(shares, flips);
  }

  public Share share(Shake shake) {
    return shares.getOrDefault(shake, new Share(0, 0));
  }

  public Share all() {
    int right = shares.values().stream().mapToInt(Share::right).sum();
    return new Share(right, shares.values().stream().mapToInt(Share::of).sum());
  }

  private static Optional<SeenRoute> shaken(
      Shake shake, SuiteCase one, RouteSuite suite, SuiteRun run) throws IOException {
    Optional<String> text = RequestShaker.shaken(shake, one.text());
    if (one.file().isEmpty()) {
      return text.map(said -> run.seen(Source.pasted(said), said));
    }
    byte[] bytes = suite.bytes(one.file().get());
    if (text.isPresent()) {
      return text.map(said -> run.seen(new Source.OfBytes(one.file().get(), bytes), said));
    }
    Optional<Source> file =
        ordered(shake, one)
            ? Optional.empty()
            : new FileShaker(7).shaken(shake, one.file().get(), bytes);
    return file.map(source -> run.seen(source, one.text()));
  }

  /** Where the order says something: rows without a time, and columns without a named target. */
  private static boolean ordered(Shake shake, SuiteCase one) {
    boolean untimed = one.accepts(Aspect.FAMILY, "forecast") && one.accepts(Aspect.TIME, "");
    return shake == Shake.ROWS && untimed || shake == Shake.COLUMNS && one.text().isBlank();
  }

  /** The family, the problem type and, where the user named one, the target. */
  private static boolean same(Verdict before, SeenRoute after) {
    boolean named = !before.asked().text().isBlank();
    return before.seen().value(Aspect.FAMILY).equals(after.value(Aspect.FAMILY))
        && before.seen().value(Aspect.PROBLEM_TYPE).equals(after.value(Aspect.PROBLEM_TYPE))
        && (!named || before.seen().value(Aspect.TARGET).equals(after.value(Aspect.TARGET)));
  }
}
