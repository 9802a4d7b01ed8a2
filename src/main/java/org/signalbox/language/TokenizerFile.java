package org.signalbox.language;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The vocabulary as {@code tokenizer.json}, in the form that other tools read too. */
final class TokenizerFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TokenizerFile() {}

  static void write(Vocabulary vocabulary, Path file) {
    ObjectNode root = JSON.createObjectNode().put("version", "1.0");
    root.putNull("truncation").putNull("padding");
    ArrayNode added = root.putArray("added_tokens");
    for (int id : vocabulary.special()) {
      added
          .addObject()
          .put("id", id)
          .put("content", vocabulary.tokens().get(id))
          .put("single_word", false)
          .put("lstrip", false)
          .put("rstrip", false)
          .put("normalized", false)
          .put("special", true);
    }
    root.putNull("normalizer");
    ArrayNode steps =
        root.putObject("pre_tokenizer").put("type", "Sequence").putArray("pretokenizers");
    steps.addObject().put("type", "Digits").put("individual_digits", true);
    byteLevel(steps.addObject());
    root.putNull("post_processor");
    byteLevel(root.putObject("decoder"));
    model(vocabulary, root.putObject("model"));
    JSON.writeValue(file, root);
  }

  private static void byteLevel(ObjectNode node) {
    node.put("type", "ByteLevel")
        .put("add_prefix_space", false)
        .put("trim_offsets", true)
        .put("use_regex", true);
  }

  private static void model(Vocabulary vocabulary, ObjectNode model) {
    model.put("type", "BPE");
    ObjectNode ids = model.putObject("vocab");
    for (int id = 0; id < vocabulary.tokens().size(); id++) {
      ids.put(vocabulary.tokens().get(id), id);
    }
    ArrayNode merges = model.putArray("merges");
    vocabulary.merges().forEach(merges::add);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws ProblemException when the file is missing or damaged
   */
  static Vocabulary read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw ProblemException.of("SB-LANGUAGE-05", String.valueOf(file), "it is missing");
    }
    try {
      return vocabulary(JSON.readTree(file), file);
    } catch (JacksonException e) {
      throw new ProblemException(
          Problem.of("SB-LANGUAGE-05", String.valueOf(file), "it is no valid JSON"), e);
    }
  }

  private static Vocabulary vocabulary(JsonNode root, Path file) {
    JsonNode ids = root.path("model").path("vocab");
    JsonNode pairs = root.path("model").path("merges");
    if (ids.size() == 0 || pairs.size() == 0) {
      throw ProblemException.of("SB-LANGUAGE-05", String.valueOf(file), "it has no vocabulary");
    }
    String[] tokens = new String[ids.size()];
    Arrays.fill(tokens, "");
    ids.properties()
        .forEach(
            entry -> {
              int id = entry.getValue().asInt(-1);
              if (id >= 0 && id < tokens.length) {
                tokens[id] = entry.getKey();
              }
            });
    List<String> merges = new ArrayList<>();
    pairs.forEach(pair -> merges.add(pair.asString()));
    List<Integer> special = new ArrayList<>();
    root.path("added_tokens").forEach(token -> special.add(token.path("id").asInt()));
    return new Vocabulary(List.of(tokens), merges, special);
  }
}
