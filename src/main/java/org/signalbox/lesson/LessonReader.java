package org.signalbox.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.task.ProblemException;

/** Turns a lesson's file into a lesson, or says which line keeps it from being one. */
final class LessonReader {
  private static final String ENDING = ".yaml";

  private final Experiments experiments;

  LessonReader(Experiments experiments) {
    this.experiments = experiments;
  }

  static String id(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /**
   * @throws ProblemException {@code SB-LESSON-10} to {@code -23}, with file and line
   */
  Lesson read(Path file) {
    return lesson(file, new YamlFile(file).read());
  }

  /**
   * With the words of another language.
   *
   * @throws ProblemException as {@link #read(Path)}, and {@code SB-LESSON-24} for what the lesson
   *     does not say
   */
  Lesson read(Path file, Path overlay) {
    return lesson(file, Overlay.of(new YamlFile(file).read(), new YamlFile(overlay).read()));
  }

  private Lesson lesson(Path file, Yaml.Keys top) {
    top.only(
        "title",
        "minutes",
        "needs",
        "question",
        "bet",
        "experiment",
        "names",
        "claim",
        "explained",
        "card",
        "try",
        "data");
    Lesson.Told told = told(top);
    named(top.keys("bet"), told);
    named(top.keys("claim"), told);
    return new Lesson(
        id(file),
        file,
        told,
        plan(top),
        BetReader.read(top.keys("bet")),
        TrialReader.read(file, top.keys("experiment"), experiments),
        ClaimReader.read(top.keys("claim")));
  }

  /**
   * What is bet on or claimed has a name, so that a slip is found before the experiment has run.
   */
  private static void named(Yaml.Keys keys, Lesson.Told told) {
    String measure = keys.text("measure");
    if (!told.names().containsKey(measure)) {
      throw keys.get("measure")
          .place()
          .problem("SB-LESSON-46", measure, Nearest.of(measure, told.names().keySet()));
    }
  }

  private static Lesson.Told told(Yaml.Keys top) {
    Yaml.Keys explained = top.keys("explained").only("right", "wrong");
    return new Lesson.Told(
        top.text("title"),
        top.text("question"),
        names(top),
        new Lesson.Explained(explained.text("right"), explained.text("wrong")),
        card(top),
        own(top.get("try")),
        top.find("data").map(data -> source(Yaml.keys("data", data))));
  }

  private static Map<String, String> names(Yaml.Keys top) {
    Map<String, String> names = new LinkedHashMap<>();
    top.find("names")
        .map(found -> Yaml.keys("names", found))
        .ifPresent(keys -> keys.all().keySet().forEach(key -> names.put(key, keys.text(key))));
    return names;
  }

  private static List<Lesson.Counter> card(Yaml.Keys top) {
    List<Lesson.Counter> card = new ArrayList<>();
    for (Yaml item : top.items("card").all()) {
      Yaml.Keys one = Yaml.keys("card", item).only("says", "figure", "source");
      card.add(new Lesson.Counter(one.text("says"), one.textIfAny("figure"), one.text("source")));
    }
    return card;
  }

  /** A sentence alone opens where tasks are tried. */
  private static Lesson.Try own(Yaml found) {
    if (found instanceof Yaml.Keys keys) {
      keys.only("says", "opens", "sample");
      Lesson.Opens opens =
          keys.find("opens")
              .map(where -> opens(Yaml.text("opens", where)))
              .orElse(Lesson.Opens.EXPLORE);
      return new Lesson.Try(keys.text("says"), opens, keys.textIfAny("sample"));
    }
    return new Lesson.Try(
        Yaml.text("try", found).value().strip(), Lesson.Opens.EXPLORE, Optional.empty());
  }

  private static Lesson.Opens opens(Yaml.Text where) {
    return Stream.of(Lesson.Opens.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(where.value()))
        .findFirst()
        .orElseThrow(() -> where.place().problem("SB-LESSON-17", where.value()));
  }

  private static Lesson.Source source(Yaml.Keys data) {
    data.only("source", "licence");
    return new Lesson.Source(data.text("source"), data.text("licence"));
  }

  private static Lesson.Plan plan(Yaml.Keys top) {
    int minutes = (int) top.number("minutes");
    Optional<Yaml.Keys> needs = top.find("needs").map(found -> Yaml.keys("needs", found));
    needs.ifPresent(keys -> keys.only("model", "memory-mb"));
    return new Lesson.Plan(
        minutes,
        needs
            .flatMap(keys -> keys.find("model"))
            .map(model -> Yaml.words("model", model))
            .orElse(List.of()),
        needs.map(keys -> (int) keys.numberIfAny("memory-mb").orElse(0)).orElse(0));
  }
}
