package org.signalbox.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.signalbox.routing.TaskFeatures;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Recorded races on disk: one JSON object a line. */
public final class RecordedRaces {
  private RecordedRaces() {}

  /** Adds a race at once, so that a recording that was stopped can go on. */
  static void add(Path file, RecordedRace race) throws IOException {
    Files.writeString(
        file, json(race) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Writes races with what was expected of them. */
  public static void write(Path file, List<Foreseen> tasks) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Foreseen task : tasks) {
      ObjectNode node = json(task.race());
      for (int i = 0; i < task.expected().size(); i++) {
        ObjectNode one = (ObjectNode) node.get("shown").get(i);
        one.put("toldQuality", task.expected().get(i).quality());
        one.put("toldMillis", task.expected().get(i).millis());
      }
      lines.append(node).append('\n');
    }
    Files.writeString(file, lines);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws ProblemException {@code SB-LAB-20} when the file is no such recording
   * @throws IOException when it can't be read
   */
  public static List<Foreseen> foreseen(Path file) throws IOException {
    return lines(file, node -> new Foreseen(race(node), told(node.required("shown"))));
  }

  private static List<Foreseen.Expectation> told(JsonNode shown) {
    List<Foreseen.Expectation> told = new ArrayList<>();
    for (JsonNode one : shown) {
      told.add(
          new Foreseen.Expectation(
              number(one.required("toldQuality")), number(one.required("toldMillis"))));
    }
    return told;
  }

  private static ObjectNode json(RecordedRace race) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("source", race.source());
    node.put("task", race.task());
    node.put("kind", race.features().kind().name());
    ArrayNode features = node.putArray("features");
    for (float value : race.features().values()) {
      features.add(value);
    }
    ArrayNode shown = node.putArray("shown");
    for (RecordedRace.Shown s : race.shown()) {
      ObjectNode one = shown.addObject();
      one.put("engine", s.engine());
      one.put("role", s.role().name());
      one.put("even", s.even());
      one.put("odd", s.odd());
      one.put("quality", s.quality());
      one.put("millis", s.millis());
      one.put("ruledQuality", s.ruledQuality());
      one.put("ruledMillis", s.ruledMillis());
    }
    return node;
  }

  /**
   * @throws ProblemException {@code SB-LAB-20} when the file is no such recording
   * @throws IOException when it can't be read
   */
  public static List<RecordedRace> read(Path file) throws IOException {
    return lines(file, RecordedRaces::race);
  }

  private static <R> List<R> lines(Path file, Function<JsonNode, R> read) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(line -> read.apply(JsonMapper.shared().readTree(line))).toList();
    } catch (JacksonException | IllegalArgumentException e) {
      throw new ProblemException(Problem.of("SB-LAB-20", file.toString()), e);
    }
  }

  private static RecordedRace race(JsonNode node) {
    JsonNode values = node.required("features");
    float[] features = new float[values.size()];
    for (int i = 0; i < features.length; i++) {
      features[i] = (float) number(values.get(i));
    }
    List<RecordedRace.Shown> shown = new ArrayList<>();
    for (JsonNode one : node.required("shown")) {
      shown.add(
          new RecordedRace.Shown(
              one.required("engine").stringValue(),
              RecordedRace.Role.valueOf(one.required("role").stringValue()),
              number(one.required("even")),
              number(one.required("odd")),
              number(one.required("quality")),
              number(one.required("millis")),
              number(one.required("ruledQuality")),
              number(one.required("ruledMillis"))));
    }
    TaskFeatures.Kind kind = TaskFeatures.Kind.valueOf(node.required("kind").stringValue());
    return new RecordedRace(
        node.required("source").stringValue(),
        node.required("task").stringValue(),
        new TaskFeatures(kind, features),
        shown);
  }

  /** JSON knows no NaN; Jackson writes it as a string. */
  private static double number(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : Double.NaN;
  }
}
