package org.signalbox.lab;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Python process that lives until this is closed; one line of JSON asks, one answers. */
final class PythonPeer implements AutoCloseable {
  private final Path python;
  private final String problem;
  private final Process process;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  private PythonPeer(Path python, String problem, Process process) {
    this.python = python;
    this.problem = problem;
    this.process = process;
    questions = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * @param problem the code when Python does not start or answer, told its path and why
   * @param environment variables for the process
   */
  static PythonPeer start(
      Path script, Path python, String problem, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(python.toString(), script.toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    try {
      return new PythonPeer(python, problem, builder.start());
    } catch (IOException e) {
      throw silent(python, problem, e);
    }
  }

  JsonNode ask(JsonNode question) {
    try {
      questions.write(question.toString());
      questions.newLine();
      questions.flush();
      String line = answers.readLine();
      if (line == null) {
        throw new IOException("it ended");
      }
      return JsonMapper.shared().readTree(line);
    } catch (IOException | JacksonException e) {
      throw silent(python, problem, e);
    }
  }

  private static ProblemException silent(Path python, String problem, Exception e) {
    return new ProblemException(
        Problem.of(problem, python.toString(), String.valueOf(e.getMessage())), e);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
