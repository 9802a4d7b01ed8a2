package org.signalbox.viewmodel;

import java.io.IOException;
import java.nio.file.Path;
import org.signalbox.engine.WholeFile;

/** A file that a screen saves: whole, or as it was before. */
public final class SavedFile {
  private SavedFile() {}

  /**
   * @throws IOException when it can't be written; what stood there before still does
   */
  public static void write(Path file, WholeFile.Writing writing) throws IOException {
    WholeFile.write(file, writing);
  }

  /** The same of text, in UTF-8. */
  public static void write(Path file, String text) throws IOException {
    WholeFile.write(file, text);
  }
}
