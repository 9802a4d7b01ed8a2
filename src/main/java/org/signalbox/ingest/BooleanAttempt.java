package org.signalbox.ingest;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.signalbox.task.ColumnType;
import org.signalbox.task.TextColumn;

/** A column read as truth values: two words that answer a question, in whatever case. */
final class BooleanAttempt implements Attempt {
  private static final List<List<String>> PAIRS =
      List.of(
          List.of("true", "false"),
          List.of("yes", "no"),
          List.of("y", "n"),
          List.of("t", "f"),
          List.of("ja", "nein"),
          List.of("oui", "non"),
          List.of("sí", "no"),
          List.of("si", "no"),
          List.of("on", "off"));

  /** Only when the user says so: as a rule 0 and 1 are numbers. */
  private static final List<String> DIGITS = List.of("1", "0");

  private final Levels levels;
  private final BitSet misfits = new BitSet();
  private final int[] truth;
  private final String[] spelling = {"", ""};
  private int fits;

  private BooleanAttempt(Levels levels, List<String> pair) {
    this.levels = levels;
    this.truth = new int[levels.size()];
    Arrays.fill(truth, -1);
    for (int code = 0; code < truth.length; code++) {
      if (!levels.missing(code)) {
        String cell = levels.value(code);
        int side = pair.indexOf(cell.toLowerCase(Locale.ROOT));
        truth[code] = side;
        misfits.set(code, side < 0);
        fits += side < 0 ? 0 : levels.count(code);
        if (side >= 0 && spelling[side].isEmpty()) {
          spelling[side] = cell;
        }
      }
    }
  }

  /** The pair that fits most cells. */
  static BooleanAttempt of(Levels levels) {
    BooleanAttempt best = new BooleanAttempt(levels, PAIRS.getFirst());
    for (List<String> pair : PAIRS) {
      var attempt = new BooleanAttempt(levels, pair);
      best = attempt.fits > best.fits ? attempt : best;
    }
    return best;
  }

  static BooleanAttempt forced(Levels levels) {
    BooleanAttempt words = of(levels);
    var digits = new BooleanAttempt(levels, DIGITS);
    return digits.fits > words.fits ? digits : words;
  }

  /** Whether the column holds nothing else; a letter alone answers nothing without its opposite. */
  boolean certain() {
    boolean both = !spelling[0].isEmpty() && !spelling[1].isEmpty();
    return fits > 0 && misfits.isEmpty() && (both || (spelling[0] + spelling[1]).length() > 1);
  }

  @Override
  public int fits() {
    return fits;
  }

  @Override
  public BitSet misfits() {
    return misfits;
  }

  @Override
  public TextColumn column() {
    List<String> words = Arrays.stream(spelling).filter(s -> !s.isEmpty()).toList();
    int[] codes = levels.raw().codes();
    int[] cells = new int[codes.length];
    for (int row = 0; row < cells.length; row++) {
      int side = codes[row] < 0 ? -1 : truth[codes[row]];
      cells[row] = side < 0 ? -1 : words.indexOf(spelling[side]);
    }
    return new TextColumn(levels.raw().name(), ColumnType.BOOLEAN, words, cells);
  }
}
