package org.signalbox.language;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns bytes into text as they come and holds an unfinished character back. */
final class TextStream {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private byte[] held = new byte[0];

  /** The text that is certain after these bytes. */
  String accept(byte[] bytes) {
    return decode(bytes, Ending.OPEN);
  }

  /** What was held back, at the end. */
  String finish() {
    String rest = decode(new byte[0], Ending.FINAL);
    decoder.reset();
    return rest;
  }

  private enum Ending {
    OPEN,
    FINAL
  }

  private String decode(byte[] bytes, Ending ending) {
    ByteBuffer in = ByteBuffer.allocate(held.length + bytes.length).put(held).put(bytes).flip();
    CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
    decoder.decode(in, out, ending == Ending.FINAL);
    held = new byte[in.remaining()];
    in.get(held);
    return out.flip().toString();
  }
}
