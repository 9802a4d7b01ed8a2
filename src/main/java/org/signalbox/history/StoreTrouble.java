package org.signalbox.history;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import org.signalbox.task.Problem;
import org.sqlite.SQLiteErrorCode;

/** Why the history can't be used, in the terms of what its user can do. */
final class StoreTrouble {
  private StoreTrouble() {}

  static boolean damaged(SQLException error) {
    return is(error, SQLiteErrorCode.SQLITE_CORRUPT) || is(error, SQLiteErrorCode.SQLITE_NOTADB);
  }

  /** Also where the index beside the file finds no room, without which its log can't be read. */
  static boolean full(SQLException error) {
    return is(error, SQLiteErrorCode.SQLITE_FULL)
        || String.valueOf(error.getMessage()).matches("(?s).*SQLITE_IOERR_(SHMSIZE|WRITE).*");
  }

  static boolean readOnly(SQLException error) {
    return is(error, SQLiteErrorCode.SQLITE_READONLY);
  }

  /** {@code -16} for a full disk, {@code -17} for rights, {@code -18} for others at work. */
  static Problem of(Path file, Exception error) {
    return Problem.of(code(error), file.toString(), String.valueOf(error.getMessage()));
  }

  private static String code(Exception error) {
    if (error instanceof SQLException sql) {
      if (full(sql)) {
        return "SB-HISTORY-16";
      }
      if (readOnly(sql)) {
        return "SB-HISTORY-17";
      }
      if (is(sql, SQLiteErrorCode.SQLITE_BUSY) || is(sql, SQLiteErrorCode.SQLITE_LOCKED)) {
        return "SB-HISTORY-18";
      }
      return "SB-HISTORY-12";
    }
    String said = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
    if (said.contains("no space left")) {
      return "SB-HISTORY-16";
    }
    boolean rights =
        error instanceof AccessDeniedException
            || error instanceof ReadOnlyFileSystemException
            || said.contains("read-only");
    return rights ? "SB-HISTORY-17" : "SB-HISTORY-12";
  }

  private static boolean is(SQLException error, SQLiteErrorCode code) {
    return (error.getErrorCode() & 0xff) == code.code;
  }
}
