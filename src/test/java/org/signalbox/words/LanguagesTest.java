package org.signalbox.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every language says the same things with the same arguments, and nothing that nobody asks for.
 */
class LanguagesTest {
  private static final Path SOURCES =
      Path.of(System.getProperty("signalbox.root", "."), "src", "main");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
  private static final Pattern TYPED = Pattern.compile("\\{(\\d+),(?:number|choice)");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[a-z]+\\.|SB-)[A-Za-z0-9.-]*)\"");

  enum Language {
    ENGLISH(Locale.ENGLISH, "words.properties"),
    GERMAN(Locale.GERMAN, "words_de.properties");

    private final Locale locale;
    private final Map<String, String> sentences;

    Language(Locale locale, String file) {
      this.locale = locale;
      this.sentences = read(SOURCES.resolve("resources/org/signalbox/words").resolve(file));
    }
  }

  @Test
  void everyLanguageHasEveryKey() {
    assertEquals(Set.of(), missing(Language.GERMAN, Language.ENGLISH), "missing in German");
    Set<String> unknown = missing(Language.ENGLISH, Language.GERMAN);
    // Engines, samples and splits say their own words in English.
    unknown.removeIf(key -> key.startsWith("term."));
    assertEquals(Set.of(), unknown, "missing in English");
  }

  @Test
  void everyLanguageMentionsTheSameArguments() {
    assertEquals(List.of(), differing((english, german) -> all(english).equals(all(german))));
  }

  /** What one language counts must be a number for the other too, or filling it in fails. */
  @Test
  void onlyNumbersAreCounted() {
    assertEquals(
        List.of(), differing((english, german) -> counted(english).containsAll(counted(german))));
  }

  @ParameterizedTest
  @EnumSource
  void everyPatternCanBeFilledIn(Language language) {
    language.sentences.forEach(
        (key, pattern) ->
            assertFalse(
                new MessageFormat(pattern, language.locale)
                    .format(new Object[] {1, 1, 1, 1, 1, 1, 1})
                    .isBlank(),
                key));
  }

  @ParameterizedTest
  @EnumSource
  void noApostropheIsSwallowed(Language language) {
    Pattern single = Pattern.compile("(?<!')'(?!')");
    assertEquals(Set.of(), matching(language, single), "MessageFormat needs apostrophes doubled");
  }

  /** Native libraries may let a thread take the smallest numbers for 0, and then 0 is not below. */
  @ParameterizedTest
  @EnumSource
  void noChoiceBeginsJustAboveNothing(Language language) {
    assertEquals(Set.of(), matching(language, Pattern.compile("\\|0<")));
  }

  @Test
  void germanQuotesAsGermansDoAndAddressesPolitely() {
    assertEquals(Set.of(), matching(Language.GERMAN, Pattern.compile("\"|“[^„]*“")));
    Pattern familiar = Pattern.compile("(?i)\\b(du|dich|dir|dein\\w*|euch|euer\\w*)\\b");
    assertEquals(Set.of(), matching(Language.GERMAN, familiar));
  }

  @ParameterizedTest
  @EnumSource
  void everyErrorSaysSomethingAndEndsAsASentence(Language language) {
    // The router's and the columns' are reasons, which stand inside a sentence of their own.
    Set<String> unended =
        language.sentences.entrySet().stream()
            .filter(entry -> entry.getKey().matches("SB-(?!ROUTING-|COLUMNS-).*"))
            .filter(entry -> !entry.getValue().strip().matches("(?s).*[.!?:}][\"“]?"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unended);
  }

  @Test
  void everyKeyIsAskedForSomewhere() {
    Set<String> literals = literals();
    Set<String> starts =
        literals.stream().filter(word -> word.endsWith(".")).collect(Collectors.toSet());
    List<String> unused =
        Language.ENGLISH.sentences.keySet().stream()
            .filter(key -> !literals.contains(key))
            .filter(key -> starts.stream().noneMatch(key::startsWith))
            .toList();
    assertEquals(List.of(), unused, "sentences that no source asks for");
  }

  private static Set<String> missing(Language here, Language there) {
    var missing = new TreeSet<>(there.sentences.keySet());
    missing.removeAll(here.sentences.keySet());
    return missing;
  }

  private static List<String> differing(BiPredicate<String, String> alike) {
    var differing = new ArrayList<String>();
    Language.ENGLISH.sentences.forEach(
        (key, english) -> {
          String german = Language.GERMAN.sentences.getOrDefault(key, english);
          if (!alike.test(english, german)) {
            differing.add(key);
          }
        });
    return differing;
  }

  private static Set<String> all(String pattern) {
    return found(ARGUMENT, pattern);
  }

  private static Set<String> counted(String pattern) {
    return found(TYPED, pattern);
  }

  private static Set<String> found(Pattern what, String pattern) {
    return what.matcher(pattern)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> matching(Language language, Pattern what) {
    return language.sentences.entrySet().stream()
        .filter(entry -> what.matcher(entry.getValue()).find())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> read(Path file) {
    try (Reader text = Files.newBufferedReader(file)) {
      var properties = new Properties();
      properties.load(text);
      var sentences = new TreeMap<String, String>();
      properties.stringPropertyNames().forEach(k -> sentences.put(k, properties.getProperty(k)));
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> literals() {
    try (Stream<Path> files = Files.walk(SOURCES.resolve("java"))) {
      var literals = new TreeSet<String>();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        literals.addAll(found(LITERAL, Files.readString(file)));
      }
      return literals;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
