import java.util.Locale;

/** Files that "Open with" offers Signalbox for. */
enum FileType {
  CSV("text/csv", "Table of comma-separated values"),
  TSV("text/tab-separated-values", "Table of tab-separated values"),
  PARQUET("application/vnd.apache.parquet", "Parquet table"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel workbook"),
  JSON("application/json", "JSON document"),
  JSONL("application/x-ndjson", "JSON lines"),
  SBX("application/x-signalbox-model", "Signalbox model");

  private final String mime;
  private final String description;

  FileType(String mime, String description) {
    this.mime = mime;
    this.description = description;
  }

  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  String mime() {
    return mime;
  }

  String description() {
    return description;
  }
}
