package org.signalbox.language;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the tensors of a layer by their GGUF names and writes them. */
final class LayerWriter {
  private final GgufFile file;
  private final ImportWork work;

  LayerWriter(GgufFile file, ImportWork work) {
    this.file = file;
    this.work = work;
  }

  /** By how much each frequency is divided; the tensor is there in Llama 3.1 and later. */
  float[] divisors(LlamaShape shape) {
    float[] divisors = new float[shape.attention().headSize() / 2];
    Arrays.fill(divisors, shape.rotary().linear());
    if (file.has("rope_freqs.weight")) {
      float[] factors = floats("rope_freqs.weight");
      for (int i = 0; i < divisors.length; i++) {
        divisors[i] *= factors[i];
      }
    }
    return divisors;
  }

  LlamaWeights.Layer layer(String block) throws IOException {
    List<GgufTensor> projection = tensors(block, "attn_q", "attn_k", "attn_v");
    List<GgufTensor> output = tensors(block, "attn_output");
    List<GgufTensor> gateUp = tensors(block, "ffn_gate", "ffn_up");
    List<GgufTensor> down = tensors(block, "ffn_down");
    long bytes =
        work.bytes(projection, ImportWork.Place.PROJECTION)
            + work.bytes(output, ImportWork.Place.OUTPUT)
            + work.bytes(gateUp, ImportWork.Place.PROJECTION)
            + work.bytes(down, ImportWork.Place.PROJECTION);
    WeightFiles files = work.files();
    files.nextFileUnlessFits(bytes);
    StoredTensor attentionNorm = files.put(floats(block + "attn_norm.weight"));
    LlamaWeights.Attention attention =
        new LlamaWeights.Attention(
            work.write(projection, ImportWork.Place.PROJECTION),
            bias(block),
            headNorms(block),
            work.write(output, ImportWork.Place.OUTPUT),
            optional(block + "post_attention_norm.weight"));
    StoredTensor mlpNorm = files.put(floats(block + "ffn_norm.weight"));
    LlamaWeights.Mlp mlp =
        new LlamaWeights.Mlp(
            work.write(gateUp, ImportWork.Place.PROJECTION),
            work.write(down, ImportWork.Place.PROJECTION),
            optional(block + "post_ffw_norm.weight"));
    return new LlamaWeights.Layer(attentionNorm, attention, mlpNorm, mlp);
  }

  Optional<StoredMatrix> head() throws IOException {
    if (!file.has("output.weight")) {
      return Optional.empty();
    }
    work.files().nextFile();
    List<GgufTensor> head = List.of(file.tensor("output.weight"));
    return Optional.of(work.write(head, ImportWork.Place.EMBEDDING));
  }

  private Optional<StoredTensor> bias(String block) throws IOException {
    if (!file.has(block + "attn_q.bias")) {
      return Optional.empty();
    }
    float[] query = floats(block + "attn_q.bias");
    float[] key = floats(block + "attn_k.bias");
    float[] value = floats(block + "attn_v.bias");
    float[] all = Arrays.copyOf(query, query.length + key.length + value.length);
    System.arraycopy(key, 0, all, query.length, key.length);
    System.arraycopy(value, 0, all, query.length + key.length, value.length);
    return Optional.of(work.files().put(all));
  }

  private Optional<LlamaWeights.HeadNorms> headNorms(String block) throws IOException {
    Optional<StoredTensor> query = optional(block + "attn_q_norm.weight");
    Optional<StoredTensor> key = optional(block + "attn_k_norm.weight");
    return query.flatMap(q -> key.map(k -> new LlamaWeights.HeadNorms(q, k)));
  }

  private Optional<StoredTensor> optional(String name) throws IOException {
    return file.has(name) ? Optional.of(work.files().put(floats(name))) : Optional.empty();
  }

  private List<GgufTensor> tensors(String block, String... names) {
    return Arrays.stream(names).map(name -> file.tensor(block + name + ".weight")).toList();
  }

  /** A tensor's weights one row after another. */
  float[] floats(String name) {
    GgufTensor tensor = file.tensor(name);
    float[] all = new float[tensor.rows() * tensor.columns()];
    float[] row = new float[tensor.columns()];
    for (int i = 0; i < tensor.rows(); i++) {
      tensor.row(i, row);
      System.arraycopy(row, 0, all, i * row.length, row.length);
    }
    return all;
  }
}
