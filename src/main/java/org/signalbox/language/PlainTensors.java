package org.signalbox.language;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Small constants that stand in the graph itself. */
final class PlainTensors {
  private PlainTensors() {}

  static TensorProto number(String name, float value) {
    return raw(name, DataType.FLOAT, bytes(value));
  }

  static TensorProto floats(String name, float... values) {
    return raw(name, DataType.FLOAT, bytes(values), values.length);
  }

  /** One value a key head and channel, in the shape that the attention wants. */
  static TensorProto scales(String name, int heads, float... values) {
    return raw(name, DataType.FLOAT, bytes(values), 1, heads, 1, values.length / heads);
  }

  static TensorProto zeros(String name, int length) {
    return raw(name, DataType.INT8, new byte[length], length);
  }

  /** The code that stands for nothing among unsigned ones. */
  static TensorProto middle(String name) {
    return raw(name, DataType.UINT8, new byte[] {(byte) 128});
  }

  private static byte[] bytes(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  private static TensorProto raw(String name, DataType type, byte[] bytes, long... shape) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(type.getNumber())
            .setRawData(ByteString.copyFrom(bytes));
    for (long size : shape) {
      tensor.addDims(size);
    }
    return tensor.build();
  }
}
