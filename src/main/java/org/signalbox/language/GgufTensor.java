package org.signalbox.language;

import java.lang.foreign.MemorySegment;

/**
 * One tensor of a GGUF file.
 *
 * @param rows the slower dimension: the outputs of a matrix, 1 for a vector
 * @param columns the dimension that is contiguous in memory: the inputs of a matrix
 * @param data exactly the tensor's bytes, mapped from the file
 */
record GgufTensor(String name, GgufType type, int rows, int columns, MemorySegment data) {
  long rowBytes() {
    return type.bytes(columns);
  }
}
