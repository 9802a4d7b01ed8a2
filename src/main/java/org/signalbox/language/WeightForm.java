package org.signalbox.language;

/** A way to write weights as whole codes that an operator of ONNX Runtime multiplies with. */
sealed interface WeightForm permits AugmentedForm, EightBitForm, EmbeddingForm, FourBitForm {
  /**
   * The sizes of the coded matrix.
   *
   * @param plain weights of a row
   */
  QuantizedShape shape(int rows, int plain);

  /**
   * Whether the codes stand for the very weights of tensors of a type, rounding of floats aside.
   */
  boolean keeps(GgufType type);

  /** Codes a row of a tensor. */
  void encode(GgufTensor tensor, int row, CodedRow to);
}
