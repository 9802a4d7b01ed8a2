package org.signalbox.language;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** A graph as it was imported, with its weights beside it; other graphs are made from it. */
final class StoredGraph {
  private final Path folder;
  private final ModelProto model;
  private final Map<String, TensorProto> initializers = new HashMap<>();
  private final Map<String, NodeProto> producers = new HashMap<>();

  private StoredGraph(Path folder, ModelProto model) {
    this.folder = folder;
    this.model = model;
    model.getGraph().getInitializerList().forEach(t -> initializers.put(t.getName(), t));
    for (NodeProto node : model.getGraph().getNodeList()) {
      node.getOutputList().forEach(output -> producers.put(output, node));
    }
  }

  /**
   * @param folder of an imported model
   * @throws ProblemException when its graph is missing or damaged
   */
  static StoredGraph read(Path folder) {
    Path graph = folder.resolve("model.onnx");
    if (!Files.isRegularFile(graph)) {
      throw ProblemException.of("SB-LANGUAGE-05", graph.toString(), Flaw.MISSING);
    }
    try {
      return new StoredGraph(folder, ModelProto.parseFrom(Files.readAllBytes(graph)));
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of("SB-LANGUAGE-05", graph.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  Path folder() {
    return folder;
  }

  ModelProto model() {
    return model;
  }

  /** Whether other graphs can be derived: it was made here, and its products are in our blocks. */
  boolean derivable() {
    List<NodeProto> products =
        model.getGraph().getNodeList().stream()
            .filter(node -> node.getOpType().equals("MatMulNBits"))
            .toList();
    return model.getProducerName().equals("Signalbox")
        && !products.isEmpty()
        && products.stream()
            .allMatch(node -> attribute(node, "block_size") == QuantizedMatrix.BLOCK);
  }

  /** The node that computes a value; empty for inputs and initialisers. */
  Optional<NodeProto> producer(String value) {
    return Optional.ofNullable(producers.get(value));
  }

  /** The value that block means were appended to; others are what they are. */
  String withoutMeans(String x) {
    return producer(x)
        .filter(node -> node.getOpType().equals("Concat") && node.getInputCount() == 2)
        .filter(
            node ->
                producer(node.getInput(1))
                    .filter(pool -> pool.getOpType().equals("AveragePool"))
                    .isPresent())
        .map(node -> node.getInput(0))
        .orElse(x);
  }

  TensorProto initializer(String name) {
    TensorProto found = initializers.get(name);
    if (found == null) {
      throw ProblemException.of("SB-LANGUAGE-05", folder.toString(), name + " is missing");
    }
    return found;
  }

  /** A weight's bytes, mapped when they lie in a file. */
  MemorySegment bytes(String name, Arena arena) throws IOException {
    TensorProto tensor = initializer(name);
    if (tensor.getDataLocation() != TensorProto.DataLocation.EXTERNAL) {
      return MemorySegment.ofArray(tensor.getRawData().toByteArray());
    }
    Path file = folder.resolve(external(tensor, "location"));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long offset = Long.parseLong(external(tensor, "offset"));
      long length = Long.parseLong(external(tensor, "length"));
      return channel.map(FileChannel.MapMode.READ_ONLY, offset, length, arena);
    }
  }

  /** What a weight in a file says about its place there; "0" where it says nothing. */
  static String external(TensorProto tensor, String key) {
    return tensor.getExternalDataList().stream()
        .filter(entry -> entry.getKey().equals(key))
        .map(StringStringEntryProto::getValue)
        .findFirst()
        .orElse("0");
  }

  static long attribute(NodeProto node, String name) {
    return node.getAttributeList().stream()
        .filter(a -> a.getName().equals(name))
        .mapToLong(AttributeProto::getI)
        .findFirst()
        .orElse(0);
  }
}
