package org.signalbox.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Source;
import org.signalbox.task.Column;
import org.signalbox.task.Dataset;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;

/**
 * Short texts, each with a label, as many of each.
 *
 * @param labels the index of each text's label in {@code classes}
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record Texts(List<String> texts, int[] labels, List<String> classes) {
  /** What every experiment on labelled texts takes. */
  static final Form FORM =
      Form.EMPTY
          .must(Form.Shape.FILE, "file")
          .must(Form.Shape.WORDS, "label")
          .may(Form.Shape.WORD, "text")
          .may(Form.Shape.PAIR, "where");

  Texts {
    texts = List.copyOf(texts);
    classes = List.copyOf(classes);
  }

  /**
   * The rows of a table: {@code file}, its column {@code text}, and {@code label}, the column or
   * columns whose words together are the label. {@code where} gives a column and the word that it
   * must hold. Rows without a text or a label are left out.
   *
   * @throws ProblemException {@code SB-LESSON-50} when the file is no table, {@code SB-LESSON-42}
   *     when it has no such column
   */
  static Texts read(Setting setting, Kit kit, RunContext context) {
    Source source = Source.of(Path.of(setting.word("file")));
    if (!(kit.ingest().read(source, Overrides.none(), context.silent()) instanceof Dataset data)) {
      throw setting.problem("SB-LESSON-50", "file", source.name());
    }
    Table table = data.table();
    Column text = setting.column("text", "text", table);
    List<Column> label = setting.columns("label", table);
    int[] rows =
        IntStream.of(wanted(setting, table))
            .filter(i -> !text.text(i).isBlank() && !label(label, i).isBlank())
            .toArray();
    List<String> named = Arrays.stream(rows).mapToObj(i -> label(label, i)).toList();
    List<String> classes = List.copyOf(new TreeSet<>(named));
    Texts all =
        new Texts(
            Arrays.stream(rows).mapToObj(text::text).toList(),
            named.stream().mapToInt(classes::indexOf).toArray(),
            classes);
    return all.even();
  }

  private static int[] wanted(Setting setting, Table table) {
    IntStream all = IntStream.range(0, table.rows());
    List<String> where = setting.words("where");
    if (where.isEmpty()) {
      return all.toArray();
    }
    Column column = setting.column("where", where.getFirst(), table);
    return all.filter(i -> column.text(i).equals(where.getLast())).toArray();
  }

  /** The first of each class, as many as the rarest has. */
  Texts even() {
    int[] counts = new int[classes.size()];
    Arrays.stream(labels).forEach(k -> counts[k]++);
    int least = Arrays.stream(counts).min().orElse(0);
    int[] taken = new int[classes.size()];
    return pick(
        IntStream.range(0, labels.length).filter(i -> taken[labels[i]]++ < least).toArray());
  }

  private static String label(List<Column> columns, int row) {
    return columns.stream().map(column -> column.text(row)).collect(Collectors.joining(" "));
  }

  /**
   * The index of a class that the setting {@code first} names.
   *
   * @throws ProblemException {@code SB-LESSON-45} when there is none
   */
  int classOf(String label, Setting setting) {
    int index = classes.indexOf(label);
    if (index < 0) {
      throw setting.problem(
          "SB-LESSON-45", "first", label, Nearest.of(label, classes), String.join(", ", classes));
    }
    return index;
  }

  /** The texts of these rows in their order. */
  List<String> texts(int[] rows) {
    return Arrays.stream(rows).mapToObj(texts::get).toList();
  }

  int[] labels(int[] rows) {
    return Arrays.stream(rows).map(i -> labels[i]).toArray();
  }

  Texts pick(int[] rows) {
    return new Texts(texts(rows), labels(rows), classes);
  }

  /**
   * Different rows for learning, for what is known without its label, and for the test.
   *
   * @param taught as many of each class, in turns
   */
  record Drawn(int[] taught, int[] pool, int[] test) {}

  /**
   * @throws ProblemException {@code SB-LESSON-51} when there are too few texts
   */
  Drawn draw(int taught, int pool, int test, long seed) {
    if (taught + pool + test > texts.size()) {
      throw ProblemException.of("SB-LESSON-51", taught + pool + test, texts.size());
    }
    int[] order = shuffled(texts.size(), seed);
    List<Integer> first = new ArrayList<>();
    List<Integer> rest = new ArrayList<>();
    int[] left = new int[classes.size()];
    Arrays.setAll(left, k -> taught / left.length + (k < taught % left.length ? 1 : 0));
    for (int row : order) {
      if (left[labels[row]] > 0) {
        left[labels[row]]--;
        first.add(row);
      } else {
        rest.add(row);
      }
    }
    return new Drawn(
        ints(first), ints(rest.subList(0, pool)), ints(rest.subList(pool, pool + test)));
  }

  static int[] shuffled(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  private static int[] ints(List<Integer> rows) {
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }
}
