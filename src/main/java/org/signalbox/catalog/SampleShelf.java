package org.signalbox.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The samples that ship with the app, in the order of {@code samples.json}. */
public final class SampleShelf {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final List<Sample> samples;

  /**
   * @param folder such as {@code assets/samples}
   * @throws ProblemException SB-CATALOG-10 when its list can't be read or understood
   */
  public SampleShelf(Path folder) {
    this.folder = folder;
    this.samples = read();
  }

  public List<Sample> samples() {
    return samples;
  }

  /**
   * @throws ProblemException SB-CATALOG-11 when there is no sample of this id
   */
  public Sample find(String id) {
    return samples.stream()
        .filter(sample -> sample.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ProblemException.of("SB-CATALOG-11", id, ids()));
  }

  private String ids() {
    return samples.stream().map(Sample::id).collect(Collectors.joining(", "));
  }

  private List<Sample> read() {
    Path list = folder.resolve("samples.json");
    try {
      return JSON.readTree(Files.readString(list)).valueStream().map(this::sample).toList();
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new ProblemException(
          Problem.of("SB-CATALOG-10", list.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private Sample sample(JsonNode entry) {
    return new Sample(
        entry.required("id").asString(),
        entry.required("title").asString(),
        folder.resolve(entry.required("file").asString()),
        type(entry.required("problemType").asString()),
        entry.path("request").asString(""),
        optional(entry, "target"),
        optional(entry, "reference").map(folder::resolve),
        new Sample.Provenance(
            entry.required("source").asString(), entry.required("licence").asString()),
        entry.required("notice").asString());
  }

  private static Optional<String> optional(JsonNode entry, String field) {
    return entry.has(field) ? Optional.of(entry.required(field).asString()) : Optional.empty();
  }

  private static ProblemType type(String word) {
    return Stream.of(ProblemType.values())
        .filter(type -> type.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a problem type: " + word));
  }
}
