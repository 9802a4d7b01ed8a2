package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signalbox.words.Words;

class WordsOfViewTest {
  private static final Pattern KEY = Pattern.compile("\"(view\\.[a-z0-9.-]*[a-z0-9])\"");

  @Test
  void everyKeyInTheSourceHasItsWords() throws IOException {
    Words words = new Words(Locale.US, Words.Missing.SHOWS_KEY);
    Path source =
        Path.of(System.getProperty("signalbox.root", "."), "src/main/java/org/signalbox/view");
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.list(source)) {
      for (Path file : files.toList()) {
        KEY.matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .filter(key -> !words.knows(key))
            .forEach(missing::add);
      }
    }
    assertEquals(Set.of(), missing);
  }
}
