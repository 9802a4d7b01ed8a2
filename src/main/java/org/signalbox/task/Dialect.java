package org.signalbox.task;

/**
 * How a source was written.
 *
 * @param format such as {@code csv}, {@code json}, {@code json-lines}, {@code parquet}, {@code
 *     excel}
 * @param encoding such as {@code UTF-8}; the other fields are empty or 0 where the format has none
 * @param delimiter between cells
 * @param quote around cells
 * @param escape before a quote inside a cell
 * @param newline {@code LF}, {@code CRLF} or {@code CR}
 * @param header whether the first line after the skipped ones names the columns
 * @param skip lines above the table
 */
public record Dialect(
    String format,
    String encoding,
    String delimiter,
    String quote,
    String escape,
    String newline,
    boolean header,
    int skip) {
  /** A format that has no dialect. */
  public static Dialect of(String format) {
    return new Dialect(format, "", "", "", "", "", true, 0);
  }
}
