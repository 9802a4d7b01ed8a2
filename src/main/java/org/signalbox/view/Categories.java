package org.signalbox.view;

import java.util.List;
import java.util.stream.IntStream;

/** The vertical axis of a chart whose lines have names, the first at the top. */
final class Categories {
  private Categories() {}

  /**
   * The same with names that are broken into two lines rather than cut.
   *
   * @param letters that fit in one line
   */
  static Axis ofLines(List<String> names, int letters) {
    List<Axis.Tick> ticks =
        IntStream.range(0, names.size())
            .mapToObj(i -> new Axis.Tick(i + 0.5, broken(names.get(i), letters)))
            .toList();
    return new Axis("", names.size(), 0, Axis.Spacing.LINEAR, ticks);
  }

  /** Broken at the space that is nearest to the middle. */
  private static String broken(String name, int letters) {
    int middle = name.length() / 2;
    int space = -1;
    for (int i = name.indexOf(' '); i >= 0; i = name.indexOf(' ', i + 1)) {
      space = space < 0 || Math.abs(i - middle) < Math.abs(space - middle) ? i : space;
    }
    if (name.length() <= letters || space < 0) {
      return StudyWords.shortened(name);
    }
    return StudyWords.shortened(name.substring(0, space))
        + "\n"
        + StudyWords.shortened(name.substring(space + 1));
  }

  /** Line {@code i} lies between {@code i} and {@code i + 1}. */
  static Axis of(List<String> names) {
    List<Axis.Tick> ticks =
        IntStream.range(0, names.size())
            .mapToObj(i -> new Axis.Tick(i + 0.5, StudyWords.shortened(names.get(i))))
            .toList();
    return new Axis("", names.size(), 0, Axis.Spacing.LINEAR, ticks);
  }
}
