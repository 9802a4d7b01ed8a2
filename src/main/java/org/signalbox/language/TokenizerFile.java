package org.signalbox.language;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The vocabulary as {@code tokenizer.json}, in the form that other tools write and read too. */
final class TokenizerFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TokenizerFile() {}

  static void write(Vocabulary vocabulary, Path file) {
    ObjectNode root = JSON.createObjectNode().put("version", "1.0");
    root.putNull("truncation").putNull("padding");
    ArrayNode added = root.putArray("added_tokens");
    vocabulary
        .special()
        .forEach(id -> added(added.addObject(), vocabulary, id).put("special", true));
    vocabulary
        .added()
        .forEach(id -> added(added.addObject(), vocabulary, id).put("special", false));
    SpellingJson.beforeModel(vocabulary.spelling(), root);
    begin(vocabulary, root);
    SpellingJson.decoder(vocabulary.spelling(), root.putObject("decoder"));
    model(vocabulary, root.putObject("model"));
    JSON.writeValue(file, root);
  }

  private static ObjectNode added(ObjectNode node, Vocabulary vocabulary, int id) {
    return node.put("id", id)
        .put("content", vocabulary.tokens().get(id))
        .put("single_word", false)
        .put("lstrip", false)
        .put("rstrip", false)
        .put("normalized", false);
  }

  private static void begin(Vocabulary vocabulary, ObjectNode root) {
    if (vocabulary.begin().isEmpty()) {
      root.putNull("post_processor");
      return;
    }
    int id = vocabulary.begin().get();
    String token = vocabulary.tokens().get(id);
    ObjectNode node = root.putObject("post_processor").put("type", "TemplateProcessing");
    ArrayNode single = node.putArray("single");
    single.addObject().putObject("SpecialToken").put("id", token).put("type_id", 0);
    single.addObject().putObject("Sequence").put("id", "A").put("type_id", 0);
    node.putArray("pair").addAll(single.deepCopy());
    ObjectNode known = node.putObject("special_tokens").putObject(token).put("id", token);
    known.putArray("ids").add(id);
    known.putArray("tokens").add(token);
  }

  private static void model(Vocabulary vocabulary, ObjectNode model) {
    model.put("type", "BPE");
    SpellingJson.model(vocabulary.spelling(), model);
    ObjectNode ids = model.putObject("vocab");
    for (int id = 0; id < vocabulary.tokens().size(); id++) {
      ids.put(vocabulary.tokens().get(id), id);
    }
    ArrayNode merges = model.putArray("merges");
    vocabulary.merges().forEach(merges::add);
  }

  /**
   * Reads the file of a byte-pair vocabulary.
   *
   * @throws ProblemException SB-LANGUAGE-05 when the file is missing or damaged, -65 when it is of
   *     a kind that is not read
   */
  static Vocabulary read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw ProblemException.of("SB-LANGUAGE-05", String.valueOf(file), Flaw.MISSING);
    }
    try {
      return vocabulary(TokenizerParts.read(file), file);
    } catch (JacksonException e) {
      throw new ProblemException(
          Problem.of("SB-LANGUAGE-05", String.valueOf(file), Flaw.NO_JSON), e);
    }
  }

  private static Vocabulary vocabulary(TokenizerParts parts, Path file) {
    JsonNode root = parts.rest();
    String kind = root.path("model").path("type").asString("BPE");
    if (!kind.equals("BPE")) {
      throw ProblemException.of("SB-LANGUAGE-65", kind);
    }
    if (parts.vocab().isEmpty() || parts.merges().isEmpty()) {
      throw ProblemException.of("SB-LANGUAGE-05", String.valueOf(file), Flaw.NO_VOCABULARY);
    }
    List<Integer> special = new ArrayList<>();
    List<Integer> added = new ArrayList<>();
    for (JsonNode token : root.path("added_tokens")) {
      (token.path("special").asBoolean(true) ? special : added).add(token.path("id").asInt());
    }
    List<String> tokens = tokens(parts.vocab(), root.path("added_tokens"));
    return new Vocabulary(
        tokens, parts.merges(), special, added, SpellingJson.read(root), begin(root, tokens));
  }

  private static List<String> tokens(List<TokenizerParts.Piece> vocab, JsonNode added) {
    int size = vocab.size();
    for (JsonNode token : added) {
      size = Math.max(size, token.path("id").asInt() + 1);
    }
    String[] tokens = new String[size];
    Arrays.fill(tokens, "");
    for (TokenizerParts.Piece piece : vocab) {
      if (piece.id() >= 0 && piece.id() < tokens.length) {
        tokens[piece.id()] = piece.token();
      }
    }
    for (JsonNode token : added) {
      tokens[token.path("id").asInt()] = token.path("content").asString();
    }
    return List.of(tokens);
  }

  /** The special token that the post-processor puts before a text. */
  private static Optional<Integer> begin(JsonNode root, List<String> tokens) {
    List<JsonNode> steps = new ArrayList<>();
    JsonNode processor = root.path("post_processor");
    steps.add(processor);
    processor.path("processors").forEach(steps::add);
    for (JsonNode step : steps) {
      JsonNode first = step.path("single").path(0).path("SpecialToken").path("id");
      int id = first.isString() ? tokens.indexOf(first.asString()) : -1;
      if (id >= 0) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }
}
