package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Document;
import org.signalbox.task.Ranking;
import org.signalbox.task.RetrievalTask;

class SearchFusionTest {
  private static final MiniLm ENCODER = Reference.encoder();
  private final RunContext context = RunContext.quiet(1);

  @AfterAll
  static void close() {
    ENCODER.close();
  }

  private static List<Ranking.Hit> ranked(String... documents) {
    return List.of(documents).stream().map(d -> new Ranking.Hit(d, 1)).toList();
  }

  @Test
  void reciprocalRanksAddUp() {
    List<Ranking.Hit> fused =
        FusedSearch.fused(List.of(ranked("a", "b", "c"), ranked("c", "b", "d")), 3);
    assertEquals(List.of("c", "b", "a"), fused.stream().map(Ranking.Hit::document).toList());
    // Third and first: 1 / 63 + 1 / 61; second twice: 2 / 62, a little less.
    assertEquals(1 / 61.0 + 1 / 63.0, fused.getFirst().score(), 1e-12);
    assertEquals(2 / 62.0, fused.get(1).score(), 1e-12);
  }

  private static final RetrievalTask HELP =
      new RetrievalTask(
          "help",
          List.of(
              new Document("cats", "Felines sleep most of the day."),
              new Document("cars", "Automobiles need an oil change each year."),
              new Document("part", "Order the replacement part XK-4411 from the shop."),
              new Document("tax", "File your income statement before April.")),
          List.of(
              new Document("q1", "How often should I service my vehicle?"),
              new Document("q2", "XK-4411")),
          List.of(Set.of("cars"), Set.of("part")),
          2);

  private Result<Ranking> asked(Engine<RetrievalTask, Ranking> engine) {
    try (var fitted = engine.fit(HELP, context)) {
      return fitted.predict(HELP, context);
    }
  }

  @Test
  void theFusedSearchFindsByMeaningAndByRareWords() {
    Ranking found = asked(new FusedSearch(new Bm25(), new MiniLmSearch(ENCODER))).answer();
    assertEquals("cars", found.hits().get(0).getFirst().document());
    assertEquals("part", found.hits().get(1).getFirst().document());
  }

  @Test
  void theGeneratorReadsTheBestDocumentsAgain() {
    try (SharedGenerator generator = new SharedGenerator(Reference.model())) {
      FusedSearch first = new FusedSearch(new Bm25(), new MiniLmSearch(ENCODER));
      Ranking found = asked(new SmolRerank(generator, first)).answer();
      assertEquals("cars", found.hits().get(0).getFirst().document());
      assertEquals(2, found.hits().get(1).size());
    }
  }

  @Test
  void documentsAreEncodedOnceAndThenReadFromDisk(@TempDir Path folder) throws IOException {
    MiniLmSearch search = new MiniLmSearch(ENCODER, Optional.of(new VectorStore(folder)));
    Result<Ranking> first = asked(search);
    Result<Ranking> second = asked(search);
    assertEquals(first.answer(), second.answer());
    assertEquals(List.of(), first.remarks());
    assertEquals("SB-LANGUAGE-57", second.remarks().getFirst().code());
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void otherTextsHaveOtherVectors(@TempDir Path folder) {
    VectorStore store = new VectorStore(folder);
    float[][] vectors = {{1, 2}, {3, 4}};
    store.keep(List.of("a", "bc"), vectors);
    assertArrayEquals(vectors, store.find(List.of("a", "bc"), 2).orElseThrow());
    assertTrue(store.find(List.of("ab", "c"), 2).isEmpty());
    assertTrue(store.find(List.of("a", "bc"), 3).isEmpty());
  }

  @Test
  void aClockThatWasSetBackCostsOldVectorsAndNotTheNewOnes(@TempDir Path folder)
      throws IOException {
    VectorStore store = new VectorStore(folder);
    float[][] vectors = {{1, 2}};
    for (int i = 0; i < 40; i++) {
      store.keep(List.of("before " + i), vectors);
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2199-01-01T00:00:00Z")));
      }
    }
    store.keep(List.of("after"), vectors);
    assertArrayEquals(vectors, store.find(List.of("after"), 2).orElseThrow());
    try (var files = Files.list(folder)) {
      assertEquals(24, files.count());
    }
  }

  @Test
  void longDocumentsArePartedBetweenSentencesAndOverlapByOne() {
    String text =
        IntStream.range(0, 40)
            .mapToObj(i -> "Sentence number " + i + " has exactly seven words.")
            .collect(Collectors.joining(" "));
    List<String> parts = Passages.of(new Document("d", text));
    assertEquals(3, parts.size());
    assertTrue(parts.get(0).endsWith("number 13 has exactly seven words."), parts.get(0));
    assertTrue(parts.get(1).startsWith("Sentence number 13 "), parts.get(1));
    assertTrue(parts.getLast().endsWith("number 39 has exactly seven words."));
    assertEquals(List.of("Short."), Passages.of(new Document("d", "Short.")));
  }
}
