package org.signalbox.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Counts of one call. */
public record Usage(Map<Count, Long> counts) {
  public Usage {
    var copy = new EnumMap<Count, Long>(Count.class);
    copy.putAll(counts);
    counts = Collections.unmodifiableMap(copy);
  }

  public static Usage none() {
    return new Usage(Map.of());
  }

  public static Usage of(Count count, long amount) {
    return new Usage(Map.of(count, amount));
  }

  public Usage and(Count count, long amount) {
    return plus(of(count, amount));
  }

  public Usage plus(Usage other) {
    var sum = new EnumMap<Count, Long>(Count.class);
    sum.putAll(counts);
    other.counts.forEach((count, amount) -> sum.merge(count, amount, Long::sum));
    return new Usage(sum);
  }

  public long get(Count count) {
    return counts.getOrDefault(count, 0L);
  }
}
