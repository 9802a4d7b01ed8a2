package org.signalbox.language;

import java.io.ByteArrayOutputStream;

/**
 * The printable character that stands for each byte in a byte-level vocabulary (Radford et al.
 * 2019, GPT-2): itself where it is printable Latin-1, else the next free character from U+0100.
 */
final class ByteAlphabet {
  private static final char[] LETTERS = new char[256];
  private static final int[] BYTES = new int[512];

  static {
    java.util.Arrays.fill(BYTES, -1);
    int free = 256;
    for (int b = 0; b < 256; b++) {
      boolean printable = b >= '!' && b <= '~' || b >= 0xa1 && b <= 0xac || b >= 0xae;
      LETTERS[b] = (char) (printable ? b : free++);
      BYTES[LETTERS[b]] = b;
    }
  }

  private ByteAlphabet() {}

  static String letter(int unsigned) {
    return String.valueOf(LETTERS[unsigned]);
  }

  static String letters(byte[] bytes) {
    StringBuilder letters = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      letters.append(LETTERS[b & 0xff]);
    }
    return letters.toString();
  }

  /** The bytes behind a piece; letters outside the alphabet stand for nothing. */
  static byte[] bytes(String piece) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(piece.length());
    for (int i = 0; i < piece.length(); i++) {
      char letter = piece.charAt(i);
      if (letter < BYTES.length && BYTES[letter] >= 0) {
        bytes.write(BYTES[letter]);
      }
    }
    return bytes.toByteArray();
  }
}
