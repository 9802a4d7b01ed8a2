package org.signalbox.ingest;

import java.util.Set;
import org.signalbox.task.Problem;

/**
 * Tells inputs that hold no task, such as pictures, locked archives and empty files, from trouble.
 */
public final class Refusal {
  private static final Set<String> NO_TASK =
      Set.of(
          Codes.EMPTY,
          Codes.BINARY,
          Codes.HEADER_ONLY,
          Codes.NO_COLUMNS,
          Codes.NO_RECORDS,
          Codes.EMPTY_WORKBOOK,
          Codes.PASSWORD,
          Codes.BROKEN_ZIP,
          Codes.NESTED);

  private Refusal() {}

  /** Whether the input was read and found to hold nothing that an engine could take. */
  public static boolean is(Problem problem) {
    return NO_TASK.contains(problem.code());
  }
}
