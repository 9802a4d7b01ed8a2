package org.signalbox.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.task.ProblemException;
import org.signalbox.task.ProblemType;

class SampleShelfTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("signalbox.root", "."), "assets", "samples");

  private final SampleShelf shelf = new SampleShelf(SHIPPED);

  @Test
  void theShippedSamplesCoverEveryProblemType() {
    Set<ProblemType> types =
        shelf.samples().stream().map(Sample::problemType).collect(Collectors.toSet());
    assertEquals(EnumSet.complementOf(EnumSet.of(ProblemType.NONE)), types);
  }

  @Test
  void everyShippedSampleHasItsFileAndSaysWhatToNotice() {
    for (Sample sample : shelf.samples()) {
      assertTrue(Files.isRegularFile(sample.file()), sample.id());
      sample.reference().ifPresent(file -> assertTrue(Files.isRegularFile(file), sample.id()));
      assertFalse(sample.notice().isBlank(), sample.id());
    }
  }

  @Test
  void everyShippedFileBelongsToASample() throws IOException {
    Set<Path> known =
        shelf.samples().stream()
            .flatMap(s -> Stream.concat(Stream.of(s.file()), s.reference().stream()))
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(SHIPPED)) {
      List<Path> strangers =
          files.filter(f -> !f.endsWith("samples.json") && !known.contains(f)).toList();
      assertEquals(List.of(), strangers, "files without source and licence");
    }
  }

  @Test
  void idsAreUnique() {
    List<String> ids = shelf.samples().stream().map(Sample::id).toList();
    assertEquals(ids.size(), Set.copyOf(ids).size());
  }

  @Test
  void aSampleIsFoundByItsId() {
    Sample sample = shelf.find("air-passengers");
    assertEquals(ProblemType.FORECASTING, sample.problemType());
    assertEquals("passengers", sample.target().orElseThrow());
    assertEquals("forecast the next 12 months", sample.request());
  }

  @Test
  void anUnknownIdSaysWhichThereAre() {
    ProblemException unknown = assertThrows(ProblemException.class, () -> shelf.find("nothing"));
    assertEquals("SB-CATALOG-11", unknown.problem().code());
    assertTrue(unknown.problem().args().get(1).toString().contains("penguins"));
  }

  @Test
  void aMissingListIsAProblemWithASentence(@TempDir Path folder) {
    ProblemException missing = assertThrows(ProblemException.class, () -> new SampleShelf(folder));
    assertEquals("SB-CATALOG-10", missing.problem().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[{\"id\": \"a\"}]", "[{\"id\": 3, \"problemType\": \"magic\"}]"})
  void aBrokenListIsAProblemWithASentence(String text, @TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("samples.json"), text);
    ProblemException broken = assertThrows(ProblemException.class, () -> new SampleShelf(folder));
    assertEquals("SB-CATALOG-10", broken.problem().code());
  }
}
