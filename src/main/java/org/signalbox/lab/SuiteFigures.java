package org.signalbox.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.signalbox.evaluation.Share;

/** The figures of one part of a suite. */
public record SuiteFigures(List<Verdict> verdicts) {
  private static final List<String> FAMILIES = List.of("tabular", "forecast", "language", "none");

  public SuiteFigures {
    verdicts = List.copyOf(verdicts);
  }

  public static SuiteFigures of(List<Verdict> all, SuiteCase.Part part) {
    return new SuiteFigures(all.stream().filter(v -> v.asked().part() == part).toList());
  }

  /** Of the cases that judge an aspect, those that have it right. */
  public Share right(Aspect aspect) {
    return share(v -> v.asked().judges(aspect), v -> v.right(aspect));
  }

  /** The traps in which family, problem type and target hold. */
  public Share traps() {
    return share(v -> v.asked().trap().isPresent(), Verdict::understood);
  }

  public Share trap(String name) {
    return share(v -> v.asked().trap().filter(name::equals).isPresent(), Verdict::understood);
  }

  public List<String> trapNames() {
    return verdicts.stream().flatMap(v -> v.asked().trap().stream()).distinct().sorted().toList();
  }

  /** Of what no engine can do, what was left alone. */
  public Share abstained() {
    return share(v -> v.asked().asksToAbstain(), Verdict::abstained);
  }

  /** Of what an engine can do, what was left alone. */
  public Share abstainedFalsely() {
    return share(
        v -> v.asked().judges(Aspect.ABSTAIN) && !v.asked().asksToAbstain(), Verdict::abstained);
  }

  /** Where family, problem type, target and abstaining are all right. */
  public Share understood() {
    return share(v -> true, Verdict::understood);
  }

  public Reliability reliability(long seed) {
    return Reliability.of(verdicts, seed);
  }

  /** A row for each right family and a column for each that was seen, in this order. */
  public int[][] confusion() {
    int[][] counts = new int[FAMILIES.size()][FAMILIES.size()];
    for (Verdict verdict : verdicts) {
      List<String> right = verdict.asked().expected().getOrDefault(Aspect.FAMILY, List.of());
      if (right.size() == 1) {
        int row = FAMILIES.indexOf(right.getFirst());
        counts[row][FAMILIES.indexOf(verdict.seen().value(Aspect.FAMILY))]++;
      }
    }
    return counts;
  }

  public static List<String> families() {
    return FAMILIES;
  }

  /** The cases that were not understood. */
  public List<Verdict> missed() {
    List<Verdict> missed = new ArrayList<>(verdicts);
    missed.removeIf(Verdict::understood);
    return missed;
  }

  private Share share(Predicate<Verdict> judged, Predicate<Verdict> right) {
    List<Verdict> some = verdicts.stream().filter(judged).toList();
    return new Share((int) some.stream().filter(right).count(), some.size());
  }
}
