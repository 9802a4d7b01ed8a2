package org.signalbox.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {
  private static final Path SOURCES =
      Path.of(System.getProperty("signalbox.root", "."), "src", "main");
  private static final Pattern CODE_IN_SOURCE = Pattern.compile("\"(SB-[A-Z]+-\\d{2,3})\"");
  private static final Pattern ENTRY = Pattern.compile("(?m)^([^#\\s][^=\\s]*)\\s*=");

  private final ResourceBundle bundle =
      ResourceBundle.getBundle("org.signalbox.words.words", Locale.ROOT);

  @Test
  void everyCodeThatTheProgramUsesHasItsSentence() {
    Set<String> missing = codesInSource();
    missing.removeAll(bundle.keySet());
    assertEquals(Set.of(), missing, "codes without a sentence in words.properties");
  }

  @Test
  void everySentenceForACodeIsUsed() {
    Set<String> unused =
        bundle.keySet().stream()
            .filter(key -> key.startsWith("SB-"))
            .collect(Collectors.toCollection(TreeSet::new));
    unused.removeAll(codesInSource());
    assertEquals(Set.of(), unused, "sentences in words.properties that no code uses");
  }

  @ParameterizedTest
  @ValueSource(strings = {"words.properties", "words_de.properties"})
  void noKeyStandsTwice(String name) throws IOException {
    Path folder = SOURCES.resolve(Path.of("resources", "org", "signalbox", "words"));
    List<String> keys =
        ENTRY
            .matcher(Files.readString(folder.resolve(name)))
            .results()
            .map(entry -> entry.group(1))
            .toList();
    List<String> twice =
        keys.stream()
            .collect(Collectors.groupingBy(key -> key, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue() > 1)
            .map(entry -> entry.getKey())
            .toList();
    assertEquals(List.of(), twice);
  }

  private static Set<String> codesInSource() {
    try (Stream<Path> files = Files.walk(SOURCES.resolve("java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(BundleTest::codes)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> codes(Path file) {
    try {
      return CODE_IN_SOURCE
          .matcher(Files.readString(file))
          .results()
          .map((MatchResult result) -> result.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
