package org.signalbox.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.signalbox.task.Dataset;
import org.signalbox.task.Problem;

/**
 * Gathers doubts while reading. Doubts of one kind about many lines become one that counts them and
 * names the first; which lines of the preview they touch is kept as well. Safe from any thread.
 */
final class Doubts {
  private static final int NAMED = 8;
  private static final int REMEMBERED = 1_000;

  private record Kind(String code, List<Object> about) {}

  private static final class Lines {
    private long count;
    private final List<Long> first = new ArrayList<>();
  }

  private final Map<Kind, Lines> byKind = new LinkedHashMap<>();
  private final List<Dataset.Doubt> whole = new ArrayList<>();

  /** A doubt about the whole source. */
  synchronized void whole(String code, Object... args) {
    whole.add(new Dataset.Doubt(0, Problem.of(code, args)));
  }

  /** A doubt about one line; {@code about} tells kinds apart, such as the column's name. */
  synchronized void at(long line, String code, Object... about) {
    Lines lines = byKind.computeIfAbsent(new Kind(code, List.of(about)), k -> new Lines());
    lines.count++;
    if (lines.first.size() < REMEMBERED) {
      lines.first.add(line);
    }
  }

  /** Hands on what is about the whole, or about lines above one. */
  synchronized void above(long line, Doubts into) {
    whole.forEach(doubt -> into.whole(doubt.problem().code(), doubt.problem().args().toArray()));
    byKind.forEach(
        (kind, lines) ->
            lines.first.stream()
                .filter(at -> at < line)
                .forEach(at -> into.at(at, kind.code(), kind.about().toArray())));
  }

  /** All doubts: those about the whole first, then by code and by first line. */
  synchronized List<Dataset.Doubt> summary() {
    List<Dataset.Doubt> all = new ArrayList<>(whole);
    List<Dataset.Doubt> lined = new ArrayList<>();
    byKind.forEach((kind, lines) -> lined.add(doubt(kind, lines)));
    lined.sort(
        java.util.Comparator.comparing((Dataset.Doubt d) -> d.problem().code())
            .thenComparing(Dataset.Doubt::line));
    all.addAll(lined);
    return all;
  }

  /** The problems of one of the first lines, each with its line alone. */
  synchronized List<Problem> of(long line) {
    List<Problem> found = new ArrayList<>();
    byKind.forEach(
        (kind, lines) -> {
          if (lines.first.contains(line)) {
            found.add(problem(kind, 1, Long.toString(line)));
          }
        });
    return found;
  }

  private static Dataset.Doubt doubt(Kind kind, Lines lines) {
    List<Long> sorted = lines.first.stream().sorted().toList();
    String named =
        sorted.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    String text = lines.count > NAMED ? named + " ..." : named;
    return new Dataset.Doubt(sorted.getFirst(), problem(kind, lines.count, text));
  }

  private static Problem problem(Kind kind, long count, String lines) {
    List<Object> args = new ArrayList<>(List.of(count, lines));
    args.addAll(kind.about());
    return new Problem(kind.code(), args);
  }
}
