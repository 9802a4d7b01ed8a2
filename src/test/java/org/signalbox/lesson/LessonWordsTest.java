package org.signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The words of every lesson that ships: complete, in both languages, fit to be read aloud. */
class LessonWordsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("signalbox.root", "."), "assets", "lessons");

  /** What fits on a slide. */
  private static final int LONGEST_QUESTION = 540;

  private static final int LONGEST_TITLE = 60;

  private static Lessons.Shelf shelf(Locale locale) {
    return new Lessons(List.of(FOLDER), Experiments.shipped(), locale).shelf();
  }

  @TestFactory
  Stream<DynamicTest> everyLessonCanBeReadAloud() {
    return Stream.of(Locale.ENGLISH, Locale.GERMAN)
        .flatMap(
            locale -> {
              Lessons.Shelf shelf = shelf(locale);
              assertEquals(List.of(), shelf.broken());
              return shelf.lessons().stream()
                  .map(
                      lesson ->
                          DynamicTest.dynamicTest(
                              locale.getLanguage() + " " + lesson.id(), () -> check(lesson)));
            });
  }

  private static void check(Lesson lesson) {
    assertTrue(lesson.id().matches("\\d\\d-[a-z0-9-]+"), "its place and a name");
    assertTrue(lesson.plan().minutes() > 0, "minutes");
    assertTrue(lesson.told().title().length() <= LONGEST_TITLE, "a title of one line");
    assertTrue(lesson.told().question().length() <= LONGEST_QUESTION, "a question on one slide");
    assertFalse(lesson.told().card().isEmpty(), "when it is false");
    assertTrue(
        lesson.told().names().containsKey(lesson.bet().measure()), "a name for what is bet on");
    assertTrue(
        lesson.told().names().containsKey(lesson.claim().measure()), "a name for what is claimed");
  }

  @TestFactory
  Stream<DynamicTest> everyLessonSpeaksGermanWhole() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().matches(".*/\\d[^/.]*\\.yaml"))
          .sorted()
          .toList()
          .stream()
          .map(file -> DynamicTest.dynamicTest(LessonReader.id(file), () -> german(file)));
    }
  }

  private static void german(Path file) {
    Path words = file.resolveSibling(LessonReader.id(file) + ".de.yaml");
    Set<String> missing = texts("", new YamlFile(file).read());
    missing.removeAll(texts("", new YamlFile(words).read()));
    assertEquals(Set.of(), missing);
  }

  /** The places of all texts; figures, sources and units may be the same in every language. */
  private static Set<String> texts(String place, Yaml piece) {
    Set<String> found = new TreeSet<>();
    switch (piece) {
      case Yaml.Text _ -> {
        if (place.matches(
            "/(title|question|try|names/.*|explained/.*|claim/says|try/says|bet/options/\\d/text"
                + "|card/\\d+/says)")) {
          found.add(place);
        }
      }
      case Yaml.Items items -> {
        for (int i = 0; i < items.all().size(); i++) {
          found.addAll(texts(place + "/" + i, items.all().get(i)));
        }
      }
      case Yaml.Keys keys ->
          keys.all().forEach((key, inside) -> found.addAll(texts(place + "/" + key, inside)));
    }
    return found;
  }
}
