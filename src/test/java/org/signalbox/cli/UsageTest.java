package org.signalbox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.words.Figures;
import org.signalbox.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What --help says, and what is said about a command that can't be read, in every language. */
class UsageTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void everyCommandAndOptionHasItsGermanLineAndNoLineIsLeftOver() {
    ResourceBundle german = new Words(Locale.GERMAN, Words.Missing.FAILS).usage();
    Set<String> left = new TreeSet<>(german.keySet());
    Set<String> missing = new TreeSet<>();
    commands(face(Locale.GERMAN).commands)
        .map(CommandLine::getCommandSpec)
        .flatMap(UsageTest::keys)
        .forEach(
            keys -> {
              if (keys.stream().filter(key -> said(german, key)).findFirst().isEmpty()) {
                missing.add(String.join(" or ", keys));
              }
              keys.stream().filter(key -> said(german, key)).findFirst().ifPresent(left::remove);
            });
    left.removeIf(key -> key.startsWith("usage.") || key.matches(".*usage\\.description\\.\\d"));
    assertEquals(Set.of(), missing, "commands and options without a German line");
    assertEquals(Set.of(), left, "German lines of nothing");
  }

  @Test
  void germanHelpIsGerman() {
    assertEquals(Terminal.DONE, face(Locale.GERMAN).run("race", "--help"));
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.startsWith("Aufruf: signalbox race"), said);
    assertTrue(said.contains("Jede geeignete Engine an derselben Aufgabe"), said);
    assertTrue(said.contains("Nur diese Engines statt aller"), said);
  }

  @Test
  void englishHelpIsEnglish() {
    assertEquals(Terminal.DONE, face(Locale.ENGLISH).run("race", "--help"));
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.startsWith("Usage: signalbox race"), said);
    assertTrue(said.contains("only these engines instead of all"), said);
  }

  @ParameterizedTest
  @CsvSource({
    "race --no-histery, SB-CLI-87, --no-history",
    "rase table.csv, SB-CLI-87, race",
    "race a.csv b.csv, SB-CLI-96, b.csv",
    "models remove, SB-CLI-97, NAME",
    "tokens, SB-CLI-97, --text T",
    "race a.csv --limit, SB-CLI-97, --limit SECONDS",
    "race a.csv --limit soon, SB-CLI-98, soon",
    "race a.csv --limit 1 --limit 2, SB-CLI-88, --limit",
  })
  void whatCannotBeReadIsSaidWithItsCode(String typed, String code, String named) {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
      err.reset();
      assertEquals(Terminal.USAGE, face(locale).run(typed.split(" ")));
      String said = err.toString(StandardCharsets.UTF_8);
      assertTrue(said.contains("(" + code + ")") && said.contains(named), said);
      assertTrue(said.contains(" --help"), said);
    }
  }

  @Test
  void whatCannotBeReadIsJsonWhereJsonIsWanted() {
    assertEquals(Terminal.USAGE, face(Locale.ENGLISH).run("race", "--nonsense", "--json"));
    assertTrue(
        out.toString(StandardCharsets.UTF_8).startsWith("{\"error\":{\"code\":\"SB-CLI-"),
        out.toString(StandardCharsets.UTF_8));
  }

  private Face face(Locale locale) {
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            new Words(locale, Words.Missing.FAILS),
            new Figures(locale));
    return new Face(untouched(), terminal);
  }

  /** Nothing here gets as far as a service. */
  private static Services untouched() {
    return (Services)
        Proxy.newProxyInstance(
            Services.class.getClassLoader(), new Class<?>[] {Services.class}, (_, _, _) -> null);
  }

  private static Stream<CommandLine> commands(CommandLine top) {
    return Stream.concat(
        Stream.of(top), top.getSubcommands().values().stream().flatMap(UsageTest::commands));
  }

  /** Where picocli looks for each line of a command, the first that is there being taken. */
  private static Stream<Set<String>> keys(CommandSpec command) {
    String name = command.qualifiedName(".") + ".";
    return Stream.of(
            Stream.of(lines(name, "usage.description")),
            command.options().stream().map(option -> lines(name, key(option))),
            command.positionalParameters().stream()
                .map(place -> lines(name, place.paramLabel() + "[" + place.index() + "]")))
        .flatMap(each -> each);
  }

  private static String key(OptionSpec option) {
    return option.descriptionKey() == null || option.descriptionKey().isEmpty()
        ? option.longestName().replaceFirst("^-+", "")
        : option.descriptionKey();
  }

  private static Set<String> lines(String command, String line) {
    return new LinkedHashSet<>(Arrays.asList(command + line, line));
  }

  private static boolean said(ResourceBundle bundle, String key) {
    return bundle.containsKey(key) || bundle.containsKey(key + ".0");
  }
}
