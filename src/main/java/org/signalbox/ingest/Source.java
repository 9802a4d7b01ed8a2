package org.signalbox.ingest;

import java.nio.file.Path;

/** Where an input comes from. */
public sealed interface Source {
  /** What screens call the input: the file's name, or the name given to pasted text. */
  String name();

  /** A file on disk, read anew at each use. */
  record OfFile(Path path) implements Source {
    @Override
    public String name() {
      Path last = path.getFileName();
      return last == null ? path.toString() : last.toString();
    }
  }

  /** The bytes of a file that has no path, such as standard input; any format. */
  record OfBytes(String name, byte[] bytes) implements Source {}

  /** Pasted or typed text: a table, JSON or prose. */
  record OfText(String name, String text) implements Source {}

  static Source of(Path path) {
    return new OfFile(path);
  }

  static Source pasted(String text) {
    return new OfText("", text);
  }
}
