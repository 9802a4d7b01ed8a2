package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.task.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GrammarTest {
  private static final String ROOM =
      """
      {"type": "object", "required": ["name", "kind"], "properties": {
        "name": {"type": "string", "minLength": 1, "maxLength": 5},
        "price": {"type": "number", "minimum": 0},
        "beds": {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 2},
        "kind": {"enum": ["hotel", "tent", 3, null]},
        "pets": {"type": ["boolean", "null"]}}}
      """;

  private static boolean takes(Grammar grammar, String text) {
    return grammar.after(text.getBytes(StandardCharsets.UTF_8)).complete();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"Inn\", \"kind\": \"hotel\"}",
        "{\"name\": \"é€😀\\n\\\"\", \"price\": 84.5, \"kind\": null}",
        "{\"name\": \"a\", \"beds\": [-3, 40], \"kind\": 3, \"pets\": true}"
      })
  void textsAfterTheSchemaAreTaken(String text) {
    assertTrue(takes(JsonGrammar.of(ROOM), text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"kind\": \"hotel\"}",
        "{\"name\": \"\", \"kind\": \"hotel\"}",
        "{\"name\": \"longer\", \"kind\": \"hotel\"}",
        "{\"name\": \"Inn\", \"price\": -1, \"kind\": \"hotel\"}",
        "{\"name\": \"Inn\", \"beds\": [], \"kind\": \"hotel\"}",
        "{\"name\": \"Inn\", \"beds\": [01], \"kind\": \"hotel\"}",
        "{\"name\": \"Inn\", \"kind\": \"barn\"}",
        "{\"name\": \"I\nn\", \"kind\": \"tent\"}",
        "{\"name\": \"Inn\", \"kind\": \"tent\", \"more\": 1}",
        "{\"name\": \"Inn\", \"kind\": \"tent\"} "
      })
  void textsAgainstTheSchemaAreNot(String text) {
    assertFalse(takes(JsonGrammar.of(ROOM), text), text);
  }

  /** Walks that take any allowed byte, and the shortest way out when little room is left. */
  @Test
  void everyWalkEndsInTimeWithAValidObject() {
    Grammar grammar = JsonGrammar.of(ROOM);
    SplittableRandom random = new SplittableRandom(7);
    for (int walk = 0; walk < 200; walk++) {
      byte[] text = walk(grammar, 40 + walk, random);
      JsonNode node = JsonMapper.shared().readTree(new String(text, StandardCharsets.UTF_8));
      assertTrue(node.get("name").isString(), node.toString());
      assertTrue(node.has("kind"), node.toString());
      assertTrue(text.length <= 40 + walk);
    }
  }

  private static byte[] walk(Grammar grammar, int most, SplittableRandom random) {
    var bytes = new java.io.ByteArrayOutputStream();
    Grammar left = grammar;
    while (!left.equals(Grammar.END)) {
      int room = most - bytes.size() - 1;
      Grammar from = left;
      int[] allowed =
          java.util.stream.IntStream.range(0, 256)
              .filter(b -> from.after(b).shortest() <= room)
              .toArray();
      int next = allowed[random.nextInt(allowed.length)];
      bytes.write(next);
      left = left.after(next);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"0, true", "-7, true", "1234567890, true", "007, false", "1., false", "'', false"})
  void integersHaveNoLeadingZero(String text, boolean valid) {
    assertEquals(valid, takes(JsonScalars.integer(JsonScalars.Sign.MAYBE), text));
  }

  @Test
  void numbersOfNDigitsHaveExactlyN() {
    Grammar three = JsonScalars.digits(3);
    assertTrue(takes(three, "007"));
    assertFalse(takes(three, "07"));
    assertEquals(Grammar.NOTHING, three.after("0070".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatIsCommonToAllSentencesIsForced() {
    Grammar either =
        Grammar.either(List.of(Grammar.literal("The cat."), Grammar.literal("The dog.")));
    assertEquals('T', either.only());
    Grammar left = either.after("The ".getBytes(StandardCharsets.UTF_8));
    assertEquals(-1, left.only());
    assertEquals('o', left.after('d').only());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "{\"type\": \"string\", \"pattern\": \"a+\"}",
        "{\"type\": \"number\", \"minimum\": 5}",
        "{\"$ref\": \"#/x\"}",
        "{\"type\": \"array\"}",
        "{\"type\": \"object\", \"required\": [\"a\"]}",
        "{}"
      })
  void aSchemaBeyondTheSubsetIsRefused(String schema) {
    assertThrows(ProblemException.class, () -> JsonGrammar.of(schema));
  }
}
