package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.task.ProblemException;
import tools.jackson.databind.JsonNode;

/** Tokenizers against the packages that trained them; see make_tokenizers.py. */
class TokenizerKindsTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"llama3", "qwen2", "gpt2", "pieces", "pieces-bare"})
  void textsHaveTheIdsOfTheOtherImplementation(String name) throws Exception {
    Tokenizer tokenizer = ofGguf(name);
    assertIds(name, tokenizer);
    Path file = folder.resolve("tokenizer.json");
    TokenizerFile.write(tokenizer.vocabulary(), file);
    assertEquals(tokenizer.vocabulary(), TokenizerFile.read(file), "read back");
  }

  @ParameterizedTest
  @ValueSource(strings = {"llama3", "qwen2", "gpt2", "pieces"})
  void whatWasKeptOfAFileGivesTheSameUntilTheFileChanges(String name) throws Exception {
    Vocabulary vocabulary = ofGguf(name).vocabulary();
    Path file = folder.resolve("tokenizer.json");
    TokenizerFile.write(vocabulary, file);
    TokenizerCache cache = new TokenizerCache(folder.resolve("cache"));
    cache.read(file);
    Tokenizer kept = cache.read(file);
    assertEquals(vocabulary, kept.vocabulary());
    assertInstanceOf(PackedStrings.class, kept.vocabulary().tokens());
    assertIds(name, kept);
    Path only = onlyFile(folder.resolve("cache"));
    Files.write(only, Arrays.copyOf(Files.readAllBytes(only), 2000));
    assertEquals(vocabulary, cache.read(file).vocabulary());
    TokenizerFile.write(ofGguf("pieces-bare").vocabulary(), file);
    assertEquals(ofGguf("pieces-bare").vocabulary(), cache.read(file).vocabulary());
  }

  @ParameterizedTest
  @ValueSource(strings = {"llama3", "qwen2", "gpt2"})
  void aTokenizerJsonGivesTheSame(String name) throws Exception {
    assertIds(name, new Tokenizer(TokenizerFile.read(ImportData.path(name + ".tokenizer.json"))));
  }

  @Test
  void aTextOfPiecesBeginsAsItsFileSays() {
    Tokenizer tokenizer = ofGguf("pieces");
    assertEquals(1, tokenizer.encodeWithMarks("The cat")[0]);
    assertEquals(1, tokenizer.encodeWithMarks("<s>The cat")[0]);
    assertArrayEquals(
        tokenizer.encodeWithMarks("The cat"), tokenizer.encodeWithMarks("<s>The cat"));
  }

  @Test
  void otherKindsAreRefusedWithASentence() throws Exception {
    Path file = folder.resolve("tokenizer.json");
    Files.writeString(file, "{\"model\":{\"type\":\"Unigram\",\"vocab\":[[\"a\",0]]}}");
    ProblemException thrown = assertThrows(ProblemException.class, () -> TokenizerFile.read(file));
    assertEquals("SB-LANGUAGE-65", thrown.problem().code());
  }

  private static Path onlyFile(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private static Tokenizer ofGguf(String name) {
    try (GgufFile file = GgufFile.open(ImportData.path(name + ".vocab.gguf"))) {
      return new Tokenizer(GgufVocabulary.of(file));
    }
  }

  private static void assertIds(String name, Tokenizer tokenizer) throws Exception {
    int compared = 0;
    for (JsonNode line : Reference.lines("import/tokenizers.jsonl")) {
      String text = line.path("text").asString();
      if (line.path("name").asString().equals(name)) {
        int[] expected = Reference.ints(line.path("ids"));
        boolean marked = text.contains("<");
        int[] ours = tokenizer.encode(text);
        if (marked) {
          // What a user writes never becomes a mark; the other implementation takes it for one.
          assertTrue(
              Arrays.stream(ours).noneMatch(tokenizer.vocabulary().special()::contains), text);
        } else {
          assertArrayEquals(expected, ours, name + ": " + text);
        }
        compared++;
      }
    }
    assertEquals(17, compared);
  }
}
