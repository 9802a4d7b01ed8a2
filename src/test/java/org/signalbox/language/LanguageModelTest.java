package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.ProblemException;

class LanguageModelTest {
  private static LanguageModel model;

  @BeforeAll
  static void open() {
    model = LanguageModel.open(Reference.model(), 1, Precision.FAST);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void aReusedPrefixGivesTheSameLogitsAsAFreshReading() {
    int[] first = ids("The quick brown fox jumps over the lazy dog.");
    int[] second = ids("The quick brown fox jumps over a fence.");
    float[] reused = read(List.of(first, second));
    float[] fresh = read(List.of(ids("Something else entirely"), second));
    assertArrayEquals(fresh, reused, 0.05f);
  }

  @Test
  void growingTheMemoryKeepsWhatWasRead() {
    int[] all = ids("rain and snow ".repeat(345));
    assertTrue(all.length > 1024);
    float[] grown = read(List.of(Arrays.copyOf(all, 768), all));
    float[] once = read(List.of(ids("Something else entirely"), all));
    assertArrayEquals(once, grown, 0.05f);
  }

  @Test
  void chunksTogetherAreTheText() {
    StringBuilder streamed = new StringBuilder();
    GeneratedText text =
        model.generate(
            Writing.of("Name a colour.", 12, Sampling.cool(4)),
            streamed::append,
            fraction -> {},
            new Cancellation());
    assertEquals(text.text(), streamed.toString());
    assertTrue(text.tokens().stream().allMatch(token -> token.logProbability() <= 0));
  }

  @Test
  void cancellingEndsTheWritingAndTheModelGoesOn() {
    Cancellation cancellation = new Cancellation();
    List<String> chunks = new ArrayList<>();
    assertThrows(
        CancelledException.class,
        () ->
            model.generate(
                Writing.of("Tell a long story.", 500, Sampling.greedy()),
                chunk -> {
                  chunks.add(chunk);
                  cancellation.cancel();
                },
                fraction -> {},
                cancellation));
    assertEquals(1, chunks.size());
    assertEquals(
        2, model.score("one two", fraction -> {}, new Cancellation()).tokens().ids().size());
  }

  @Test
  void aTextLongerThanTheContextIsAProblem() {
    String text = "word ".repeat(9000);
    ProblemException thrown =
        assertThrows(
            ProblemException.class, () -> model.score(text, fraction -> {}, new Cancellation()));
    assertEquals("SB-LANGUAGE-06", thrown.problem().code());
  }

  @Test
  void aClosedModelSaysSo() {
    LanguageModel other = LanguageModel.open(Reference.model(), 1, Precision.FAST);
    other.close();
    other.close();
    ProblemException thrown =
        assertThrows(
            ProblemException.class, () -> other.score("a b", fraction -> {}, new Cancellation()));
    assertEquals("SB-LANGUAGE-11", thrown.problem().code());
  }

  @Test
  void closingDuringARunEndsIt() {
    LanguageModel other = LanguageModel.open(Reference.model(), 1, Precision.FAST);
    ProblemException thrown =
        assertThrows(
            ProblemException.class,
            () ->
                other.generate(
                    Writing.of("Tell a long story.", 500, Sampling.greedy()),
                    chunk -> other.close(),
                    fraction -> {},
                    new Cancellation()));
    assertEquals("SB-LANGUAGE-11", thrown.problem().code());
  }

  @Test
  void aMissingWeightFileIsNamedBeforeAnythingNativeSeesIt(@TempDir Path folder) throws Exception {
    copySmallFiles(folder);
    assertEquals("SB-LANGUAGE-05", opening(folder));
  }

  @Test
  void anEmptyGraphIsAProblemAndNoCrash(@TempDir Path folder) throws Exception {
    copySmallFiles(folder);
    for (ModelCard.Part part : ModelCard.read(folder).parts()) {
      try (RandomAccessFile file =
          new RandomAccessFile(folder.resolve(part.file()).toFile(), "rw")) {
        file.setLength(part.bytes());
      }
    }
    Files.write(folder.resolve("model.onnx"), new byte[0]);
    assertEquals("SB-LANGUAGE-05", opening(folder));
  }

  private static void copySmallFiles(Path folder) throws Exception {
    for (String file : List.of("card.json", "tokenizer.json", "model.onnx")) {
      Files.copy(Reference.model().resolve(file), folder.resolve(file));
    }
  }

  private static String opening(Path folder) {
    return assertThrows(ProblemException.class, () -> LanguageModel.open(folder, 1, Precision.FAST))
        .problem()
        .code();
  }

  private static int[] ids(String text) {
    return TokenLists.array(model.tokens(text).ids());
  }

  private static float[] read(List<int[]> sequences) {
    return model.exclusively(
        new Cancellation(),
        reading -> {
          float[] logits = new float[0];
          for (int[] ids : sequences) {
            logits = reading.logitsAfter(ids);
          }
          return logits;
        });
  }
}
