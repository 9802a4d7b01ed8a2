package org.signalbox.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * Why a file could not be read or written, in words; the library's message is often a bare path.
 */
final class Reasons {
  private Reasons() {}

  static String of(IOException e, Terminal terminal) {
    return switch (e) {
      case NoSuchFileException missing -> terminal.sentence("cli.reason.missing");
      case AccessDeniedException denied -> terminal.sentence("cli.reason.denied");
      case FileAlreadyExistsException there -> terminal.sentence("cli.reason.there");
      case CharacterCodingException bytes -> terminal.sentence("cli.reason.encoding");
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }
}
