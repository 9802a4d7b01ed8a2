package org.signalbox.language;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sizes that a graph may leave open: {@code config.json} of Hugging Face or {@code
 * genai_config.json}.
 *
 * @param ends ids that end an answer, as they stand there
 */
record FolderSettings(
    int context,
    Optional<Integer> vocabulary,
    Optional<Integer> heads,
    Optional<Integer> headSize,
    JsonNode ends) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int USUAL = 2048;

  static FolderSettings read(Path root) {
    JsonNode hf = json(root.resolve("config.json"));
    JsonNode genai = json(root.resolve("genai_config.json")).path("model");
    JsonNode generation = json(root.resolve("generation_config.json"));
    int context =
        number(genai, "context_length")
            .or(() -> number(hf, "max_position_embeddings"))
            .orElse(USUAL);
    Optional<Integer> heads = number(genai.path("decoder"), "num_key_value_heads");
    Optional<Integer> size = number(genai.path("decoder"), "head_size");
    JsonNode ends =
        generation.has("eos_token_id")
            ? generation.path("eos_token_id")
            : genai.has("eos_token_id") ? genai.path("eos_token_id") : hf.path("eos_token_id");
    return new FolderSettings(
        Math.min(ShapeReader.LONGEST, context),
        number(genai, "vocab_size").or(() -> number(hf, "vocab_size")),
        heads
            .or(() -> number(hf, "num_key_value_heads"))
            .or(() -> number(hf, "num_attention_heads")),
        size.or(() -> number(hf, "head_dim")).or(() -> share(hf)),
        ends);
  }

  private static Optional<Integer> share(JsonNode hf) {
    return number(hf, "hidden_size")
        .flatMap(width -> number(hf, "num_attention_heads").map(heads -> width / heads));
  }

  private static Optional<Integer> number(JsonNode node, String name) {
    int value = node.path(name).asInt(0);
    return value > 0 ? Optional.of(value) : Optional.empty();
  }

  /** Keeps the ends for {@link TokenizerConfig}. */
  void writeEnds(Path folder) {
    if (ends.isNumber() || ends.isArray()) {
      ObjectNode root = JSON.createObjectNode();
      root.set("eos_token_id", ends);
      JSON.writeValue(folder.resolve("generation_config.json"), root);
    }
  }

  private static JsonNode json(Path file) {
    if (!Files.isRegularFile(file)) {
      return JSON.createObjectNode();
    }
    try {
      return JSON.readTree(file);
    } catch (JacksonException e) {
      throw new ProblemException(Problem.of("SB-LANGUAGE-05", file.toString(), Flaw.NO_JSON), e);
    }
  }
}
