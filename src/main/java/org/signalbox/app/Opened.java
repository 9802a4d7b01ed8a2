package org.signalbox.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The file that a desktop starts the app with, by "Open with" or a double click. */
final class Opened {
  private Opened() {}

  /** The only argument when it names a file; no command has a dot or a folder in its name. */
  static Optional<Path> of(String... args) {
    if (args.length != 1 || !args[0].matches(".*[./\\\\].*") || args[0].startsWith("-")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(args[0]).toAbsolutePath()).filter(Files::isRegularFile);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
