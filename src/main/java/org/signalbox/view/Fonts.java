package org.signalbox.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javafx.scene.text.Font;

/**
 * Makes the fonts that ship with the app known to the toolkit, so that no system font is needed.
 */
final class Fonts {
  /** Only registers the family; style sheets choose sizes. */
  private static final double ANY_SIZE = 12;

  private static final Set<Path> LOADED = ConcurrentHashMap.newKeySet();

  /** How the files of the family begin that words are set in, other than figures and code. */
  private static final String WORDS = "Inter-";

  private Fonts() {}

  /** Loads every font file of a folder, once; without the folder the system's fonts are used. */
  static void load(Path folder) {
    load(folder, "");
  }

  /** Loads what a window's first frame is set in. */
  static void loadWords(Path folder) {
    load(folder, WORDS);
  }

  private static void load(Path folder, String beginning) {
    if (!Files.isDirectory(folder)) {
      log().log(System.Logger.Level.INFO, "no fonts in {0}, using those of the system", folder);
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> fonts =
          files.filter(file -> isFont(file, beginning)).filter(LOADED::add).sorted().toList();
      for (Path font : fonts) {
        load(font, ANY_SIZE);
      }
    } catch (IOException e) {
      log().log(System.Logger.Level.WARNING, "fonts could not be listed", e);
    }
  }

  private static void load(Path font, double size) {
    if (Font.loadFont(font.toUri().toString(), size) == null) {
      log().log(System.Logger.Level.WARNING, "not a font that the toolkit reads: {0}", font);
    }
  }

  /** Asked for when there is something to say: looking for loggers opens every jar. */
  private static System.Logger log() {
    return System.getLogger(Fonts.class.getName());
  }

  private static boolean isFont(Path file, String beginning) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(beginning) && (name.endsWith(".otf") || name.endsWith(".ttf"));
  }
}
