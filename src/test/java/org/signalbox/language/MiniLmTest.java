package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Suitability;
import org.signalbox.task.Document;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.ProblemException;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.TextClassificationTask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reference ids and vectors: {@code minilm.json}, made by the original tokenizer and runtime. */
class MiniLmTest {
  private static final Path FOLDER = Path.of(System.getProperty("signalbox.encoder"), MiniLm.NAME);
  private static final MiniLm ENCODER = new MiniLm(FOLDER);

  @AfterAll
  static void close() {
    ENCODER.close();
  }

  private static JsonNode reference() throws Exception {
    try (var in = MiniLmTest.class.getResourceAsStream("/language/minilm.json")) {
      return JsonMapper.shared().readTree(in);
    }
  }

  @Test
  void wordPiecesAreThoseOfTheOriginalTokenizer() throws Exception {
    WordPiece words = WordPiece.read(FOLDER.resolve(MiniLm.NAME + "-tokenizer.json"));
    for (JsonNode each : reference().get("cases")) {
      int[] expected =
          StreamSupport.stream(each.get("ids").spliterator(), false)
              .mapToInt(JsonNode::asInt)
              .toArray();
      String text = each.get("text").asString();
      assertArrayEquals(expected, words.encode(text, 256), text);
    }
  }

  @Test
  void vectorsAreThoseOfTheOriginalRuntime() throws Exception {
    JsonNode cases = reference().get("cases");
    List<String> texts = new ArrayList<>();
    cases.forEach(each -> texts.add(each.get("text").asString()));
    float[][] vectors = ENCODER.embed(texts, RunContext.quiet(1));
    for (int i = 0; i < vectors.length; i++) {
      assertEquals(1, MiniLm.cosine(vectors[i], vectors[i]), 1e-5);
      for (int d = 0; d < 8; d++) {
        double expected = cases.get(i).get("vector").get(d).asDouble();
        assertEquals(expected, vectors[i][d], 0.02, texts.get(i));
      }
    }
    assertEquals(reference().get("near").asDouble(), MiniLm.cosine(vectors[9], vectors[10]), 0.02);
    assertEquals(reference().get("far").asDouble(), MiniLm.cosine(vectors[9], vectors[11]), 0.02);
  }

  @Test
  void longTextsAreCutAndEndWithTheirMark() throws Exception {
    WordPiece words = WordPiece.read(FOLDER.resolve(MiniLm.NAME + "-tokenizer.json"));
    int[] ids = words.encode("word ".repeat(1000), 256);
    assertEquals(256, ids.length);
    assertEquals(102, ids[255]);
  }

  @Test
  void cancelEndsTheEncoding() {
    RunContext context = RunContext.quiet(1);
    context.cancellation().cancel();
    assertThrows(CancelledException.class, () -> ENCODER.embed(List.of("a"), context));
  }

  @Test
  void aMissingModelIsAReasonNotToRunAndASentence(@TempDir Path empty) {
    MiniLm none = new MiniLm(empty);
    assertTrue(
        new MiniLmHead(none).suits(greetings(new int[] {0, 1, -1}))
            instanceof Suitability.Unwilling);
    assertEquals(
        "SB-LANGUAGE-41", assertThrows(ProblemException.class, none::load).problem().code());
  }

  @Test
  void aDamagedModelIsASentence(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve(MiniLm.NAME + ".onnx"), "not a model");
    String tokenizer = MiniLm.NAME + "-tokenizer.json";
    Files.copy(FOLDER.resolve(tokenizer), folder.resolve(tokenizer));
    assertEquals(
        "SB-LANGUAGE-42",
        assertThrows(ProblemException.class, new MiniLm(folder)::load).problem().code());
  }

  private static TextClassificationTask greetings(int[] labels) {
    return new TextClassificationTask(
        "greetings",
        List.of(
            new Document("1", "good morning, how are you"),
            new Document("2", "the invoice is overdue, please pay"),
            new Document("3", "hello my friend")),
        labels,
        List.of("greeting", "payment"));
  }

  @Test
  void theHeadLearnsFromLabelledDocuments() {
    TextClassificationTask task = greetings(new int[] {0, 1, -1});
    try (var fitted = new MiniLmHead(ENCODER).fit(task, RunContext.quiet(1))) {
      var answer = fitted.predict(task, RunContext.quiet(1)).answer();
      assertArrayEquals(new int[] {2}, answer.documents());
      assertEquals(0, answer.best(0));
    }
  }

  @Test
  void withoutLabelledDocumentsTheNearestLabelNameWins() {
    TextClassificationTask task = greetings(new int[] {-1, -1, -1});
    try (var fitted = new MiniLmHead(ENCODER).fit(task, RunContext.quiet(1))) {
      var answer = fitted.predict(task, RunContext.quiet(1)).answer();
      assertEquals(0, answer.best(0));
      assertEquals(1, answer.best(1));
      assertEquals(0, answer.best(2));
    }
  }

  @Test
  void searchFindsTheMeaningWhereKeywordsFindNothing() {
    RetrievalTask task =
        new RetrievalTask(
            "help",
            List.of(
                new Document("cats", "Felines sleep most of the day."),
                new Document("cars", "Automobiles need an oil change each year."),
                new Document("tax", "File your income statement before April.")),
            List.of(new Document("q", "How often should I service my vehicle?")),
            List.of(Set.of("cars")),
            2);
    try (var fitted = new MiniLmSearch(ENCODER).fit(task, RunContext.quiet(1))) {
      var hits = fitted.predict(task, RunContext.quiet(1)).answer().hits().getFirst();
      assertEquals(2, hits.size());
      assertEquals("cars", hits.getFirst().document());
    }
  }

  @Test
  void quotedSentencesStandInTheTextAndInItsOrder() {
    String text =
        "Summarise:\nThe river rose in spring. Farmers moved their cattle to the hills. "
            + "The flood destroyed three bridges. A cat slept. Help came from the city.";
    GenerationTask task = new GenerationTask("t", "", text, java.util.Optional.empty(), 50);
    List<String> sentences =
        Sentence.of(List.of(new Document("d", text))).stream().map(Sentence::line).toList();
    assertEquals(6, sentences.size());
    try (var fitted = new Extractive(ENCODER).fit(task, RunContext.quiet(1))) {
      String quoted = fitted.predict(task, RunContext.quiet(1)).answer().text();
      List<String> used = sentences.stream().filter(quoted::contains).toList();
      assertEquals(2, used.size());
      assertEquals(String.join(" ", used), quoted);
    }
  }
}
