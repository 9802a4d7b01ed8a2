package org.signalbox.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What reading a kept file gave. */
sealed interface KeptText {
  record Missing() implements KeptText {}

  record Found(String text) implements KeptText {}

  /** There are bytes that are no UTF-8. */
  record NoText() implements KeptText {}

  record NotReadable(String reason) implements KeptText {}

  static KeptText read(Path file) {
    try {
      return new Found(Files.readString(file));
    } catch (NoSuchFileException _) {
      return new Missing();
    } catch (CharacterCodingException _) {
      return new NoText();
    } catch (IOException e) {
      return new NotReadable(reason(e));
    }
  }

  /** Moves the file to the first free name beside it and returns that. */
  static Path aside(Path file) throws IOException {
    return Files.move(file, free(file, ".broken"));
  }

  /** The same of one that only a newer version understands. */
  static Path asideAsNewer(Path file) throws IOException {
    return Files.move(file, free(file, ".newer"));
  }

  private static Path free(Path file, String ending) {
    Path free = file.resolveSibling(file.getFileName() + ending);
    for (int i = 2; Files.exists(free); i++) {
      free = file.resolveSibling(file.getFileName() + ending + "-" + i);
    }
    return free;
  }

  static String reason(IOException e) {
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    String message = e.getMessage();
    String kind = e.getClass().getSimpleName();
    return message == null ? kind : kind + ": " + message;
  }
}
