package org.signalbox.ingest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** Writes a cell of a workbook as text that typing reads back: dates as ISO 8601. */
final class ExcelCell {
  /** Day 0 of serial numbers after 1900-02-28, which Excel takes for a leap year. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);

  private static final int SECONDS = 86_400;

  private ExcelCell() {}

  static String text(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null && cell.getType() != CellType.STRING) {
      return "";
    }
    return switch (cell.getType()) {
      case STRING -> cell.asString().strip();
      case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false";
      case NUMBER, FORMULA -> number(raw, cell);
      case ERROR, EMPTY -> raw.strip();
    };
  }

  private static String number(String raw, Cell cell) {
    BigDecimal value;
    try {
      value = new BigDecimal(raw.strip());
    } catch (NumberFormatException e) {
      // The result of a formula may be a text.
      return raw.strip();
    }
    if (dated(cell) && value.signum() >= 0 && value.intValue() < 3_000_000) {
      return date(value.doubleValue());
    }
    return value.stripTrailingZeros().toPlainString();
  }

  private static String date(double serial) {
    long seconds = Math.round(serial * SECONDS);
    if (seconds < SECONDS) {
      Duration time = Duration.ofSeconds(seconds);
      return String.format(
          Locale.ROOT,
          "%02d:%02d:%02d",
          time.toHours(),
          time.toMinutesPart(),
          time.toSecondsPart());
    }
    LocalDateTime at = EPOCH.plusSeconds(seconds);
    return seconds % SECONDS == 0 ? at.toLocalDate().toString() : at.toString();
  }

  /** Whether the cell's format shows a date or a time: built-in, or letters of one. */
  private static boolean dated(Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id != null && ((id >= 14 && id <= 22) || (id >= 45 && id <= 47))) {
      return true;
    }
    String format = cell.getDataFormatString();
    if (format == null) {
      return false;
    }
    String letters =
        format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
    return letters.matches("[^#0]*[ymdhs].*") && !letters.contains("general");
  }
}
