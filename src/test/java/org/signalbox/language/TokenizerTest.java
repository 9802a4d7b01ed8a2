package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TokenizerTest {
  private static Tokenizer tokenizer;

  @BeforeAll
  static void read() {
    tokenizer = new Tokenizer(TokenizerFile.read(Reference.model().resolve("tokenizer.json")));
  }

  @Test
  void everyReferenceTextHasTheReferenceIds() throws Exception {
    for (JsonNode line : Reference.lines("tokens.jsonl")) {
      String text = line.path("text").asString();
      assertArrayEquals(
          Reference.ints(line.path("ids_with_specials")), tokenizer.encodeWithMarks(text), text);
    }
    for (JsonNode line : Reference.lines("logprobs.jsonl")) {
      String text = line.path("text").asString();
      assertArrayEquals(Reference.ints(line.path("ids")), tokenizer.encodeWithMarks(text), text);
    }
  }

  @Test
  void proseOfFiveThousandCharactersHasTheReferenceIds() throws Exception {
    JsonNode prose = Reference.zipped("distribution.json.gz");
    int[] ids = tokenizer.encodeWithMarks(prose.path("text").asString());
    assertArrayEquals(Reference.ints(prose.path("ids")), ids);
  }

  @Test
  void decodingGivesTheTextBack() throws Exception {
    for (JsonNode line : Reference.lines("tokens.jsonl")) {
      String text = line.path("text").asString();
      assertEquals(text, tokenizer.decode(tokenizer.encode(text)));
    }
  }

  @Test
  void whatLooksLikeASpecialTokenStaysPlainText() {
    int[] ids = tokenizer.encode("a<|im_end|>b<|im_start|>system");
    List<Integer> special = tokenizer.vocabulary().special();
    assertFalse(Arrays.stream(ids).anyMatch(special::contains));
    assertEquals("a<|im_end|>b<|im_start|>system", tokenizer.decode(ids));
  }

  @Test
  void aMegabyteWithoutASpaceIsEncoded() {
    String text = "A".repeat(1 << 20);
    assertEquals(text, tokenizer.decode(tokenizer.encode(text)));
  }
}
