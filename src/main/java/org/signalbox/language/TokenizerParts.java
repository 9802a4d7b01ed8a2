package org.signalbox.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contents of a {@code tokenizer.json}, its two long lists apart: as a tree they would take ten
 * times their size and most of the time of loading.
 *
 * @param rest everything else, as a tree
 * @param vocab tokens and their ids, as they stand in the file; empty when they are no such list
 * @param merges as "left right"
 */
record TokenizerParts(ObjectNode rest, List<Piece> vocab, List<String> merges) {
  /** Each name of a vocabulary comes once: a table of names seen before would only grow. */
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                  .build())
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** A token and its id. */
  record Piece(String token, int id) {}

  /**
   * @throws JacksonException when the file is no valid JSON or its merges are no list of pairs
   */
  static TokenizerParts read(Path file) {
    TokenizerParts parts =
        new TokenizerParts(JSON.createObjectNode(), new ArrayList<>(), new ArrayList<>());
    try (JsonParser parser = JSON.createParser(file)) {
      parser.nextToken();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        JsonToken begin = parser.nextToken();
        if (name.equals("model") && begin == JsonToken.START_OBJECT) {
          parts.model(parser, parts.rest.putObject(name));
        } else {
          keep(parser, name, parts.rest);
        }
      }
    }
    return parts;
  }

  private void model(JsonParser parser, ObjectNode model) {
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken begin = parser.nextToken();
      if (name.equals("vocab") && begin == JsonToken.START_OBJECT) {
        vocab(parser);
      } else if (name.equals("merges") && begin == JsonToken.START_ARRAY) {
        merges(parser);
      } else {
        keep(parser, name, model);
      }
    }
  }

  private static void keep(JsonParser parser, String name, ObjectNode into) {
    into.set(name, JSON.readTree(parser));
  }

  private void vocab(JsonParser parser) {
    for (String token = parser.nextName(); token != null; token = parser.nextName()) {
      boolean number = parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
      vocab.add(new Piece(token, number ? parser.getIntValue() : -1));
      parser.skipChildren();
    }
  }

  private void merges(JsonParser parser) {
    for (JsonToken at = parser.nextToken(); at != JsonToken.END_ARRAY; at = parser.nextToken()) {
      if (at == JsonToken.START_ARRAY) {
        String left = parser.nextStringValue();
        merges.add(left + " " + parser.nextStringValue());
        parser.nextToken();
      } else {
        merges.add(parser.getString());
      }
    }
  }
}
