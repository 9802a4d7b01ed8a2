package org.signalbox.language;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.signalbox.task.ProblemException;

/** A model in the ONNX format as Hugging Face or onnxruntime-genai lay it out. */
final class OnnxFolder implements ImportSource {
  private static final List<String> BESIDE =
      List.of("tokenizer.json", "tokenizer_config.json", "chat_template.jinja", "LICENSE");

  private final FolderLayout layout;
  private final ModelProto graph;
  private final GivenInputs inputs;
  private final FolderSettings settings;
  private final List<Path> weights;

  private OnnxFolder(FolderLayout layout) throws IOException {
    this.layout = layout;
    settings = FolderSettings.read(layout.root());
    TokenizerFile.read(layout.root().resolve("tokenizer.json"));
    graph = parsed(layout.graph());
    inputs = GivenInputs.of(graph.getGraph(), layout.title());
    weights = weights(graph, layout.graph());
  }

  /**
   * Finds graph, tokenizer and settings, and reads all but the weights.
   *
   * @param path the folder, or one of its graphs
   * @throws ProblemException SB-LANGUAGE-68 when something is missing, -65 and -69 when tokenizer
   *     or graph are of a kind that is not read
   */
  static OnnxFolder open(Path path) throws IOException {
    return new OnnxFolder(FolderLayout.of(path));
  }

  private static ModelProto parsed(Path file) throws IOException {
    long bytes = Files.size(file);
    if (bytes > Runtime.getRuntime().maxMemory() / 2) {
      throw GivenInputs.refused(
          String.valueOf(file.getFileName()),
          "its weights stand inside the graph and take " + (bytes >> 20) + " MB");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return ModelProto.parseFrom(in);
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      throw ProblemException.of(
          "SB-LANGUAGE-02", String.valueOf(file.getFileName()), Flaw.NO_GRAPH);
    }
  }

  /** The files that the graph's weights lie in, all beside it and whole. */
  private static List<Path> weights(ModelProto graph, Path file) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    long end = 0;
    for (TensorProto tensor : graph.getGraph().getInitializerList()) {
      if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
        names.add(entry(tensor, "location"));
        end =
            Math.max(
                end,
                Long.parseLong(entry(tensor, "offset")) + Long.parseLong(entry(tensor, "length")));
      }
    }
    List<Path> files = new ArrayList<>();
    long longest = 0;
    for (String name : names) {
      Path weights = file.resolveSibling(name);
      if (!name.equals(String.valueOf(weights.getFileName())) || !Files.isRegularFile(weights)) {
        throw ProblemException.of("SB-LANGUAGE-68", file.toString(), "\"" + name + "\"");
      }
      longest = Math.max(longest, Files.size(weights));
      files.add(weights);
    }
    if (end > longest) {
      throw GgufFile.damaged(
          String.valueOf(file.getFileName()), "its weights end at byte " + longest);
    }
    return files;
  }

  private static String entry(TensorProto tensor, String key) {
    return tensor.getExternalDataList().stream()
        .filter(entry -> entry.getKey().equals(key))
        .map(StringStringEntryProto::getValue)
        .findFirst()
        .orElse("0");
  }

  @Override
  public String name() {
    return layout.name();
  }

  @Override
  public long bytes() {
    try {
      long sum = Files.size(layout.graph());
      for (Path file : weights) {
        sum += Files.size(file);
      }
      return sum;
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public ModelCard write(Path folder, ImportSteps steps) throws IOException {
    String sha = Checksum.of(layout.graph(), steps.reading(), steps.cancellation());
    ModelProto adapted = GivenGraph.of(graph, inputs, sizes(), layout.title());
    try (OutputStream out = Files.newOutputStream(folder.resolve("model.onnx"))) {
      adapted.writeTo(out);
    }
    List<ModelCard.Part> parts = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      double before = i;
      Path file = weights.get(i);
      Path copy = folder.resolve(file.getFileName());
      FileCopy.copy(
          file,
          copy,
          fraction -> steps.converting().done((before + fraction) / weights.size()),
          steps.cancellation());
      parts.add(new ModelCard.Part(String.valueOf(file.getFileName()), Files.size(copy)));
    }
    for (String beside : BESIDE) {
      Path file = layout.root().resolve(beside);
      if (Files.isRegularFile(file)) {
        Files.copy(file, folder.resolve(beside));
      }
    }
    settings.writeEnds(folder);
    ModelCard card = card(sha, parts);
    card.write(folder);
    return card;
  }

  private ModelCard card(String sha, List<ModelCard.Part> parts) {
    String graphFile = layout.root().relativize(layout.graph()).toString();
    return new ModelCard(
        name(),
        "unknown",
        settings.context(),
        ModelCard.Graph.GIVEN,
        new ModelCard.Provenance("unknown maker, " + layout.title(), graphFile, sha),
        Optional.empty(),
        parts);
  }

  private GivenGraph.Sizes sizes() {
    GivenInputs.Part first = inputs.keys().getFirst();
    long vocabulary = GivenInputs.shape(inputs.logits()).getDim(2).getDimValue();
    return new GivenGraph.Sizes(
        first.fixed(1).or(settings::heads).orElseThrow(() -> unknown("the number of heads")),
        first.fixed(3).or(settings::headSize).orElseThrow(() -> unknown("the size of a head")),
        vocabulary > 0
            ? (int) vocabulary
            : settings.vocabulary().orElseThrow(() -> unknown("the number of tokens")));
  }

  private ProblemException unknown(String what) {
    return GivenInputs.refused(layout.title(), "neither graph nor settings say " + what);
  }

  @Override
  public void close() {}
}
