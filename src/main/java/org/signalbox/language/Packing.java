package org.signalbox.language;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signalbox.engine.Unfinished;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets the runtime save graphs with their weights as it arranges them, and keeps of that only what
 * is arranged: the plain weights stay where they are. The runtime knows an arranged weight by its
 * contents, so one small weight in the same file names them all.
 */
final class Packing {
  private static final String ARRANGED = "prepacked";
  private static final String LOCATION = "location";

  /** Smaller weights are not looked up in files. */
  private static final int CARRIER = 128;

  /** So many times what the stored weights take should be free: packed ones take twice as much. */
  private static final int ROOM = 16;

  private final Path place;
  private final Path parts;
  private final OnnxSessions.Threads threads;

  /**
   * A graph to pack.
   *
   * @param weights the folder of its weights
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on and never compared
  record Plain(PackedFolder.Part part, byte[] graph, Path weights) {}

  private Packing(Path place, Path parts, OnnxSessions.Threads threads) {
    this.place = place;
    this.parts = parts;
    this.threads = threads;
  }

  /**
   * Whether the disk can be written to and has room to spare, and graphs in the one place can name
   * files in the other.
   *
   * @param bytes of the stored weights
   */
  static boolean worthwhile(Path model, Path cache, long bytes) {
    Path root = cache.toAbsolutePath().getRoot();
    return root != null
        && root.equals(model.toAbsolutePath().getRoot())
        && Files.isWritable(cache)
        && cache.toFile().getUsableSpace() > ROOM * bytes;
  }

  /**
   * Packs these graphs, which takes a second for 100 million weights. The folder appears complete
   * or not at all.
   *
   * @param place as {@link PackedFolder#place} names it
   * @param between is run before each
   * @throws IOException when the user's folder can't be written
   */
  static PackedFolder into(
      Path place, List<Plain> graphs, OnnxSessions.Threads threads, Runnable between)
      throws IOException {
    Path prepared = Objects.requireNonNull(place.toAbsolutePath().getParent());
    Path parts = Files.createDirectory(Unfinished.beside(prepared));
    try {
      Packing packing = new Packing(place, parts, threads);
      for (Plain graph : graphs) {
        between.run();
        packing.pack(graph);
      }
      new SealedFolder(parts).seal(JsonMapper.shared().createObjectNode());
      Unfinished.delete(place);
      Files.move(parts, place, StandardCopyOption.ATOMIC_MOVE);
      new SealedFolder(place).deleteOld(PackedFolder::packed);
      return new PackedFolder(place);
    } finally {
      Unfinished.delete(parts);
    }
  }

  private void pack(Plain plain) throws IOException {
    Path saved = parts.resolve("saved.onnx");
    Path weights = parts.resolve("saved.bin");
    OnnxSessions.save(plain.graph(), plain.weights(), saved, threads);
    ModelProto model = ModelProto.parseFrom(plain.graph());
    GraphProto.Builder graph = model.getGraph().toBuilder();
    try (DerivedWeights files = new DerivedWeights(parts.resolve(plain.part().weights()));
        Arena arena = Arena.ofConfined()) {
      List<StringStringEntryProto> arranged = arranged(saved, weights, files, arena);
      Optional<TensorProto> carrier = carrier(model.getGraph());
      for (TensorProto.Builder tensor : graph.getInitializerBuilderList()) {
        if (carrier.isPresent() && tensor.getName().equals(carrier.get().getName())) {
          StoredTensor copy = files.put(mapped(carrier.get(), plain.weights(), arena));
          tensor
              .clearExternalData()
              .addAllExternalData(copy.entries())
              .addAllExternalData(arranged);
          locate(tensor, place);
        } else {
          locate(tensor, plain.weights());
        }
      }
    }
    Path graphFile = parts.resolve(plain.part().graph());
    Files.write(graphFile, model.toBuilder().setGraph(graph).build().toByteArray());
    Files.delete(saved);
    Files.deleteIfExists(weights);
  }

  /** The smallest weight that lies in a file. */
  private static Optional<TensorProto> carrier(GraphProto graph) {
    return graph.getInitializerList().stream()
        .filter(tensor -> length(tensor) >= CARRIER)
        .min(Comparator.comparingLong(Packing::length));
  }

  private static long length(TensorProto tensor) {
    return Long.parseLong(StoredGraph.external(tensor, "length"));
  }

  /** Names the file of a weight by its way from the root, as graphs may name none above them. */
  private static void locate(TensorProto.Builder tensor, Path folder) {
    for (StringStringEntryProto.Builder entry : tensor.getExternalDataBuilderList()) {
      if (entry.getKey().equals(LOCATION)) {
        Path file = folder.resolve(entry.getValue()).toAbsolutePath();
        entry.setValue(file.getRoot().relativize(file).toString().replace('\\', '/'));
      }
    }
  }

  private static ByteBuffer mapped(TensorProto tensor, Path folder, Arena arena)
      throws IOException {
    long offset = Long.parseLong(StoredGraph.external(tensor, "offset"));
    try (FileChannel file =
        FileChannel.open(folder.resolve(StoredGraph.external(tensor, LOCATION)))) {
      return file.map(FileChannel.MapMode.READ_ONLY, offset, length(tensor), arena).asByteBuffer();
    }
  }

  /** Copies what the runtime arranged, and names the copies as it named its own. */
  private static List<StringStringEntryProto> arranged(
      Path saved, Path weights, DerivedWeights files, Arena arena) throws IOException {
    List<StringStringEntryProto> found = new ArrayList<>();
    if (!Files.exists(weights)) {
      return found;
    }
    try (FileChannel from = FileChannel.open(weights)) {
      for (TensorProto tensor :
          ModelProto.parseFrom(Files.readAllBytes(saved)).getGraph().getInitializerList()) {
        for (StringStringEntryProto entry : tensor.getExternalDataList()) {
          if (entry.getKey().startsWith(ARRANGED)) {
            String value = copied(entry.getValue(), from, files, arena);
            found.add(StoredTensor.entry(ARRANGED + "_" + found.size(), value));
          }
        }
      }
    }
    return found;
  }

  /**
   * @param value a key and the places of its pieces: {@code key|offset;length;sum|...}
   */
  private static String copied(String value, FileChannel from, DerivedWeights files, Arena arena)
      throws IOException {
    List<String> fields = List.of(value.split("\\|", -1));
    StringBuilder copy = new StringBuilder(fields.getFirst());
    for (String piece : fields.subList(1, fields.size())) {
      String[] place = piece.split(";", -1);
      long offset = Long.parseLong(place[0]);
      long length = Long.parseLong(place[1]);
      StoredTensor stored =
          files.put(from.map(FileChannel.MapMode.READ_ONLY, offset, length, arena).asByteBuffer());
      copy.append('|').append(stored.offset()).append(';').append(length).append(";0");
    }
    return copy.toString();
  }
}
