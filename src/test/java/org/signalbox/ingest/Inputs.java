package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Dataset;
import org.signalbox.task.Material;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Small inputs, read as the product reads them. */
final class Inputs {
  private Inputs() {}

  static Ingest ingest() {
    return new Ingest(Limits.STANDARD, Path.of(System.getProperty("java.io.tmpdir")));
  }

  static Material read(String name, byte[] bytes) {
    return ingest().read(new Source.OfBytes(name, bytes), Overrides.none(), RunContext.quiet(1));
  }

  static Dataset csv(String text) {
    return (Dataset) read("data.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  static Dataset json(String text) {
    return (Dataset) read("data.json", text.getBytes(StandardCharsets.UTF_8));
  }

  static Material pasted(String text) {
    return ingest().read(Source.pasted(text), Overrides.none(), RunContext.quiet(1));
  }

  static Source resource(String name) {
    return Source.of(
        Path.of(System.getProperty("signalbox.root"), "src/test/resources/ingest", name));
  }

  static Problem problem(String name, byte[] bytes) {
    return assertThrows(ProblemException.class, () -> read(name, bytes)).problem();
  }

  static Problem problem(String text) {
    return problem("data.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The doubts of one code: their line and what the sentence mentions. */
  static List<Dataset.Doubt> doubts(Dataset dataset, String code) {
    return dataset.doubts().stream().filter(d -> d.problem().code().equals(code)).toList();
  }

  static List<String> column(Dataset dataset, String name) {
    var column = dataset.table().column(name);
    return java.util.stream.IntStream.range(0, column.rows()).mapToObj(column::text).toList();
  }
}
