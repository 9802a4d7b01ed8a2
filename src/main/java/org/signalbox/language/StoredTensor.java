package org.signalbox.language;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.Arrays;
import java.util.List;

/** Where a tensor's bytes lie in a weight file, as the graph names them. */
record StoredTensor(String file, long offset, long length) {
  /** A graph initialiser over these bytes; several may share them under different shapes. */
  TensorProto initializer(String name, TensorProto.DataType type, long... shape) {
    return TensorProto.newBuilder()
        .setName(name)
        .setDataType(type.getNumber())
        .addAllDims(Arrays.stream(shape).boxed().toList())
        .setDataLocation(TensorProto.DataLocation.EXTERNAL)
        .addAllExternalData(entries())
        .build();
  }

  /** The place in the words of the format. */
  List<StringStringEntryProto> entries() {
    return List.of(
        entry("location", file),
        entry("offset", Long.toString(offset)),
        entry("length", Long.toString(length)));
  }

  static StringStringEntryProto entry(String key, String value) {
    return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
  }
}
