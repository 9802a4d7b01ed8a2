package org.signalbox.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** A file or standard input as plain text, whatever is in it. */
final class InputText {
  private InputText() {}

  static String read(String input, Terminal terminal) throws IOException {
    if (input.equals("-")) {
      return new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8);
    }
    try {
      return Files.readString(Path.of(input));
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-CLI-18", input, Reasons.of(e, terminal)), e);
    }
  }
}
