package org.signalbox.view;

import java.util.List;
import java.util.stream.IntStream;

/** The vertical axis of a chart whose lines have names, the first at the top. */
final class Categories {
  private Categories() {}

  /** Line {@code i} lies between {@code i} and {@code i + 1}. */
  static Axis of(List<String> names) {
    List<Axis.Tick> ticks =
        IntStream.range(0, names.size())
            .mapToObj(i -> new Axis.Tick(i + 0.5, StudyWords.shortened(names.get(i))))
            .toList();
    return new Axis("", names.size(), 0, Axis.Spacing.LINEAR, ticks);
  }
}
