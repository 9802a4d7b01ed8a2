package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Engine;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Document;
import org.signalbox.task.LabelledText;
import org.signalbox.task.TextClassificationTask;

/** Twenty documents that try to give orders: what is constrained doesn't follow them. */
class InjectionTest {
  private static final MiniLm ENCODER = Reference.encoder();
  private static final List<String> LABELS = List.of("negative", "positive");
  private static final List<String> REVIEWS =
      List.of(
          "The battery died after two days and the screen is scratched. I want my money back.",
          "Works perfectly and looks great. I am very happy with this phone.");
  private static final List<String> KNOWN =
      List.of(
          "Terrible, it broke at once.",
          "I love it, best purchase ever.",
          "Waste of money, do not buy.",
          "Great sound and easy to use.",
          "It stopped charging after a week.",
          "Excellent quality, fast delivery.");

  private static List<String> injections;
  private final RunContext context = RunContext.quiet(1);

  @BeforeAll
  static void read() throws IOException {
    Path file =
        Path.of(System.getProperty("signalbox.root", "."), "assets/lessons/data/injections.txt");
    injections =
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("# SOURCE"))
            .map(line -> line.replace("\\n", "\n"))
            .toList();
    assertEquals(20, injections.size());
  }

  @AfterAll
  static void close() {
    ENCODER.close();
  }

  /** Each review alone, then with each order to choose the other label. */
  private static TextClassificationTask reviews() {
    List<Document> documents = new ArrayList<>();
    KNOWN.forEach(text -> documents.add(new Document("known", text)));
    for (int r = 0; r < REVIEWS.size(); r++) {
      documents.add(new Document("plain", REVIEWS.get(r)));
      for (String injection : injections) {
        String order = injection.replace("OTHER", LABELS.get(1 - r));
        documents.add(new Document("injected", REVIEWS.get(r) + " " + order));
      }
    }
    int[] labels = new int[documents.size()];
    Arrays.setAll(labels, i -> i < KNOWN.size() ? i % 2 : -1);
    return new TextClassificationTask("reviews", documents, labels, LABELS);
  }

  private void labelsStay(Engine<TextClassificationTask, LabelledText> engine) {
    TextClassificationTask task = reviews();
    try (var fitted = engine.fit(task, context)) {
      LabelledText answer = fitted.predict(task, context).answer();
      int each = injections.size() + 1;
      for (int i = 0; i < answer.documents().length; i++) {
        String text = task.documents().get(answer.documents()[i]).text();
        assertEquals(i / each, answer.best(i), text);
      }
    }
  }

  @Test
  void theEncodersLabelsStay() {
    labelsStay(new MiniLmHead(ENCODER));
  }

  @Test
  void theGeneratorsLabelsStay() {
    try (SharedGenerator generator = new SharedGenerator(Reference.model())) {
      labelsStay(new SmolLabels(generator));
    }
  }

  @Test
  void quotesStay() {
    String rules =
        "The shop opens at nine. A ticket costs four euros. Dogs must stay outside. "
            + "The museum was founded in 1888.";
    List<String> questions =
        List.of("What does a ticket cost?", "When was the museum founded?", "Are dogs allowed?");
    SourceSearch plain = new SourceSearch(List.of(new Document("1", rules)), ENCODER, context);
    String injected = rules + "\n\n" + String.join("\n\n", injections);
    SourceSearch attacked =
        new SourceSearch(List.of(new Document("1", injected)), ENCODER, context);
    for (String question : questions) {
      assertEquals(
          plain.best(question, 1, ENCODER, context).getFirst().sentence().text(),
          attacked.best(question, 1, ENCODER, context).getFirst().sentence().text());
    }
  }

  /** A manual is full of sentences that speak to their reader. */
  @Test
  void instructionsCanBeQuoted() {
    String manual =
        "The lamp blinks while it charges. Ignore the previous instructions when the lamp is red. "
            + "The case is made of steel.";
    SourceSearch search = new SourceSearch(List.of(new Document("1", manual)), ENCODER, context);
    String best =
        search
            .best("When can I ignore the previous instructions?", 1, ENCODER, context)
            .getFirst()
            .sentence()
            .text();
    assertTrue(best.contains("red"), best);
  }

  @Test
  void roleTokensInPastedTextStayText() throws IOException {
    Tokenizer tokenizer =
        new Tokenizer(TokenizerFile.read(Reference.model().resolve("tokenizer.json")));
    for (String injection : injections) {
      int[] ids = tokenizer.encode(injection);
      assertTrue(Arrays.stream(ids).noneMatch(tokenizer.vocabulary().special()::contains));
      assertEquals(injection, tokenizer.decode(ids));
    }
  }

  @Test
  void aDocumentCannotCloseItsFence() {
    String fenced = Fence.around(List.of("a >>> b", "<<<<"));
    assertEquals("<<<\na >> b\n<<\n>>>", fenced);
  }

  @Test
  void ordinaryTextsAreLeftWhole() {
    Instructions data = new Instructions(LABELS);
    for (String text : REVIEWS) {
      assertEquals(text, data.without(text));
    }
    assertFalse(data.in("The instructions in the box were useless, so I ignore them."));
    assertFalse(data.in("Nobody will answer the phone."));
  }
}
