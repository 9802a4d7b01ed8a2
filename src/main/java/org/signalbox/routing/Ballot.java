package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.signalbox.task.Problem;

/** Weighs the readings of an input against one another; every weight belongs to shown evidence. */
final class Ballot {
  private final List<Vote> votes = new ArrayList<>();
  private final Map<Kind, Double> sums = new EnumMap<>(Kind.class);

  private record Vote(Kind kind, Signal signal) {}

  /**
   * Adds evidence for (or, below 0, against) a reading.
   *
   * @param code of the sentence that shows it; the sentence gets {@code value}
   */
  void add(Kind kind, double weight, String name, String code, String value) {
    add(kind, new Signal(name, value, weight, Problem.of(code, value)));
  }

  /** As {@link #add(Kind, double, String, String, String)}, where the evidence is a count. */
  void count(Kind kind, double weight, String name, String code, long count) {
    add(kind, new Signal(name, Long.toString(count), weight, Problem.of(code, count)));
  }

  private void add(Kind kind, Signal signal) {
    if (signal.weight() != 0) {
      votes.add(new Vote(kind, signal));
      sums.merge(kind, signal.weight(), Double::sum);
    }
  }

  /** Lets a reading take part although nothing speaks for it yet. */
  void open(Kind kind) {
    sums.putIfAbsent(kind, 0.0);
  }

  double sum(Kind kind) {
    return sums.getOrDefault(kind, Double.NEGATIVE_INFINITY);
  }

  boolean empty() {
    return sums.isEmpty();
  }

  Kind winner() {
    return ranked().getFirst();
  }

  List<Kind> ranked() {
    return sums.keySet().stream()
        .sorted(Comparator.comparingDouble(this::sum).reversed().thenComparing(k -> k))
        .toList();
  }

  /** By how much the winner leads; the winner's own weight when it stands alone. */
  double lead() {
    List<Kind> ranked = ranked();
    double next = ranked.size() > 1 ? Math.max(0, sum(ranked.get(1))) : 0;
    return sum(ranked.getFirst()) - next;
  }

  /** Probability of the winner if weights are log-odds. */
  double confidence() {
    return 1 / (1 + Math.exp(-lead()));
  }

  /** The evidence as it speaks for (positive) or against (negative) a reading, strongest first. */
  List<Signal> signalsFor(Kind chosen) {
    return votes.stream()
        .map(v -> v.kind() == chosen ? v.signal() : v.signal().negated())
        .sorted(Comparator.comparingDouble((Signal s) -> Math.abs(s.weight())).reversed())
        .toList();
  }
}
