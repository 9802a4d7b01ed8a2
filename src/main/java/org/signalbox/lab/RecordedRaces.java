package org.signalbox.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.signalbox.engine.LineFile;
import org.signalbox.engine.WholeFile;
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.RecordedRaceJson;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Recorded races on disk: one JSON object a line. */
public final class RecordedRaces {
  private RecordedRaces() {}

  /** Adds a race at once, so that a recording that was stopped can go on. */
  static void add(Path file, RecordedRace race) throws IOException {
    LineFile.add(file, RecordedRaceJson.of(race).toString());
  }

  /** Writes races as they were recorded. */
  static void write(Path file, Collection<RecordedRace> races) throws IOException {
    StringBuilder lines = new StringBuilder();
    races.forEach(race -> lines.append(RecordedRaceJson.of(race)).append('\n'));
    WholeFile.write(file, lines.toString());
  }

  /** Writes races with what was expected of them. */
  public static void write(Path file, List<Foreseen> tasks) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Foreseen task : tasks) {
      ObjectNode node = RecordedRaceJson.of(task.race());
      for (int i = 0; i < task.expected().size(); i++) {
        ObjectNode one = (ObjectNode) node.get("shown").get(i);
        one.put("toldQuality", task.expected().get(i).quality());
        one.put("toldMillis", task.expected().get(i).millis());
      }
      lines.append(node).append('\n');
    }
    WholeFile.write(file, lines.toString());
  }

  /** Whether the file is one of {@link #write}: its races say what was expected of them. */
  public static boolean judged(Path file) throws IOException {
    return lines(file, node -> node.path("shown").path(0).has("toldQuality")).stream()
        .allMatch(told -> told);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws ProblemException {@code SB-LAB-20} when the file is no such recording
   * @throws IOException when it can't be read
   */
  public static List<Foreseen> foreseen(Path file) throws IOException {
    return lines(
        file, node -> new Foreseen(RecordedRaceJson.race(node), told(node.required("shown"))));
  }

  private static List<Foreseen.Expectation> told(JsonNode shown) {
    List<Foreseen.Expectation> told = new ArrayList<>();
    for (JsonNode one : shown) {
      told.add(
          new Foreseen.Expectation(
              RecordedRaceJson.number(one.required("toldQuality")),
              RecordedRaceJson.number(one.required("toldMillis"))));
    }
    return told;
  }

  /**
   * @throws ProblemException {@code SB-LAB-20} when the file is no such recording
   * @throws IOException when it can't be read
   */
  public static List<RecordedRace> read(Path file) throws IOException {
    return lines(file, RecordedRaceJson::race);
  }

  private static <R> List<R> lines(Path file, Function<JsonNode, R> read) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(line -> read.apply(JsonMapper.shared().readTree(line))).toList();
    } catch (JacksonException | IllegalArgumentException e) {
      throw new ProblemException(Problem.of("SB-LAB-20", file.toString()), e);
    }
  }
}
