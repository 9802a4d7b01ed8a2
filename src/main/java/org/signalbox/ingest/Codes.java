package org.signalbox.ingest;

/** The codes of this room; each has its sentence in the words bundle. */
final class Codes {
  static final String MISSING_FILE = "SB-INGEST-01";
  static final String UNREADABLE = "SB-INGEST-02";
  static final String EMPTY = "SB-INGEST-03";
  static final String TOO_LARGE = "SB-INGEST-04";
  static final String TOO_MANY_COLUMNS = "SB-INGEST-05";
  static final String BINARY = "SB-INGEST-06";
  static final String HEADER_ONLY = "SB-INGEST-07";
  static final String ONE_ROW = "SB-INGEST-08";
  static final String BROKEN_PARQUET = "SB-INGEST-09";
  static final String BROKEN_JSON = "SB-INGEST-10";
  static final String NO_COLUMNS = "SB-INGEST-11";
  static final String BROKEN_EXCEL = "SB-INGEST-12";
  static final String BROKEN_GZIP = "SB-INGEST-13";
  static final String NO_SHEET = "SB-INGEST-14";
  static final String NO_OVERRIDDEN = "SB-INGEST-15";
  static final String NO_RECORDS = "SB-INGEST-16";
  static final String EMPTY_WORKBOOK = "SB-INGEST-17";
  static final String NOT_WRITABLE = "SB-INGEST-18";

  static final String SHORT_ROWS = "SB-INGEST-20";
  static final String LONG_ROWS = "SB-INGEST-21";
  static final String BLANK_LINES = "SB-INGEST-22";
  static final String PREAMBLE = "SB-INGEST-23";
  static final String COMMENTS = "SB-INGEST-24";
  static final String FOOTER = "SB-INGEST-25";
  static final String TOTALS = "SB-INGEST-26";
  static final String REPEATED_HEADER = "SB-INGEST-27";
  static final String MISFITS = "SB-INGEST-28";
  static final String MISSING_WORDS = "SB-INGEST-29";
  static final String DATE_ORDER = "SB-INGEST-30";
  static final String DECIMAL_MARK = "SB-INGEST-31";
  static final String RENAMED = "SB-INGEST-32";
  static final String QUOTES = "SB-INGEST-33";
  static final String BAD_BYTES = "SB-INGEST-34";
  static final String OTHER_SHEETS = "SB-INGEST-35";
  static final String MIXED_ZONES = "SB-INGEST-36";
  static final String DEEP_JSON = "SB-INGEST-37";
  static final String DROPPED_COLUMN = "SB-INGEST-38";
  static final String NO_HEADER = "SB-INGEST-39";
  static final String MIXED_UNITS = "SB-INGEST-40";
  static final String BROKEN_ZIP = "SB-INGEST-41";
  static final String PASSWORD = "SB-INGEST-42";
  static final String NESTED = "SB-INGEST-43";
  static final String BROKEN_DATABASE = "SB-INGEST-44";
  static final String SAMPLED = "SB-INGEST-45";
  static final String BESIDE_RECORDS = "SB-INGEST-46";
  static final String BAD_RECORDS = "SB-INGEST-47";
  static final String LINES_WITHIN = "SB-INGEST-48";
  static final String FORBIDDEN = "SB-INGEST-49";
  static final String FOLDER = "SB-INGEST-50";

  private Codes() {}
}
