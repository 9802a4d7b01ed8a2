package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.FileMemory;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.databind.JsonNode;

/** The form that is derived for a machine at the first use. */
class FastFormTest {
  private static final long PLENTY = 8L << 30;

  private static final List<String> notices = new ArrayList<>();
  private static final AtomicInteger calls = new AtomicInteger();
  private static Path cache;
  private static LanguageModel model;

  @BeforeAll
  static void prepare(@TempDir Path folder) {
    cache = folder;
    model = open(PLENTY, Runnable::run);
    assertEquals(List.of("SB-LANGUAGE-32"), notices);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void theFastestFaithfulFormIsTaken() throws IOException {
    assertEquals(ReadingForm.DIGITS, PreparedFolder.find(prepared()).orElseThrow().form());
  }

  @Test
  void whatWasDerivedIsUsedAgain() {
    notices.clear();
    open(PLENTY, Runnable::run).close();
    assertEquals(List.of(), notices);
  }

  @Test
  void packedWeightsSayTheSameToTheLastBit() throws IOException {
    PreparedFolder prepared = PreparedFolder.find(prepared()).orElseThrow();
    assertTrue(packed(prepared).isPresent());
    int[] ids = model.exclusively(new Cancellation(), r -> LanguageBench.prose(r.tokenizer(), 60));
    assertArrayEquals(
        logits(prepared, Optional.empty(), ids), logits(prepared, packed(prepared), ids));
  }

  private static Optional<PackedFolder> packed(PreparedFolder prepared) {
    return PackedFolder.find(
        PackedFolder.place(Reference.model(), prepared), Preparation.sums(cache));
  }

  private static float[] logits(PreparedFolder prepared, Optional<PackedFolder> packed, int[] ids) {
    var forms = new Forms(Reference.model(), 256, prepared, packed, Preparation.sums(cache));
    var threads = OnnxSessions.Threads.of(1);
    try (LanguageSession session = forms.writing(threads);
        RunGuard guard = new RunGuard(new Cancellation())) {
      session.readWith(forms.reading(threads).orElseThrow());
      float[] logits = new float[session.vocabulary()];
      session.last(ids, 0, guard, logits);
      return logits;
    }
  }

  @Test
  void packedWeightsStandNextToThePlainOnesAndDoNotHoldThemOnceMore() throws IOException {
    PreparedFolder prepared = PreparedFolder.find(prepared()).orElseThrow();
    Path folder = packed(prepared).orElseThrow().path();
    long plain = ModelCard.read(Reference.model()).bytes();
    for (PackedFolder.Part part : PackedFolder.Part.values()) {
      long bytes = Files.size(folder.resolve(part.weights()));
      assertTrue(bytes > plain / 2 && bytes < plain * 3 / 2, part + " " + bytes);
    }
    try (var files = Files.list(folder)) {
      assertEquals(5, files.count());
    }
  }

  @Test
  void damagedPackedWeightsAreNotTaken(@TempDir Path copy) throws IOException {
    PreparedFolder prepared = PreparedFolder.find(prepared()).orElseThrow();
    Path folder = packed(prepared).orElseThrow().path();
    for (String file : List.of("contents.json", "reading.onnx", "writing.onnx")) {
      Files.copy(folder.resolve(file), copy.resolve(file));
    }
    for (PackedFolder.Part part : PackedFolder.Part.values()) {
      Files.copy(folder.resolve(part.weights()), copy.resolve(part.weights()));
    }
    FileMemory sums = Preparation.sums(cache);
    assertTrue(PackedFolder.find(copy, sums).isPresent());
    try (RandomAccessFile file =
        new RandomAccessFile(copy.resolve(PackedFolder.Part.WRITING.weights()).toFile(), "rw")) {
      file.seek(5_000_000);
      file.write(file.read() ^ 1);
    }
    assertFalse(PackedFolder.find(copy, sums).isPresent());
  }

  @Test
  void whatWasDerivedFromARemovedModelGoesAndNothingElse(@TempDir Path other) throws IOException {
    Path place = Preparation.place(other);
    for (String folder : List.of("mine-12ab", "mine-12ab/packed-1", "mine-too-12ab", "mine")) {
      Files.createDirectories(place.resolve(folder));
    }
    LanguageModel.forget(other, "mine");
    assertEquals(
        List.of("mine", "mine-too-12ab"),
        SealedFolder.beside(place, _ -> true).stream()
            .map(folder -> String.valueOf(folder.getFileName()))
            .sorted()
            .toList());
  }

  @Test
  void ofFoldersFromLongBeforeOnlyTheNewOneStays(@TempDir Path place) throws IOException {
    Map<String, Integer> ages = Map.of("m-1", 31, "m-2", 29, "m-3", 0, "n-1", 40);
    for (var age : ages.entrySet()) {
      Path folder = Files.createDirectory(place.resolve(age.getKey()));
      Instant made = Instant.parse("2026-11-22T00:00:00Z").minus(Duration.ofDays(age.getValue()));
      Files.writeString(folder.resolve("contents.json"), "{}");
      Files.setLastModifiedTime(folder.resolve("contents.json"), FileTime.from(made));
    }
    new SealedFolder(place.resolve("m-3")).deleteOld(name -> name.startsWith("m-"));
    assertFalse(Files.exists(place.resolve("m-1")));
    assertEquals(3, SealedFolder.beside(place, _ -> true).size());
  }

  @Test
  void theFirstQuestionIsAnsweredBeforeThePreparationWhereThatIsAskedFor(@TempDir Path fresh)
      throws Exception {
    List<Thread> started = new ArrayList<>();
    notices.clear();
    Surroundings around =
        around(fresh, PLENTY, work -> started.add(Thread.ofPlatform().start(work)));
    try (LanguageModel first =
        LanguageModel.open(
            Reference.model(), Loading.usual(1).first(Loading.FirstUse.ANSWERING), around)) {
      first.awaitSettled(new Cancellation());
      assertTrue(first.score("a b c", fraction -> {}, new Cancellation()).perplexity() > 1);
      assertEquals(List.of(), notices);
    }
    for (Thread thread : started) {
      thread.join();
    }
    try (var files = Files.list(fresh.resolve("language"))) {
      assertFalse(files.anyMatch(Files::isDirectory));
    }
  }

  @Test
  void readingAtOnceAndWritingTheLastStaysFaithful() throws Exception {
    JsonNode prose = Reference.zipped("distribution.json.gz");
    int[] ids = Arrays.copyOf(Reference.ints(prose.path("ids")), 480);
    double sum = 0;
    for (int end = 24; end <= ids.length; end += 24) {
      int[] read = Arrays.copyOf(ids, end);
      float[] logits =
          model.exclusively(new Cancellation(), reading -> reading.logitsAfter(read).clone());
      JsonNode expected = prose.path("positions").path(end - 1);
      var reference =
          new ReferenceText.Distribution(
              Reference.ints(expected.path("ids")),
              Reference.doubles(expected.path("logp")),
              expected.path("tail").asDouble());
      sum += reference.divergence(logits);
    }
    double mean = sum / (ids.length / 24);
    assertTrue(mean <= 0.01, "KL " + mean);
  }

  @Test
  void valuesBetweenGateAndProductAloneNeedTwoDigits() throws IOException {
    byte[] graph = Files.readAllBytes(prepared().resolve(PreparedFolder.READING_GRAPH));
    Map<String, Long> uses =
        ModelProto.parseFrom(graph).getGraph().getNodeList().stream()
            .filter(node -> node.getOpType().equals("MatMulIntegerToFloat"))
            .collect(Collectors.groupingBy(node -> node.getInput(1), Collectors.counting()));
    uses.forEach((matrix, times) -> assertEquals(matrix.endsWith(".d.y.w") ? 2 : 1, times, matrix));
  }

  /** Forty are an answer so long that the floats are given back meanwhile. */
  @ParameterizedTest
  @ValueSource(ints = {10, 40})
  void aPrefixThatWasPartlyWrittenGivesTheSameAsAFreshReading(int written) {
    int[] ids = model.exclusively(new Cancellation(), r -> LanguageBench.prose(r.tokenizer(), 90));
    float[] stepwise =
        model.exclusively(
            new Cancellation(),
            reading -> {
              float[] logits = reading.logitsAfter(Arrays.copyOf(ids, 20));
              IntStream.range(20, 20 + written)
                  .forEach(
                      i -> reading.decoder().append(new int[] {ids[i]}, reading.guard(), logits));
              return reading.logitsAfter(ids).clone();
            });
    float[] fresh =
        model.exclusively(
            new Cancellation(),
            reading -> {
              reading.decoder().rewind(0);
              return reading.logitsAfter(ids).clone();
            });
    assertEquals(Logits.argmax(fresh), Logits.argmax(stepwise));
    assertEquals(
        Logits.logProbability(fresh, Logits.argmax(fresh)),
        Logits.logProbability(stepwise, Logits.argmax(fresh)),
        0.1);
  }

  @Test
  void tenPromptsCancelledAnywhereLeaveAUsableModel() {
    Random random = new Random(5);
    for (int i = 0; i < 10; i++) {
      Cancellation cancellation = new Cancellation();
      AtomicInteger left = new AtomicInteger(random.nextInt(8));
      assertThrows(
          CancelledException.class,
          () ->
              model.generate(
                  Writing.of(
                      "Tell me a long story about a ship that sails to "
                          + "far ".repeat(200 + 10 * left.get()),
                      400,
                      Sampling.greedy()),
                  chunk -> {},
                  fraction -> {
                    if (left.getAndDecrement() <= 0) {
                      cancellation.cancel();
                    }
                  },
                  cancellation));
    }
    Score score = model.score("one two three", fraction -> {}, new Cancellation());
    assertTrue(score.perplexity() > 1);
  }

  @Test
  void littleFreeMemoryMeansOneSessionAndIsSaid() {
    notices.clear();
    try (LanguageModel sparing = open(200L << 20, Runnable::run)) {
      assertEquals(List.of("SB-LANGUAGE-30"), notices);
      assertTrue(sparing.score("a b c", fraction -> {}, new Cancellation()).perplexity() > 1);
    }
  }

  @Test
  void anotherProcessorOrOtherWeightsMeanAnotherFolder(@TempDir Path copy) throws Exception {
    ModelCard card = ModelCard.read(Reference.model());
    Path here = Preparation.folder(cache, Reference.model(), card, "a processor");
    assertEquals(here, Preparation.folder(cache, Reference.model(), card, "a processor"));
    assertNotEquals(here, Preparation.folder(cache, Reference.model(), card, "another"));
    for (ModelCard.Part part : card.parts()) {
      Files.write(copy.resolve(part.file()), new byte[] {1});
    }
    for (String file : List.of("card.json", "model.onnx")) {
      Files.copy(Reference.model().resolve(file), copy.resolve(file));
    }
    assertNotEquals(here, Preparation.folder(cache, copy, card, "a processor"));
  }

  @Test
  void aDamagedFileIsNotTakenForWhole(@TempDir Path copy) throws IOException {
    Path prepared = prepared();
    try (var files = Files.list(prepared)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(String.valueOf(file.getFileName())));
      }
    }
    assertTrue(PreparedFolder.find(copy).isPresent());
    try (RandomAccessFile file =
        new RandomAccessFile(copy.resolve(PreparedFolder.WRITING_GRAPH).toFile(), "rw")) {
      file.seek(1000);
      file.write(file.read() ^ 1);
    }
    assertFalse(PreparedFolder.find(copy).isPresent());
  }

  @Test
  void whoWaitsForLoadingCanBeCancelledAndClosed() {
    List<Runnable> later = new ArrayList<>();
    LanguageModel loading = open(PLENTY, later::add);
    Cancellation cancelled = new Cancellation();
    cancelled.cancel();
    assertThrows(CancelledException.class, () -> loading.awaitWhole(cancelled));
    loading.close();
    later.forEach(Runnable::run);
    ProblemException thrown =
        assertThrows(
            ProblemException.class, () -> loading.score("a b", f -> {}, new Cancellation()));
    assertEquals("SB-LANGUAGE-11", thrown.problem().code());
  }

  @Test
  void theOldestTurnsLeaveFirstAndThatIsSaid() {
    List<ChatTurn> turns = new ArrayList<>();
    turns.add(new ChatTurn(ChatTurn.Role.SYSTEM, "Be brief."));
    for (int i = 0; i < 5; i++) {
      turns.add(new ChatTurn(ChatTurn.Role.USER, "word ".repeat(2000)));
      turns.add(new ChatTurn(ChatTurn.Role.ASSISTANT, "yes"));
    }
    turns.add(new ChatTurn(ChatTurn.Role.USER, "And now?"));
    List<Problem> remarks = model.remarks(new Writing(turns, 100, List.of(), Sampling.greedy()));
    assertEquals("SB-LANGUAGE-33", remarks.getFirst().code());
    assertEquals(2, remarks.getFirst().args().getFirst());
    assertEquals(List.of(), model.remarks(Writing.of("And now?", 100, Sampling.greedy())));
  }

  private static Path prepared() throws IOException {
    try (var folders = Files.list(cache.resolve("language"))) {
      return folders.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  /** Every stretch of time is shorter than the one before, so that the form tried last wins. */
  private static long ever() {
    return (long) (1e9 * Math.log(2 + calls.getAndIncrement()));
  }

  private static LanguageModel open(long free, Surroundings.Background background) {
    return LanguageModel.open(Reference.model(), Loading.usual(1), around(cache, free, background));
  }

  private static Surroundings around(Path cache, long free, Surroundings.Background background) {
    Surroundings.Machine machine =
        new Surroundings.Machine() {
          @Override
          public String processor() {
            return "a processor";
          }

          @Override
          public long freeBytes() {
            return free;
          }

          @Override
          public boolean busy() {
            return true;
          }
        };
    return new Surroundings(
        cache, machine, background, FastFormTest::ever, notice -> notices.add(notice.code()));
  }
}
