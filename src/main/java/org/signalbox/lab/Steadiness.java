package org.signalbox.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.evaluation.Share;
import org.signalbox.ingest.Source;
import org.signalbox.task.ProblemException;

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

  /** Changes every input in every way that applies to it; the run is told how far it is. */
  public static Steadiness of(List<Verdict> verdicts, Suite suite, SuiteRun run)
      throws IOException {
    Map<Shake, Integer> same = new EnumMap<>(Shake.class);
    Map<Shake, Integer> all = new EnumMap<>(Shake.class);
    List<Flip> flips = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      Verdict verdict = verdicts.get(i);
      for (Shake shake : Shake.values()) {
        Optional<SeenRoute> after = shaken(shake, verdict, suite, run);
        if (after.isPresent()) {
          boolean stays = same(verdict, after.get());
          all.merge(shake, 1, Integer::sum);
          same.merge(shake, stays ? 1 : 0, Integer::sum);
          Stream.of(new Flip(shake, verdict, after.get())).filter(_ -> !stays).forEach(flips::add);
        }
      }
      run.context().done((i + 1.0) / verdicts.size());
    }
    Map<Shake, Share> shares = new EnumMap<>(Shake.class);
    all.forEach((shake, of) -> shares.put(shake, new Share(same.getOrDefault(shake, 0), of)));
    flips.sort(Comparator.comparing(Flip::shake));
    return new Steadiness(shares, flips);
  }

  public Share share(Shake shake) {
    return shares.getOrDefault(shake, new Share(0, 0));
  }

  public Share all() {
    int right = shares.values().stream().mapToInt(Share::right).sum();
    return new Share(right, shares.values().stream().mapToInt(Share::of).sum());
  }

  private static Optional<SeenRoute> shaken(Shake shake, Verdict verdict, Suite suite, SuiteRun run)
      throws IOException {
    SuiteCase one = verdict.asked();
    Optional<String> text = RequestShaker.shaken(shake, one.text());
    if (one.file().isEmpty()) {
      return text.map(said -> seen(run, Source.pasted(said), said));
    }
    if (text.isPresent()) {
      Source same = suite.source(one);
      return text.map(said -> seen(run, same, said));
    }
    byte[] bytes = ordered(shake, verdict) ? new byte[0] : suite.bytes(one.file().get());
    Optional<Source> file =
        bytes.length == 0
            ? Optional.empty()
            : new FileShaker(7).shaken(shake, one.file().get(), bytes);
    return file.map(source -> seen(run, source, one.text()));
  }

  /** What can no longer be read is a route to nowhere. */
  private static SeenRoute seen(SuiteRun run, Source source, String text) {
    try {
      return run.seen(source, text);
    } catch (ProblemException e) {
      return new SeenRoute(run.router().refused(e.problem()), 0);
    }
  }

  /** Where the order says something: rows without a time, and columns without a named target. */
  private static boolean ordered(Shake shake, Verdict verdict) {
    boolean untimed = known(verdict, Aspect.FAMILY, "forecast") && known(verdict, Aspect.TIME, "");
    return shake == Shake.ROWS && untimed
        || shake == Shake.COLUMNS && verdict.asked().text().isBlank();
  }

  /** As it is labelled; where it is not, as it was seen. */
  private static boolean known(Verdict verdict, Aspect aspect, String value) {
    return verdict.judged()
        ? verdict.asked().accepts(aspect, value)
        : verdict.seen().value(aspect).equals(value);
  }

  /** The family, the problem type and, where the user named one, the target. */
  private static boolean same(Verdict before, SeenRoute after) {
    boolean named = !before.asked().text().isBlank();
    return before.seen().value(Aspect.FAMILY).equals(after.value(Aspect.FAMILY))
        && before.seen().value(Aspect.PROBLEM_TYPE).equals(after.value(Aspect.PROBLEM_TYPE))
        && (!named || before.seen().value(Aspect.TARGET).equals(after.value(Aspect.TARGET)));
  }
}
