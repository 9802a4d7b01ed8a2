package org.signalbox.ingest;

/**
 * Text in UTF-8.
 *
 * @param bytes holds it from {@code from} to the end
 * @param encoding what the source was written in
 * @param repaired offsets into {@code bytes} where a byte was no valid UTF-8 and was read as
 *     Windows-1252 instead
 */
record Decoded(byte[] bytes, int from, String encoding, int[] repaired) {
  int length() {
    return bytes.length - from;
  }
}
