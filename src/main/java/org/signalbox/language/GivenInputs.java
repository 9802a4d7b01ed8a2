package org.signalbox.language;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.task.ProblemException;

/**
 * What a graph from elsewhere asks for and gives, told by names, types and shapes rather than by
 * the configuration beside it.
 *
 * @param plain inputs other than keys and values, by name
 * @param keys and values of each layer, in order: key, value, key, value ...
 */
record GivenInputs(Map<String, DataType> plain, List<Part> keys, ValueInfoProto logits) {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Set<String> KNOWN =
      Set.of("input_ids", "attention_mask", "position_ids", "num_logits_to_keep", "logits_to_keep");

  /**
   * Keys or values of one layer.
   *
   * @param input its name among the inputs
   * @param output its name among the outputs
   * @param type half or whole floats
   */
  record Part(ValueInfoProto input, ValueInfoProto output, DataType type) {
    /** A dimension of [batch, heads, positions, size] that is fixed. */
    Optional<Integer> fixed(int dimension) {
      long size = GivenInputs.shape(input).getDim(dimension).getDimValue();
      return size > 0 ? Optional.of((int) size) : Optional.empty();
    }
  }

  /**
   * @param file for the sentence when it asks for something else
   * @throws ProblemException SB-LANGUAGE-69 when it is no decoder with keys and values, or asks for
   *     what is not known here
   */
  static GivenInputs of(GraphProto graph, String file) {
    Set<String> weights = new HashSet<>();
    graph.getInitializerList().stream().map(TensorProto::getName).forEach(weights::add);
    Map<String, DataType> plain = new TreeMap<>();
    Map<Integer, ValueInfoProto> past = new TreeMap<>();
    for (ValueInfoProto input : graph.getInputList()) {
      if (weights.contains(input.getName())) {
        continue;
      }
      if (KNOWN.contains(input.getName()) && shape(input).getDimCount() <= 2) {
        plain.put(input.getName(), type(input));
      } else {
        past.put(place(input, file), input);
      }
    }
    Map<Integer, ValueInfoProto> present = new TreeMap<>();
    Optional<ValueInfoProto> logits = Optional.empty();
    for (ValueInfoProto output : graph.getOutputList()) {
      if (output.getName().equals("logits")) {
        logits = Optional.of(output);
      } else if (shape(output).getDimCount() == 4 || output.getName().startsWith("present")) {
        present.put(place(output, file), output);
      }
    }
    if (!plain.containsKey("input_ids") || past.isEmpty() || logits.isEmpty()) {
      throw refused(file, Flaw.NO_DECODER);
    }
    return new GivenInputs(plain, parts(past, present, file), logits.get());
  }

  private static List<Part> parts(
      Map<Integer, ValueInfoProto> past, Map<Integer, ValueInfoProto> present, String file) {
    if (!past.keySet().equals(present.keySet()) || past.size() % 2 != 0) {
      throw refused(file, Flaw.NUMBERING);
    }
    List<Part> parts = new ArrayList<>();
    past.forEach(
        (place, input) -> {
          DataType type = type(input);
          if (type != DataType.FLOAT && type != DataType.FLOAT16) {
            throw refused(file, input.getName() + " is of type " + type);
          }
          parts.add(new Part(input, present.getOrDefault(place, input), type));
        });
    return parts;
  }

  /** Twice the layer's number, and one more for values. */
  private static int place(ValueInfoProto value, String file) {
    String name = value.getName();
    String rest = name.replace("key_values", "");
    Matcher number = NUMBER.matcher(rest);
    boolean key = rest.contains("key");
    if (!number.find() || number.group().length() > 6 || key == rest.contains("value")) {
      throw refused(file, "it asks for \"" + name + "\"");
    }
    return 2 * Integer.parseInt(number.group()) + (key ? 0 : 1);
  }

  static ai.onnx.proto.OnnxMl.TensorShapeProto shape(ValueInfoProto value) {
    return value.getType().getTensorType().getShape();
  }

  static DataType type(ValueInfoProto value) {
    return DataType.forNumber(value.getType().getTensorType().getElemType());
  }

  static ProblemException refused(String file, Object detail) {
    return ProblemException.of("SB-LANGUAGE-69", file, detail);
  }
}
