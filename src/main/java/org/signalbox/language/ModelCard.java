package org.signalbox.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people and the runtime should know about an imported model; {@code card.json} in its folder.
 *
 * @param name the folder's name
 * @param licence SPDX identifier
 * @param context the longest sequence in tokens
 * @param graph whose it is
 * @param loss of the tensors that were quantised anew
 */
public record ModelCard(
    String name,
    String licence,
    int context,
    Graph graph,
    Provenance provenance,
    Optional<ImportLoss> loss,
    List<Part> parts) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
          .build();

  /** Who made the graph; the text is the card's format. */
  public enum Graph {
    /** Made here from the weights, so that other forms can be derived. */
    OWN("MatMulNBits: 4 bit with block means, 8 bit output and head"),
    /** Came with the weights and is run as it is. */
    GIVEN("ONNX as it was published, behind the inputs and outputs used here");

    private final String format;

    Graph(String format) {
      this.format = format;
    }

    static Graph of(String format) {
      return format.equals(GIVEN.format) ? GIVEN : OWN;
    }
  }

  /**
   * Where the weights come from.
   *
   * @param source maker, model and where the file is published, as far as that is known
   * @param file name of the imported file
   * @param sha256 of the imported file
   */
  public record Provenance(String source, String file, String sha256) {}

  /**
   * A file that the runtime maps; a shorter one would end the process instead of failing.
   *
   * @param bytes its exact size
   */
  public record Part(String file, long bytes) {}

  public ModelCard {
    parts = List.copyOf(parts);
  }

  /** What the weights take. */
  public long bytes() {
    return parts.stream().mapToLong(Part::bytes).sum();
  }

  /** Refuses a folder whose files are missing or of another size. */
  void requireFiles(Path folder) {
    for (Part part : parts) {
      Path file = folder.resolve(part.file());
      if (!Files.isRegularFile(file)) {
        throw ProblemException.of("SB-LANGUAGE-05", file.toString(), Flaw.MISSING);
      }
      try {
        long bytes = Files.size(file);
        if (bytes != part.bytes()) {
          throw ProblemException.of("SB-LANGUAGE-79", file.toString(), bytes, part.bytes());
        }
      } catch (IOException e) {
        throw new ProblemException(Problem.of("SB-LANGUAGE-04", file.toString()), e);
      }
    }
  }

  void write(Path folder) {
    ObjectNode root =
        JSON.createObjectNode()
            .put("name", name)
            .put("kind", "generator")
            .put("licence", licence)
            .put("context", context)
            .put("format", graph.format);
    root.putObject("provenance")
        .put("source", provenance.source())
        .put("file", provenance.file())
        .put("sha256", provenance.sha256());
    loss.ifPresent(lost -> lost.write(root.putObject("requantised")));
    ArrayNode files = root.putArray("parts");
    parts.forEach(part -> files.addObject().put("file", part.file()).put("bytes", part.bytes()));
    JSON.writeValue(folder.resolve("card.json"), root);
  }

  /**
   * Reads the card of an imported model.
   *
   * @throws ProblemException when it is missing or damaged
   */
  public static ModelCard read(Path folder) {
    Path file = folder.resolve("card.json");
    if (!Files.isRegularFile(file)) {
      throw ProblemException.of("SB-LANGUAGE-05", file.toString(), Flaw.MISSING);
    }
    try {
      JsonNode root = JSON.readTree(file);
      JsonNode origin = root.path("provenance");
      return new ModelCard(
          root.path("name").asString(),
          root.path("licence").asString(),
          root.path("context").asInt(),
          Graph.of(root.path("format").asString("")),
          new Provenance(
              origin.path("source").asString(),
              origin.path("file").asString(),
              origin.path("sha256").asString()),
          ImportLoss.read(root.path("requantised")),
          parts(root));
    } catch (JacksonException e) {
      throw new ProblemException(Problem.of("SB-LANGUAGE-05", file.toString(), Flaw.NO_CARD), e);
    }
  }

  private static List<Part> parts(JsonNode root) {
    List<Part> parts = new ArrayList<>();
    root.path("parts")
        .forEach(p -> parts.add(new Part(p.path("file").asString(), p.path("bytes").asLong())));
    return parts;
  }
}
