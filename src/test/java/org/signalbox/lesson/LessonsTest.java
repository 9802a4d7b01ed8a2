package org.signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.words.Words;

class LessonsTest {
  private static final String LESSON =
      """
      title: Trees or neighbours?
      minutes: 4
      needs:
        model: [small-one]
        memory-mb: 10
      question: |
        Which guesses more penguins right?
      bet:
        measure: lead
        options:
          - { text: "The trees", from: 0.1 }
          - { text: "Too close", from: -0.1, to: 0.1 }
          - { text: "The neighbours", to: -0.1 }
      experiment:
        kind: toy
        lead: 0.2
        small: { lead: 0.15 }
      names:
        lead: Lead of the trees
      claim:
        measure: lead
        at-least: 0.05
        says: The trees lead.
      explained:
        right: You saw it coming.
        wrong: Most people bet as you did.
      card:
        - { says: "Not on rotated tables", figure: "3 of 11", source: "A paper, 2025" }
      try: Drop a table of your own.
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void aLessonIsItsFile() throws IOException {
    Lesson lesson = shelf(LESSON).lessons().getFirst();
    assertEquals("01-toy", lesson.id());
    assertEquals("Lead of the trees", lesson.name("lead"));
    assertEquals("unknown", lesson.name("unknown"));
    assertEquals(List.of("small-one"), lesson.plan().models());
    assertEquals(0.2, lesson.trial().setting(Lesson.Size.FULL).number("lead"));
    assertEquals(0.15, lesson.trial().setting(Lesson.Size.SMALL).number("lead"));
    assertEquals(Lesson.Opens.EXPLORE, lesson.told().own().opens());
  }

  @Test
  void germanWordsLieOverTheLesson() throws IOException {
    Files.writeString(
        folder.resolve("01-toy.de.yaml"),
        """
        title: Bäume oder Nachbarn?
        bet:
          options: [ { text: Bäume }, { text: Zu knapp }, { text: Nachbarn } ]
        names: { lead: Vorsprung der Bäume }
        """);
    Files.writeString(folder.resolve("01-toy.yaml"), LESSON);
    Lesson lesson = lessons(Locale.GERMAN).find("01-toy");
    assertEquals("Bäume oder Nachbarn?", lesson.told().title());
    assertEquals("Vorsprung der Bäume", lesson.name("lead"));
    Bet.Options bet = (Bet.Options) lesson.bet();
    assertEquals("Zu knapp", bet.all().get(1).text());
    assertEquals(0.1, bet.all().get(1).to().orElseThrow());
    assertEquals("You saw it coming.", lesson.told().explained().right());
    assertEquals("Trees or neighbours?", lessons(Locale.ENGLISH).find("01").told().title());
  }

  @Test
  void wordsOfAnotherLanguageChangeNoFigure() throws IOException {
    Files.writeString(folder.resolve("01-toy.yaml"), LESSON);
    Files.writeString(folder.resolve("01-toy.de.yaml"), "title: So\nclaim:\n  at-least: 0.9\n");
    Problem problem =
        assertThrows(ProblemException.class, () -> lessons(Locale.GERMAN).find("01-toy")).problem();
    assertEquals("SB-LESSON-24", problem.code());
    assertEquals(3, problem.args().get(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "minutes: 4               | minutes: four                       | SB-LESSON-14 | 2",
        "minutes: 4               | minuets: 4                          | SB-LESSON-13 | 2",
        "minutes: 4               | minutes:                            | SB-LESSON-11 | 2",
        "minutes: 4               | title: again                        | SB-LESSON-16 | 2",
        "try: Drop                | try: \"Drop                         | SB-LESSON-15 | 29",
        "model: [small-one]       | model: [small-one                   | SB-LESSON-15 | 4",
        "try: Drop                | ' try: Drop'                         | SB-LESSON-15 | 29",
        "model: [small-one]       | modle: small-one                    | SB-LESSON-13 | 4",
        "from: 0.1 }              | from: 0.2 }                         | SB-LESSON-22 | 10",
        "from: -0.1, to: 0.1      | from: -0.1, to: 0.3                 | SB-LESSON-22 | 10",
        "from: -0.1, to: 0.1      | from: -0.1, too: 0.1                | SB-LESSON-13 | 12",
        "kind: toy                | kind: tyo                           | SB-LESSON-18 | 15",
        "lead: 0.2                | 'lead: 0.2\n  file: missing.csv'      | SB-LESSON-19 | 17",
        "lead: 0.2                | laed: 0.2                           | SB-LESSON-41 | 16",
        "small: { lead: 0.15 }    | small: { leed: 0.15 }               | SB-LESSON-41 | 17",
        "lead: 0.2                | lead: much                          | SB-LESSON-14 | 16",
        "lead: 0.2                | '# lead'                            | SB-LESSON-12 | 14",
        "lead: 0.2                | lead: [0.2, 0.3]                    | SB-LESSON-11 | 16",
        "lead: 0.2                | 'lead: 0.2\n  engines: [knn]'        | SB-LESSON-43 | 17",
        "lead: Lead of the trees  | leed: Lead of the trees             | SB-LESSON-46 | 9",
        "at-least: 0.05           | says: so                            | SB-LESSON-16 | 23",
        "says: The trees lead.    | '# nothing said'                    | SB-LESSON-12 | 20",
        "right: You saw it coming.| right: [a, b]                       | SB-LESSON-11 | 25",
        "names:                   | nmaes:                              | SB-LESSON-13 | 18",
        "try: Drop a table        | try: { says: a, opens: nowhere } #  | SB-LESSON-17 | 29"
      })
  void aBrokenFileNamesItsLine(String from, String to, String code, int line) throws IOException {
    Problem problem = shelf(LESSON.replace(from, to)).broken().getFirst();
    assertEquals(code, problem.code(), problem.toString());
    assertEquals(line, problem.args().get(1), problem.toString());
    String sentence = new Words(Locale.ENGLISH, Words.Missing.FAILS).sentence(code, problem.args());
    assertTrue(sentence.contains("01-toy.yaml, line "), sentence);
  }

  @Test
  void aMistypedSettingIsToldTheNearestName() throws IOException {
    Problem problem = shelf(LESSON.replace("lead: 0.2", "laed: 0.2")).broken().getFirst();
    String sentence =
        new Words(Locale.ENGLISH, Words.Missing.FAILS).sentence(problem.code(), problem.args());
    assertTrue(sentence.contains("knows no \"laed\". Did you mean lead?"), sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "xgbost, xgboost",
    "sunsopts, sunspots",
    "smollm2-rwos, smollm2-rows",
    "ingines, engines"
  })
  void theNearestNameIsTheOneOfFewestSlips(String typed, String meant) {
    List<String> names = List.of("engines", "rows", "smollm2-rows", "sunspots", "xgboost");
    assertEquals(meant, Nearest.of(typed, names));
    assertTrue(Nearest.slips(typed, meant) <= 2);
  }

  @Test
  void aBrokenFileHidesNoOther() throws IOException {
    Files.writeString(folder.resolve("02-other.yaml"), LESSON);
    Lessons.Shelf shelf = shelf("title: [");
    assertEquals(List.of("02-other"), shelf.lessons().stream().map(Lesson::id).toList());
    assertEquals(1, shelf.broken().size());
  }

  @ParameterizedTest
  @CsvSource({
    "at-least: 3, true",
    "at-least: 2.5, false",
    "at-most: 0.25, true",
    "at-most: 0.5, false"
  })
  void aClaimOnTimesKeepsAMarginOfThree(String bound, boolean accepted) throws IOException {
    String lesson =
        LESSON
            .replace("measure: lead\n  at-least: 0.05", "measure: time-ratio\n  " + bound)
            .replace("    at-least: 0.05", "    " + bound)
            .replace("names:", "names:\n  time-ratio: Times as long");
    assertEquals(accepted, shelf(lesson).broken().isEmpty());
  }

  @Test
  void aFileIsNamedFromTheLessonAndGoesWithItsCopy() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/mine.csv"), "a,b\n1,2\n");
    Files.writeString(
        folder.resolve("01-toy.yaml"),
        LESSON.replace("lead: 0.2", "lead: 0.2\n  file: data/mine.csv"));
    Lessons lessons = lessons(Locale.ENGLISH);
    Path copy = lessons.copy(lessons.find("01-toy"), folder.resolve("own/my-own.yaml"));
    Lesson own = lessons.find(copy.toString());
    assertEquals("my-own", own.id());
    assertEquals(
        folder.resolve("own/data/mine.csv").toString(),
        own.trial().setting(Lesson.Size.SMALL).word("file"));
    assertThrows(IOException.class, () -> lessons.copy(own, copy));
  }

  @Test
  void anUnknownLessonNamesThoseThereAre() throws IOException {
    Files.writeString(folder.resolve("01-toy.yaml"), LESSON);
    Problem problem =
        assertThrows(ProblemException.class, () -> lessons(Locale.ENGLISH).find("nine")).problem();
    assertEquals("SB-LESSON-25", problem.code());
    assertEquals("01-toy", problem.args().get(1));
    Problem file =
        assertThrows(ProblemException.class, () -> lessons(Locale.ENGLISH).find("mine.yaml"))
            .problem();
    assertEquals("SB-LESSON-47", file.code());
  }

  @Test
  void aClaimHoldsOnlyWithItsWholeRange() {
    Claim claim = new Claim("lead", Claim.Side.AT_LEAST, 0.1, "");
    assertEquals(true, claim.holds(Measure.of("lead", Measure.Kind.SCORE, 0.2, 0.1, 0.3)));
    assertEquals(false, claim.holds(Measure.of("lead", Measure.Kind.SCORE, 0.2, 0.05, 0.3)));
    Claim most = new Claim("lead", Claim.Side.AT_MOST, 0.25, "");
    assertEquals(false, most.holds(Measure.of("lead", Measure.Kind.SCORE, 0.2, 0.1, 0.3)));
  }

  @Test
  void handsAreSettledByTheOptionThatWasMeasured() throws IOException {
    Bet.Options bet = (Bet.Options) shelf(LESSON).lessons().getFirst().bet();
    Wager.Hands hands = Wager.Hands.none(bet).with(0, 12).with(1, 3).with(2, 5);
    assertEquals(new Settled(12, 20), Settled.of(bet, hands, 0.1));
    assertEquals(new Settled(3, 20), Settled.of(bet, hands, 0.0999));
    assertEquals(new Settled(5, 20), Settled.of(bet, hands, -0.2));
  }

  @Test
  void aGuessIsRightWithinATenthOfTheWhole() {
    Bet.Number bet = new Bet.Number("share", "%", 0, 100);
    Wager.Guesses guesses = new Wager.Guesses(List.of(50.0, 62.0, 73.0, 90.0));
    assertEquals(new Settled(2, 4), Settled.of(bet, guesses, 0.65));
    assertEquals(67.5, guesses.median());
  }

  private Lessons.Shelf shelf(String text) throws IOException {
    Files.writeString(folder.resolve("01-toy.yaml"), text);
    return lessons(Locale.ENGLISH).shelf();
  }

  private Lessons lessons(Locale locale) {
    return new Lessons(List.of(folder), ToyExperiment.KINDS, locale);
  }

  @Test
  void anOwnLessonTakesThePlaceOfOneOfItsName() throws IOException {
    Path own = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(folder.resolve("01-toy.yaml"), LESSON);
    Files.writeString(own.resolve("01-toy.yaml"), LESSON.replace("minutes: 4", "minutes: 9"));
    Lessons both = new Lessons(List.of(folder, own), ToyExperiment.KINDS, Locale.ENGLISH);
    assertEquals(
        Optional.of(9),
        both.shelf().lessons().stream().map(lesson -> lesson.plan().minutes()).findFirst());
  }

  /** A busy machine stretches single repeats, and seldom the median of several. */
  @Test
  void theMedianOfARatioOfTimesDecidesAndTheWholeRangeOfAnythingElse() {
    Claim claim = new Claim("x", Claim.Side.AT_LEAST, 3, "At least three.");
    assertTrue(claim.holds(Measure.of("x-time-ratio", Measure.Kind.TIME_RATIO, 4.1, 2.6, 29.7)));
    assertFalse(claim.holds(Measure.of("x-time-ratio", Measure.Kind.TIME_RATIO, 2.9, 2.6, 29.7)));
    assertFalse(claim.holds(Measure.of("x", Measure.Kind.RATIO, 4.1, 2.6, 29.7)));
  }
}
