package org.signalbox.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Figures computed elsewhere; each file names its source. */
final class Reference {
  private Reference() {}

  static JsonNode read(String file) {
    try (var in = Reference.class.getResourceAsStream("/evaluation/" + file)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double[] numbers(JsonNode list) {
    return list.valueStream().mapToDouble(JsonNode::asDouble).toArray();
  }

  static List<ClassCase> cases(JsonNode example) {
    List<ClassCase> cases = new ArrayList<>();
    for (int i = 0; i < example.get("truth").size(); i++) {
      double[] p = numbers(example.get("probabilities").get(i));
      cases.add(new ClassCase(i, 0, example.get("truth").get(i).asInt(), p));
    }
    return cases;
  }

  static double score(Marks marks, Metric metric) {
    return marks.quality(1).others().stream()
        .filter(score -> score.metric() == metric)
        .findFirst()
        .orElseThrow()
        .value();
  }
}
