package org.signalbox.language;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;

/**
 * The stored weights of a llama-type model, ready to be named by any number of graphs.
 *
 * @param embedding token vectors, at the same time the head
 * @param cosine one row a position, half a head wide
 */
record LlamaWeights(
    StoredMatrix embedding,
    StoredTensor cosine,
    StoredTensor sine,
    StoredTensor outputNorm,
    List<Layer> layers) {
  /** One transformer block; each projection is one matrix. */
  record Layer(
      StoredTensor attentionNorm,
      StoredMatrix attention,
      StoredMatrix output,
      StoredTensor mlpNorm,
      Mlp mlp) {}

  /** The gated inner layer: gate above up, then down. */
  record Mlp(StoredMatrix gateUp, StoredMatrix down) {}

  /** Converts and writes everything: the embedding in its own file, then the layers in order. */
  static LlamaWeights write(
      GgufFile file, LlamaShape shape, WeightFiles files, Progress progress, Cancellation cancel)
      throws IOException {
    requireTiedHead(file);
    GgufTensor tokens = typed(file, "token_embd.weight", GgufType.Q8_0);
    StoredMatrix embedding = StoredMatrix.write(EmbeddingForm.of(tokens), files);
    RotaryTable rotary = new RotaryTable(shape);
    StoredTensor cosine = files.put(rotary.cosine());
    StoredTensor sine = files.put(rotary.sine());
    StoredTensor norm = files.put(floats(file, "output_norm.weight"));
    files.nextFile();
    List<Layer> layers = new ArrayList<>();
    for (int layer = 0; layer < shape.layers(); layer++) {
      cancel.check();
      progress.done((layer + 1.0) / (shape.layers() + 1));
      layers.add(layer(file, "blk." + layer + ".", files));
    }
    return new LlamaWeights(embedding, cosine, sine, norm, layers);
  }

  private static void requireTiedHead(GgufFile file) {
    if (file.has("output.weight")) {
      throw GgufFile.unsupported(file.name(), "its head is not tied to the embedding");
    }
  }

  private static Layer layer(GgufFile file, String block, WeightFiles files) throws IOException {
    QuantizedMatrix attention =
        AugmentedForm.of(
            List.of(
                typed(file, block + "attn_q.weight", GgufType.Q4_1),
                typed(file, block + "attn_k.weight", GgufType.Q4_1),
                typed(file, block + "attn_v.weight", GgufType.Q4_1)));
    QuantizedMatrix output =
        EightBitForm.of(typed(file, block + "attn_output.weight", GgufType.Q4_1));
    QuantizedMatrix gateUp =
        AugmentedForm.of(
            List.of(
                typed(file, block + "ffn_gate.weight", GgufType.Q4_1),
                typed(file, block + "ffn_up.weight", GgufType.Q4_1)));
    QuantizedMatrix down =
        AugmentedForm.of(List.of(typed(file, block + "ffn_down.weight", GgufType.Q4_1)));
    long bytes = attention.bytes() + output.bytes() + gateUp.bytes() + down.bytes();
    files.nextFileUnlessFits(bytes);
    StoredTensor attentionNorm = files.put(floats(file, block + "attn_norm.weight"));
    StoredMatrix storedAttention = StoredMatrix.write(attention, files);
    StoredMatrix storedOutput = StoredMatrix.write(output, files);
    StoredTensor mlpNorm = files.put(floats(file, block + "ffn_norm.weight"));
    Mlp mlp = new Mlp(StoredMatrix.write(gateUp, files), StoredMatrix.write(down, files));
    return new Layer(attentionNorm, storedAttention, storedOutput, mlpNorm, mlp);
  }

  private static GgufTensor typed(GgufFile file, String name, GgufType type) {
    GgufTensor tensor = file.tensor(name);
    if (tensor.type() != type) {
      throw GgufFile.unsupported(
          file.name(), name + " is stored as " + tensor.type() + " and not as " + type);
    }
    return tensor;
  }

  private static float[] floats(GgufFile file, String name) {
    ValueLayout.OfFloat layout =
        ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    return typed(file, name, GgufType.F32).data().toArray(layout);
  }
}
