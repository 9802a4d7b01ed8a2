package org.signalbox.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stored weights of a model, ready to be named by any number of graphs.
 *
 * @param embedding token vectors
 * @param rotary of the layers that see everything
 * @param localRotary of the layers with a window, where they turn by another base
 * @param head where it is not the embedding
 */
record LlamaWeights(
    StoredMatrix embedding,
    Rotary rotary,
    Optional<Rotary> localRotary,
    StoredTensor outputNorm,
    List<Layer> layers,
    Optional<StoredMatrix> head) {
  /** One row a position, half a head wide. */
  record Rotary(StoredTensor cosine, StoredTensor sine) {}

  /** One transformer block; each projection is one matrix. */
  record Layer(StoredTensor attentionNorm, Attention attention, StoredTensor mlpNorm, Mlp mlp) {}

  /**
   * Queries, keys and values in one matrix, and the way back.
   *
   * @param after a norm of the result, before it joins the residual stream
   */
  record Attention(
      StoredMatrix projection,
      Optional<StoredTensor> bias,
      Optional<HeadNorms> norms,
      StoredMatrix output,
      Optional<StoredTensor> after) {}

  /** Scales of the norms of queries and keys, one head long. */
  record HeadNorms(StoredTensor query, StoredTensor key) {}

  /** The gated inner layer: gate above up, then down; {@code after} as in the attention. */
  record Mlp(StoredMatrix gateUp, StoredMatrix down, Optional<StoredTensor> after) {}

  /** Converts and writes everything: the embedding in its own file, the layers in order, a head. */
  static LlamaWeights write(GgufFile file, LlamaShape shape, ImportWork work) throws IOException {
    WeightFiles files = work.files();
    StoredMatrix embedding =
        work.write(List.of(file.tensor("token_embd.weight")), ImportWork.Place.EMBEDDING);
    LayerWriter writer = new LayerWriter(file, shape, work);
    Rotary rotary = rotary(shape, shape.rotary().base(), writer.divisors(), files);
    Optional<Rotary> local = Optional.empty();
    if (shape.localRotary()) {
      float[] even = new float[shape.attention().headSize() / 2];
      java.util.Arrays.fill(even, 1);
      local = Optional.of(rotary(shape, shape.rotary().localBase(), even, files));
    }
    StoredTensor norm = writer.outputNorm();
    files.nextFile();
    List<Layer> layers = new ArrayList<>();
    for (int layer = 0; layer < shape.layers(); layer++) {
      layers.add(writer.layer(layer));
    }
    return new LlamaWeights(embedding, rotary, local, norm, layers, writer.head());
  }

  private static Rotary rotary(LlamaShape shape, float base, float[] divisors, WeightFiles files)
      throws IOException {
    RotaryTable table = new RotaryTable(shape.context(), base, divisors);
    return new Rotary(files.put(table.cosine()), files.put(table.sine()));
  }
}
