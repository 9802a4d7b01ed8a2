package org.signalbox.language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes a llama-type GGUF file with one layer and random weights, as ggml lays it out. */
final class TinyGguf {
  static final int HIDDEN = 64;
  static final int MLP = 96;
  static final int HEADS = 2;
  static final int VOCABULARY = 320;

  private final ByteArrayOutputStream header = new ByteArrayOutputStream();
  private final ByteArrayOutputStream tensors = new ByteArrayOutputStream();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final SplittableRandom random = new SplittableRandom(11);
  private int values;
  private int count;

  private TinyGguf() {}

  static Path write(Path file) throws IOException {
    TinyGguf tiny = new TinyGguf();
    tiny.metadata();
    tiny.weights();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
    all.writeBytes(ints(3));
    all.writeBytes(longs(tiny.count, tiny.values));
    tiny.header.writeTo(all);
    tiny.tensors.writeTo(all);
    all.writeBytes(new byte[(32 - all.size() % 32) % 32]);
    tiny.data.writeTo(all);
    return Files.write(file, all.toByteArray());
  }

  private void metadata() {
    text("general.architecture", "llama");
    text("general.license", "apache-2.0");
    text("tokenizer.ggml.pre", "smollm");
    whole("llama.block_count", 1);
    whole("llama.context_length", 128);
    whole("llama.embedding_length", HIDDEN);
    whole("llama.feed_forward_length", MLP);
    whole("llama.attention.head_count", HEADS);
    whole("llama.attention.head_count_kv", 1);
    List<String> tokens = new ArrayList<>(List.of("<|endoftext|>", "<|im_start|>", "<|im_end|>"));
    for (int b = 0; b < 256; b++) {
      tokens.add(ByteAlphabet.letter(b));
    }
    tokens.add("he");
    while (tokens.size() < VOCABULARY) {
      tokens.add("<unused" + tokens.size() + ">");
    }
    texts("tokenizer.ggml.tokens", tokens);
    texts("tokenizer.ggml.merges", List.of("h e"));
    key("tokenizer.ggml.token_type", 9);
    header.writeBytes(ints(5));
    header.writeBytes(longs(VOCABULARY));
    for (int id = 0; id < VOCABULARY; id++) {
      header.writeBytes(ints(id < 3 ? 3 : 1));
    }
  }

  private void weights() {
    int keys = HIDDEN / HEADS;
    embedding("token_embd.weight");
    ones("output_norm.weight");
    ones("blk.0.attn_norm.weight");
    ones("blk.0.ffn_norm.weight");
    matrix("blk.0.attn_q.weight", HIDDEN, HIDDEN);
    matrix("blk.0.attn_k.weight", HIDDEN, keys);
    matrix("blk.0.attn_v.weight", HIDDEN, keys);
    matrix("blk.0.attn_output.weight", HIDDEN, HIDDEN);
    matrix("blk.0.ffn_gate.weight", HIDDEN, MLP);
    matrix("blk.0.ffn_up.weight", HIDDEN, MLP);
    matrix("blk.0.ffn_down.weight", MLP, HIDDEN);
  }

  private void matrix(String name, int columns, int rows) {
    tensor(name, 3, columns, rows);
    for (int block = 0; block < rows * columns / 32; block++) {
      half(0.01f + 0.01f * random.nextFloat());
      half(-0.12f + 0.02f * random.nextFloat());
      byte[] codes = new byte[16];
      random.nextBytes(codes);
      data.writeBytes(codes);
    }
  }

  private void embedding(String name) {
    tensor(name, 8, HIDDEN, VOCABULARY);
    for (int block = 0; block < VOCABULARY * HIDDEN / 32; block++) {
      half(0.01f);
      byte[] codes = new byte[32];
      random.nextBytes(codes);
      data.writeBytes(codes);
    }
  }

  private void ones(String name) {
    tensor(name, 0, HIDDEN, 1);
    for (int i = 0; i < HIDDEN; i++) {
      data.writeBytes(ints(Float.floatToIntBits(1)));
    }
  }

  private void tensor(String name, int type, int columns, int rows) {
    count++;
    data.writeBytes(new byte[(32 - data.size() % 32) % 32]);
    string(tensors, name);
    tensors.writeBytes(ints(2));
    tensors.writeBytes(longs(columns, rows));
    tensors.writeBytes(ints(type));
    tensors.writeBytes(longs(data.size()));
  }

  private void half(float value) {
    short bits = Float.floatToFloat16(value);
    data.write(bits);
    data.write(bits >> 8);
  }

  private void text(String key, String value) {
    key(key, 8);
    string(header, value);
  }

  private void whole(String key, int value) {
    key(key, 4);
    header.writeBytes(ints(value));
  }

  private void texts(String key, List<String> items) {
    key(key, 9);
    header.writeBytes(ints(8));
    header.writeBytes(longs(items.size()));
    items.forEach(item -> string(header, item));
  }

  private void key(String key, int type) {
    values++;
    string(header, key);
    header.writeBytes(ints(type));
  }

  private static void string(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeBytes(longs(bytes.length));
    out.writeBytes(bytes);
  }

  private static byte[] ints(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static byte[] longs(long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long value : values) {
      bytes.putLong(value);
    }
    return bytes.array();
  }
}
