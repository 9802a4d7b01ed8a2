package org.signalbox.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The computed reference figures of this room and the model that ships. */
final class Reference {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Reference() {}

  static Path models() {
    return Path.of(System.getProperty("signalbox.root"), "models");
  }

  static Path model() {
    return models().resolve("smollm2-135m-instruct");
  }

  /** The encoder that the build unpacks; its caller closes it. */
  static MiniLm encoder() {
    return new MiniLm(Path.of(System.getProperty("signalbox.encoder"), MiniLm.NAME));
  }

  static List<JsonNode> lines(String file) throws IOException {
    try (InputStream in = open(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(JSON::readTree).toList();
    }
  }

  static JsonNode zipped(String file) throws IOException {
    try (InputStream in = new GZIPInputStream(open(file))) {
      return JSON.readTree(in);
    }
  }

  static int[] ints(JsonNode array) {
    return array.valueStream().mapToInt(JsonNode::asInt).toArray();
  }

  static double[] doubles(JsonNode array) {
    return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(Reference.class.getResourceAsStream("/language/" + file), file);
  }
}
