import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Java of the modules that Signalbox needs. */
final class RuntimeImage {
  /**
   * What jars import (java.desktop for JavaFX's beans; its own windows and sounds are left out
   * below), character sets of imported files, and numbers and dates of the app's languages.
   */
  private static final String MODULES =
      "java.base,java.desktop,java.logging,java.management,java.naming,java.sql,java.xml,"
          + "jdk.charsets,jdk.jfr,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs";

  /** AWT's screens and sounds: nothing calls them, and they ask for libraries of their own. */
  private static final List<String> UNUSED =
      List.of(
          "libawt_xawt",
          "libjawt",
          "libjsound",
          "libsplashscreen",
          "libawt_lwawt",
          "libfontmanager",
          "jsound",
          "jawt",
          "splashscreen",
          "fontmanager");

  private RuntimeImage() {}

  static void make(Path to) throws IOException, InterruptedException {
    Tool.run(
        List.of(
            Tool.jdk("jlink"),
            "--add-modules",
            MODULES,
            "--include-locales=en,de",
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            // The package's own compression does better on what is not compressed yet.
            "--compress",
            "zip-0",
            "--generate-cds-archive",
            "--output",
            to.toString()));
    for (Path file : Trees.files(to)) {
      String name = file.getFileName().toString();
      String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
      boolean program = file.getParent().endsWith("bin") && !name.endsWith(".dll");
      if (UNUSED.contains(stem)
          || name.equals("classes_nocoops.jsa")
          || (program && !stem.equals("java"))) {
        Files.delete(file);
      }
    }
  }
}
