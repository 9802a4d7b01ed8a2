package org.signalbox.external;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Starts a command and waits for its end; a cancel ends it with all that it started. */
record CommandRun(OwnCommand command, Desk desk) {
  private static final long LOOK_MS = 15;
  private static final String ERRORS = "errors.txt";

  /**
   * @param places values of the words in braces
   * @return milliseconds of processor time that it and what it started used
   * @throws ProblemException {@code SB-EXTERNAL-04} when it can't be started, {@code -05} when it
   *     ends with an error
   */
  long run(Map<String, String> places, RunContext context) {
    context.cancellation().check();
    ProcessBuilder builder = new ProcessBuilder(filled(places));
    command.folder().ifPresent(folder -> builder.directory(folder.toFile()));
    builder.redirectErrorStream(true).redirectOutput(desk.file(ERRORS).toFile());
    Spent before = Spent.now();
    Process process = start(builder);
    long seen = 0;
    try (var _ = context.cancellation().onCancel(() -> end(process))) {
      while (!process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
        seen = Math.max(seen, Spent.of(process));
      }
    } catch (InterruptedException e) {
      end(process);
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
    context.cancellation().check();
    if (process.exitValue() != 0) {
      throw ProblemException.of(
          "SB-EXTERNAL-05", command.name(), process.exitValue(), desk.told(ERRORS));
    }
    return Math.max(seen, Spent.now().since(before));
  }

  private List<String> filled(Map<String, String> places) {
    List<String> words = new ArrayList<>();
    for (String word : command.words()) {
      String filled = word;
      for (Map.Entry<String, String> place : places.entrySet()) {
        filled = filled.replace("{" + place.getKey() + "}", place.getValue());
      }
      words.add(filled);
    }
    return words;
  }

  private Process start(ProcessBuilder builder) {
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      throw new ProblemException(Problem.of("SB-EXTERNAL-04", command.name(), reason), e);
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
