package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextStreamTest {
  @Test
  void aCharacterAppearsOnlyWhenItsLastByteHasCome() {
    byte[] smile = "🙂".getBytes(StandardCharsets.UTF_8);
    TextStream stream = new TextStream();
    assertEquals("", stream.accept(new byte[] {smile[0], smile[1]}));
    assertEquals("", stream.accept(new byte[] {smile[2]}));
    assertEquals("🙂", stream.accept(new byte[] {smile[3]}));
    assertEquals("", stream.finish());
  }

  @Test
  void aCharacterThatNeverEndsShowsAsReplaced() {
    TextStream stream = new TextStream();
    assertEquals("a", stream.accept(new byte[] {'a', (byte) 0xf0}));
    assertEquals("\ufffd", stream.finish());
  }

  @Test
  void textEndsBeforeAStopSequenceThatComesInPieces() {
    StopText stops = new StopText(List.of("\n\nQ:"));
    assertEquals("answer", stops.accept("answer\n"));
    assertEquals("", stops.accept("\nQ"));
    assertEquals("", stops.accept(": next"));
    assertTrue(stops.stopped());
    assertEquals("", stops.finish());
  }

  @Test
  void whatOnlyBeganLikeAStopSequenceIsPassedOn() {
    StopText stops = new StopText(List.of("END"));
    assertEquals("a", stops.accept("aEN"));
    assertEquals("ENd", stops.accept("d"));
    assertEquals("", stops.accept("E"));
    assertEquals("E", stops.finish());
  }
}
