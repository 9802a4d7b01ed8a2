package org.signalbox.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands beside a tokenizer: {@code tokenizer_config.json}, {@code chat_template.jinja} and
 * the ends in {@code generation_config.json}.
 *
 * @param template of conversations, in Jinja
 * @param tokens {@code bos_token} and {@code eos_token}, where known
 * @param endIds further ids that end an answer
 */
record TokenizerConfig(
    Optional<String> template, Map<String, String> tokens, List<Integer> endIds) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FILE = "tokenizer_config.json";

  TokenizerConfig {
    tokens = Map.copyOf(tokens);
    endIds = List.copyOf(endIds);
  }

  /** What a GGUF file says about it. */
  static TokenizerConfig of(GgufFile file, Vocabulary vocabulary) {
    Map<String, String> tokens = new LinkedHashMap<>();
    token(file, vocabulary, "tokenizer.ggml.bos_token_id")
        .ifPresent(token -> tokens.put("bos_token", token));
    token(file, vocabulary, "tokenizer.ggml.eos_token_id")
        .ifPresent(token -> tokens.put("eos_token", token));
    return new TokenizerConfig(file.text("tokenizer.chat_template"), tokens, List.of());
  }

  private static Optional<String> token(GgufFile file, Vocabulary vocabulary, String key) {
    return file.whole(key)
        .filter(id -> id >= 0 && id < vocabulary.tokens().size())
        .map(id -> vocabulary.tokens().get(id.intValue()));
  }

  static TokenizerConfig read(Path folder) {
    JsonNode config = json(folder.resolve(FILE));
    Map<String, String> tokens = new LinkedHashMap<>();
    for (String name : List.of("bos_token", "eos_token")) {
      JsonNode token = config.path(name);
      String text = token.isObject() ? token.path("content").asString("") : token.asString("");
      if (!text.isEmpty()) {
        tokens.put(name, text);
      }
    }
    List<Integer> ends = new ArrayList<>();
    JsonNode ids = json(folder.resolve("generation_config.json")).path("eos_token_id");
    if (ids.isArray()) {
      ids.forEach(id -> ends.add(id.asInt()));
    } else if (ids.isNumber()) {
      ends.add(ids.asInt());
    }
    return new TokenizerConfig(template(folder, config.path("chat_template")), tokens, ends);
  }

  private static Optional<String> template(Path folder, JsonNode inside) {
    Path file = folder.resolve("chat_template.jinja");
    if (Files.isRegularFile(file)) {
      try {
        return Optional.of(Files.readString(file));
      } catch (IOException e) {
        throw new ProblemException(Problem.of("SB-LANGUAGE-04", file.toString()), e);
      }
    }
    for (JsonNode named : inside) {
      if (named.path("name").asString("").equals("default")) {
        return Optional.of(named.path("template").asString());
      }
    }
    return inside.isString() ? Optional.of(inside.asString()) : Optional.empty();
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

  /** Whether it says no more than what is assumed without it. */
  boolean usual() {
    return template.filter(ChatMl.TEMPLATE::equals).isPresent();
  }

  void write(Path folder) {
    ObjectNode root = JSON.createObjectNode();
    tokens.forEach(root::put);
    template.ifPresent(text -> root.put("chat_template", text));
    JSON.writeValue(folder.resolve(FILE), root);
  }

  /** The ids that end an answer by what is said here. */
  List<Integer> ends(Tokenizer tokenizer) {
    List<Integer> ends = new ArrayList<>(endIds);
    Optional.ofNullable(tokens.get("eos_token"))
        .flatMap(tokenizer.vocabulary()::id)
        .ifPresent(ends::add);
    return ends;
  }
}
