package org.signalbox.language;

import java.util.List;

/**
 * The matrices of a layer, found by their GGUF names and of the sizes that the metadata promise.
 *
 * @param projection queries, keys and values
 * @param output back from attention
 * @param gateUp gate and up
 * @param down back from the inner layer
 */
record LayerTensors(
    List<GgufTensor> projection,
    List<GgufTensor> output,
    List<GgufTensor> gateUp,
    List<GgufTensor> down) {
  /**
   * @throws org.signalbox.task.ProblemException SB-LANGUAGE-03 when one is missing, -02 when it has
   *     other sizes
   */
  static LayerTensors of(GgufFile file, LlamaShape shape, int layer) {
    String block = "blk." + layer + ".";
    int hidden = shape.widths().hidden();
    int mlp = shape.widths().mlp();
    int heads = shape.attention().heads() * shape.attention().headSize();
    int keys = shape.attention().keyHeads() * shape.attention().headSize();
    vector(file, block + "attn_norm.weight", hidden);
    vector(file, block + "ffn_norm.weight", hidden);
    return new LayerTensors(
        List.of(
            matrix(file, block + "attn_q.weight", heads, hidden),
            matrix(file, block + "attn_k.weight", keys, hidden),
            matrix(file, block + "attn_v.weight", keys, hidden)),
        List.of(matrix(file, block + "attn_output.weight", hidden, heads)),
        List.of(
            matrix(file, block + "ffn_gate.weight", mlp, hidden),
            matrix(file, block + "ffn_up.weight", mlp, hidden)),
        List.of(matrix(file, block + "ffn_down.weight", hidden, mlp)));
  }

  static GgufTensor matrix(GgufFile file, String name, int rows, int columns) {
    GgufTensor tensor = file.tensor(name);
    if (tensor.rows() != rows || tensor.columns() != columns) {
      String sizes = tensor.rows() + " x " + tensor.columns();
      throw GgufFile.damaged(
          file.name(), name + " is " + sizes + " instead of " + rows + " x " + columns);
    }
    return tensor;
  }

  static GgufTensor vector(GgufFile file, String name, int length) {
    return matrix(file, name, 1, length);
  }
}
