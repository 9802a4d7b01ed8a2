package org.signalbox.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * llama.cpp in a process of its own, through the npm package node-llama-cpp.
 *
 * @param script {@code assets/bench/llama.mjs}
 * @param folder where the package was installed
 * @param gguf the same weights as ours
 */
public record LlamaPeer(Path script, Path folder, Path gguf) {
  /**
   * Tokens a second.
   *
   * @param quiet by the fastest tenth of the tokens
   * @param firstTokenMillis from handing over a short prompt to its first token
   */
  public record Speed(double prefill, double median, double quiet, double firstTokenMillis) {}

  /**
   * One round after a warm-up, with a fresh process.
   *
   * @param prompt tokens of the prompt whose first token is timed
   * @throws ProblemException when Node or the package is not there
   */
  public Speed round(int threads, int context, int tokens, int prompt) {
    List<String> command =
        List.of(
            "node",
            script.toString(),
            gguf.toAbsolutePath().toString(),
            Integer.toString(threads),
            Integer.toString(context),
            Integer.toString(tokens),
            Integer.toString(Math.min(prompt, context)));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      JsonNode figures = JsonMapper.shared().readTree(said.substring(said.lastIndexOf('\n') + 1));
      return new Speed(
          figures.required("prefill").asDouble(),
          figures.required("median").asDouble(),
          figures.required("quiet").asDouble(),
          figures.required("firstToken").asDouble());
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new ProblemException(
          Problem.of("SB-LAB-01", folder.toString(), String.valueOf(e.getMessage())), e);
    }
  }
}
