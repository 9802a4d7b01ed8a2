package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tokens}, {@code score} and {@code generate} against the full-precision reference. */
class WritingTest {
  private static Installed signalbox;

  @BeforeAll
  static void install(@TempDir Path folder) {
    signalbox = Installed.whole(folder);
  }

  @AfterAll
  static void close() {
    signalbox.close();
  }

  @Test
  void tokensAreThoseOfTheReference() throws IOException {
    for (JsonNode reference : lines("tokens.jsonl")) {
      String text = reference.get("text").asString();
      JsonNode read = signalbox.run("tokens", "--text=" + text, "--json").json();
      assertEquals(reference.get("ids_with_specials"), read.get("ids"), text);
      assertEquals(read.get("ids").size(), read.get("pieces").size());
    }
  }

  @Test
  void scoresAreCloseToTheReference() throws IOException {
    for (JsonNode reference : lines("logprobs.jsonl")) {
      JsonNode line = JsonMapper.shared().createObjectNode().set("text", reference.get("text"));
      JsonNode score =
          JsonMapper.shared().readTree(signalbox.typed(line.toString(), "score", "--batch").out());
      assertEquals(reference.get("ids"), score.get("ids"));
      assertEquals(score.get("ids").size() - 1, score.get("logprobs").size());
      double expected = reference.get("perplexity").asDouble();
      // Inputs of eight bits move the mean of so few tokens' logarithms by some hundredths.
      assertEquals(Math.log(expected), Math.log(score.get("perplexity").asDouble()), 0.06);
    }
  }

  @Test
  void greedyTextBeginsLikeTheReferenceAndCountsItsTokens() throws IOException {
    JsonNode reference = lines("greedy.jsonl").getFirst();
    var said =
        signalbox.run(
            "generate",
            "--prompt",
            reference.get("prompt").asString(),
            "--greedy",
            "--max-tokens=8",
            "--json");
    assertEquals(0, said.exit(), said.err());
    JsonNode text = said.json();
    assertEquals(reference.get("prompt_ids").size(), text.get("promptTokens").asInt());
    assertEquals(8, text.get("ids").size());
    assertEquals(8, text.get("logprobs").size());
    assertEquals(reference.get("greedy_ids").get(0), text.get("ids").get(0));
    assertEquals("length", text.get("stop").asString());
    assertTrue(text.get("tokensPerSecond").asDouble() > 0);
    assertTrue(text.get("firstTokenMs").asDouble() > 0);
    assertTrue(
        reference
            .get("text")
            .asString()
            .startsWith(text.get("text").asString().strip().substring(0, 4)));
  }

  @Test
  void aHugeNumberOfTokensEndsWhereTheModelEnds() {
    var said =
        signalbox.run(
            "generate", "--prompt", "Say yes.", "--greedy", "--max-tokens=2000000000", "--json");
    assertEquals(0, said.exit(), said.err());
    assertEquals("end", said.json().get("stop").asString());
  }

  private static List<JsonNode> lines(String file) throws IOException {
    try (var in =
        Objects.requireNonNull(WritingTest.class.getResourceAsStream("/language/" + file), file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(JsonMapper.shared()::readTree).toList();
    }
  }
}
