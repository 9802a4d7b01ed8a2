package org.signalbox.language;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.ProblemException;

/**
 * Where things are in a folder of a published model.
 *
 * @param root holds tokenizer and settings
 * @param graph to be run
 */
record FolderLayout(Path root, Path graph) {
  /** Of several, the smallest that processors are good at. */
  private static final List<String> GRAPHS =
      List.of(
          "model.onnx",
          "onnx/model_q4.onnx",
          "onnx/model_quantized.onnx",
          "onnx/model_int8.onnx",
          "onnx/model_uint8.onnx",
          "onnx/model.onnx",
          "onnx/model_fp16.onnx",
          "onnx/model_q4f16.onnx",
          "onnx/decoder_model_merged.onnx");

  /**
   * @param path the folder, or a graph in it or in its folder {@code onnx}
   * @throws ProblemException SB-LANGUAGE-68 when there is no graph or no tokenizer
   */
  static FolderLayout of(Path path) {
    if (Files.isRegularFile(path)) {
      Path parent = path.toAbsolutePath().getParent();
      Path above = parent == null ? path : parent;
      boolean inside = !Files.exists(above.resolve("tokenizer.json"));
      Path root = inside && above.getParent() != null ? above.getParent() : above;
      return new FolderLayout(root, path.toAbsolutePath()).checked();
    }
    Optional<Path> graph =
        GRAPHS.stream().map(path::resolve).filter(Files::isRegularFile).findFirst();
    return new FolderLayout(
            path.toAbsolutePath(),
            graph
                .orElseThrow(
                    () -> ProblemException.of("SB-LANGUAGE-68", path.toString(), "model.onnx"))
                .toAbsolutePath())
        .checked();
  }

  private FolderLayout checked() {
    if (!Files.isRegularFile(root.resolve("tokenizer.json"))) {
      throw ProblemException.of("SB-LANGUAGE-68", root.toString(), "tokenizer.json");
    }
    return this;
  }

  /** How people call it. */
  String title() {
    return String.valueOf(root.getFileName());
  }

  /** The folder's name, and what sets its graph apart, such as q4. */
  String name() {
    String file = String.valueOf(graph.getFileName());
    String form = file.replaceFirst("^model_?", "").replaceFirst("\\.onnx$", "");
    return GgufModel.nameOf(title() + (form.isEmpty() ? "" : "-" + form + "-onnx"));
  }
}
