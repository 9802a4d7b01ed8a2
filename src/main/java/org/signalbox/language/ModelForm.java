package org.signalbox.language;

/** How finely a model's matrices are kept. */
public enum ModelForm {
  /** As near to the file as the operators allow: four bits stay four bits. */
  AS_FILED,
  /** 32-bit floats. */
  FLOAT,
  /** 8-bit codes in blocks of 32. */
  EIGHT_BIT,
  /** 4-bit codes in blocks of 32 with their minima; look-up and head in 8 bits. */
  FOUR_BIT,
  /** 4-bit codes in blocks of 32 around a whole zero point, as coarse as four bits get. */
  FOUR_BIT_COARSE;

  /** What is put behind a model's name. */
  String suffix() {
    return switch (this) {
      case AS_FILED -> "";
      case FLOAT -> "-fp32";
      case EIGHT_BIT -> "-8bit";
      case FOUR_BIT -> "-4bit";
      case FOUR_BIT_COARSE -> "-4bit-coarse";
    };
  }

  /** Bytes that a weight takes, at most. */
  double bytesEach() {
    return switch (this) {
      case FLOAT -> 4;
      case EIGHT_BIT, AS_FILED -> 1.16;
      case FOUR_BIT, FOUR_BIT_COARSE -> 0.7;
    };
  }
}
