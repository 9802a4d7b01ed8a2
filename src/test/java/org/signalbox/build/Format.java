package org.signalbox.build;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Formats every Java file under the given folders in place; {@link FormatTest} only checks. */
final class Format {
  private Format() {}

  public static void main(String[] folders) throws IOException, FormatterException {
    for (String folder : folders) {
      for (Path file : unformatted(Path.of(folder))) {
        Files.writeString(file, formatted(Files.readString(file)));
      }
    }
  }

  static List<Path> unformatted(Path folder) throws IOException, FormatterException {
    List<Path> found = new ArrayList<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String source = Files.readString(file);
        if (!formatted(source).equals(source)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static String formatted(String source) throws FormatterException {
    String trimmed = RemoveUnusedImports.removeUnusedImports(source);
    String ordered = ImportOrderer.reorderImports(trimmed, JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(ordered);
  }
}
