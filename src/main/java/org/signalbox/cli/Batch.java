package org.signalbox.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Reading;
import org.signalbox.ingest.Source;
import org.signalbox.task.Material;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON lines in, one JSON line out for each, in order; a line that fails leaves the others. */
record Batch(Services services, Terminal terminal) {
  /**
   * One line of the batch.
   *
   * @param text the request, or the input itself where there is no file
   * @param overrides which of several tables to read, where the line says so
   */
  record Entry(JsonNode id, @Nullable String file, String text, Overrides overrides) {
    Material read(Services services, RunContext context) {
      return open(services, context).material();
    }

    Reading open(Services services, RunContext context) {
      Source source = file == null ? Source.pasted(text) : Source.of(Path.of(file));
      return InputOptions.open(source, overrides, services, context);
    }
  }

  interface Step {
    ObjectNode answer(Entry entry) throws IOException;
  }

  int run(@Nullable String input, Step step) throws IOException {
    try (var in =
        input == null || input.equals("-") ? terminal.in() : Files.newInputStream(Path.of(input))) {
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          terminal.json(answer(line, step));
        }
      }
    }
    return Terminal.DONE;
  }

  private ObjectNode answer(String line, Step step) throws IOException {
    ObjectNode node = Json.object();
    node.putNull("id");
    try {
      JsonNode entry = JsonMapper.shared().readTree(line);
      if (!entry.isObject()) {
        throw ProblemException.of("SB-CLI-04");
      }
      node.set("id", entry.has("id") ? entry.get("id") : Json.object().nullNode());
      node.setAll(step.answer(entry(entry)));
    } catch (JacksonException e) {
      node.set("error", Json.problem(Problem.of("SB-CLI-04"), terminal.words()));
    } catch (InvalidPathException e) {
      node.set("error", Json.problem(unreadable(e), terminal.words()));
    } catch (ProblemException e) {
      node.set("error", Json.problem(e.problem(), terminal.words()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      node.set("error", Json.problem(Problem.of("SB-CLI-99", e.toString()), terminal.words()));
    }
    return node;
  }

  private static Problem unreadable(InvalidPathException e) {
    return Problem.of("SB-CLI-18", e.getInput(), e.getReason());
  }

  private static Entry entry(JsonNode node) {
    if (!node.path("file").isString() && !node.path("text").isString()) {
      throw ProblemException.of("SB-CLI-04");
    }
    JsonNode file = node.path("file");
    return new Entry(
        node.path("id"),
        file.isString() ? file.asString() : null,
        node.path("text").isString() ? node.path("text").asString() : "",
        node.path("table").isString()
            ? Overrides.table(node.path("table").asString())
            : Overrides.none());
  }
}
