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
  FOUR_BIT
}
