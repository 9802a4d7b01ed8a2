package org.signalbox.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.signalbox.engine.LineFile;
import org.signalbox.history.Checksum;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was found in a folder so far, one line of JSON a file, so that a batch that was stopped goes
 * on where it was. Files that failed are tried again.
 */
public record BatchFile(Path path) {
  private static final int SHORT = 16;

  /**
   * The file for a folder.
   *
   * @param home where such files are kept
   */
  public static BatchFile of(Path home, Path folder, FolderRun.Which which) {
    String key = folder.toAbsolutePath().normalize() + "\n" + which;
    String name = Checksum.of(key.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT);
    return new BatchFile(home.resolve(name + ".jsonl"));
  }

  /** Rows by file name; lines that a kill left unfinished are passed over. */
  public Map<String, BatchRow> rows() {
    Map<String, BatchRow> rows = new HashMap<>();
    if (!Files.isRegularFile(path)) {
      return rows;
    }
    try {
      for (String line : Files.readAllLines(path)) {
        row(line).ifPresent(row -> rows.put(row.file(), row));
      }
    } catch (IOException e) {
      System.getLogger(BatchFile.class.getName())
          .log(System.Logger.Level.WARNING, "a batch begins anew", e);
    }
    return rows;
  }

  /** What came of a file before, as long as it is unchanged. */
  public Optional<BatchRow> known(Path file) {
    BatchRow row = rows().get(String.valueOf(file.getFileName()));
    try {
      return row != null && Checksum.of(file).equals(row.sha256())
          ? Optional.of(row)
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static Optional<BatchRow> row(String line) {
    try {
      JsonNode node = JsonMapper.shared().readTree(line);
      JsonNode shown = node.path("shown");
      return Optional.of(
          new BatchRow(
              node.required("file").stringValue(),
              node.required("sha256").stringValue(),
              node.required("problemType").stringValue(),
              node.required("engine").stringValue(),
              shown.isObject()
                  ? Optional.of(
                      new BatchRow.Shown(
                          shown.required("metric").stringValue(),
                          shown.required("value").asDouble(Double.NaN),
                          shown.required("low").asDouble(Double.NaN),
                          shown.required("high").asDouble(Double.NaN)))
                  : Optional.empty(),
              number(node, "wallMs"),
              number(node, "joules"),
              number(node, "regret"),
              Optional.empty()));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static OptionalDouble number(JsonNode node, String field) {
    return node.path(field).isNumber()
        ? OptionalDouble.of(node.get(field).doubleValue())
        : OptionalDouble.empty();
  }

  /**
   * Adds a row at the end; one with a problem is not kept.
   *
   * @throws IOException when it can't be written
   */
  public void add(BatchRow row) throws IOException {
    if (row.problem().isPresent()) {
      return;
    }
    Files.createDirectories(path.getParent());
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("file", row.file()).put("sha256", row.sha256());
    node.put("problemType", row.problemType()).put("engine", row.engine());
    row.shown()
        .ifPresent(
            s ->
                node.putObject("shown")
                    .put("metric", s.metric())
                    .put("value", s.value())
                    .put("low", s.low())
                    .put("high", s.high()));
    row.wallMillis().ifPresent(v -> node.put("wallMs", v));
    row.joules().ifPresent(v -> node.put("joules", v));
    row.regret().ifPresent(v -> node.put("regret", v));
    LineFile.add(path, node.toString());
  }
}
