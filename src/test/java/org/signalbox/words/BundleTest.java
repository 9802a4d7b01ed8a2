package org.signalbox.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
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

  /** Native libraries may let a thread take the smallest numbers for 0, and then 0 is not below. */
  @Test
  void noChoiceBeginsJustAboveNothing() {
    for (String key : bundle.keySet()) {
      assertFalse(bundle.getString(key).matches("(?s).*\\|0<.*"), key);
    }
  }

  @Test
  void everyPatternCanBeFilledIn() {
    for (String key : bundle.keySet()) {
      MessageFormat format = new MessageFormat(bundle.getString(key), Locale.US);
      assertFalse(format.toPattern().isBlank(), key);
    }
  }

  @Test
  void noApostropheIsSwallowed() {
    Pattern single = Pattern.compile("(?<!')'(?!')");
    List<String> swallowed =
        bundle.keySet().stream()
            .filter(key -> single.matcher(bundle.getString(key)).find())
            .sorted()
            .toList();
    assertEquals(List.of(), swallowed, "MessageFormat needs apostrophes doubled");
  }

  @Test
  void everyErrorSaysSomethingAndEndsAsASentence() {
    for (String key : bundle.keySet()) {
      // The router's and the columns' are reasons, which stand inside a sentence of their own.
      if (key.matches("SB-(?!ROUTING-|COLUMNS-).*")) {
        assertTrue(bundle.getString(key).strip().matches("(?s).*[.!?:}]\"?"), key);
      }
    }
  }

  @Test
  void noKeyStandsTwice() throws IOException {
    Path file = SOURCES.resolve(Path.of("resources", "org", "signalbox", "words"));
    List<String> keys =
        ENTRY
            .matcher(Files.readString(file.resolve("words.properties")))
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
