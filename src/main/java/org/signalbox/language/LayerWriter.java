package org.signalbox.language;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the tensors of a layer by their GGUF names and writes them. */
final class LayerWriter {
  private final GgufFile file;
  private final LlamaShape shape;
  private final ImportWork work;

  LayerWriter(GgufFile file, LlamaShape shape, ImportWork work) {
    this.file = file;
    this.shape = shape;
    this.work = work;
  }

  /** By how much each frequency is divided; the tensor is there in Llama 3.1 and later. */
  float[] divisors() {
    float[] divisors = new float[shape.attention().headSize() / 2];
    Arrays.fill(divisors, shape.rotary().linear());
    if (file.has("rope_freqs.weight")) {
      float[] factors = floats("rope_freqs.weight", divisors.length);
      for (int i = 0; i < divisors.length; i++) {
        divisors[i] *= factors[i];
      }
    }
    return divisors;
  }

  LlamaWeights.Layer layer(int layer) throws IOException {
    String block = "blk." + layer + ".";
    LayerTensors tensors = LayerTensors.of(file, shape, layer);
    long bytes =
        work.bytes(tensors.projection(), ImportWork.Place.PROJECTION)
            + work.bytes(tensors.output(), ImportWork.Place.OUTPUT)
            + work.bytes(tensors.gateUp(), ImportWork.Place.PROJECTION)
            + work.bytes(tensors.down(), ImportWork.Place.PROJECTION);
    WeightFiles files = work.files();
    files.nextFileUnlessFits(bytes);
    StoredTensor attentionNorm = files.put(floats(block + "attn_norm.weight", hidden()));
    LlamaWeights.Attention attention =
        new LlamaWeights.Attention(
            work.write(tensors.projection(), ImportWork.Place.PROJECTION),
            bias(block),
            headNorms(block),
            work.write(tensors.output(), ImportWork.Place.OUTPUT),
            optional(block + "post_attention_norm.weight", hidden()));
    StoredTensor mlpNorm = files.put(floats(block + "ffn_norm.weight", hidden()));
    LlamaWeights.Mlp mlp =
        new LlamaWeights.Mlp(
            work.write(tensors.gateUp(), ImportWork.Place.PROJECTION),
            work.write(tensors.down(), ImportWork.Place.PROJECTION),
            optional(block + "post_ffw_norm.weight", hidden()));
    return new LlamaWeights.Layer(attentionNorm, attention, mlpNorm, mlp);
  }

  Optional<StoredMatrix> head() throws IOException {
    if (!file.has("output.weight")) {
      return Optional.empty();
    }
    work.files().nextFile();
    int words = shape.widths().vocabulary();
    List<GgufTensor> head = List.of(LayerTensors.matrix(file, "output.weight", words, hidden()));
    return Optional.of(work.write(head, ImportWork.Place.EMBEDDING));
  }

  private Optional<StoredTensor> bias(String block) throws IOException {
    if (!file.has(block + "attn_q.bias")) {
      return Optional.empty();
    }
    int size = shape.attention().headSize();
    float[] query = floats(block + "attn_q.bias", shape.attention().heads() * size);
    float[] key = floats(block + "attn_k.bias", shape.attention().keyHeads() * size);
    float[] value = floats(block + "attn_v.bias", shape.attention().keyHeads() * size);
    float[] all = Arrays.copyOf(query, query.length + key.length + value.length);
    System.arraycopy(key, 0, all, query.length, key.length);
    System.arraycopy(value, 0, all, query.length + key.length, value.length);
    return Optional.of(work.files().put(all));
  }

  private Optional<LlamaWeights.HeadNorms> headNorms(String block) throws IOException {
    int size = shape.attention().headSize();
    Optional<StoredTensor> query = optional(block + "attn_q_norm.weight", size);
    Optional<StoredTensor> key = optional(block + "attn_k_norm.weight", size);
    return query.flatMap(q -> key.map(k -> new LlamaWeights.HeadNorms(q, k)));
  }

  private Optional<StoredTensor> optional(String name, int length) throws IOException {
    return file.has(name) ? Optional.of(work.files().put(floats(name, length))) : Optional.empty();
  }

  private int hidden() {
    return shape.widths().hidden();
  }

  private float[] floats(String name, int length) {
    float[] all = new float[length];
    LayerTensors.vector(file, name, length).row(0, all);
    return all;
  }

  StoredTensor outputNorm() throws IOException {
    return work.files().put(floats("output_norm.weight", hidden()));
  }
}
