package org.signalbox.ingest;

import org.signalbox.task.ProblemException;

/**
 * How large an input may be. The only place where these bounds stand.
 *
 * @param columns most columns of a table
 * @param bytes most bytes of an input, also after it is uncompressed
 */
public record Limits(int columns, long bytes) {
  /** 2,000 columns and 200 MB. */
  public static final Limits STANDARD = new Limits(2_000, 200_000_000L);

  private static final long MEGABYTE = 1_000_000L;

  public Limits {
    // A table is addressed by int offsets into one array.
    if (columns < 1 || bytes < 1 || bytes > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException(columns + " columns, " + bytes + " bytes");
    }
  }

  void checkBytes(String name, long found) {
    if (found > bytes) {
      throw ProblemException.of(
          Codes.TOO_LARGE, name, megabytes(found, Math::ceil), megabytes(bytes, Math::floor));
    }
  }

  void checkColumns(String name, int found) {
    if (found > columns) {
      throw ProblemException.of(Codes.TOO_MANY_COLUMNS, name, found, columns);
    }
  }

  private static long megabytes(long amount, java.util.function.DoubleUnaryOperator rounding) {
    return (long) rounding.applyAsDouble(amount / (double) MEGABYTE);
  }
}
