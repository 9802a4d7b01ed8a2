package org.signalbox.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A model in a GGUF file, about to become a folder; what can't be converted is refused at once. */
final class GgufModel implements ImportSource {
  private final GgufFile source;
  private final Path file;
  private final ModelForm form;
  private final LlamaShape shape;
  private final Vocabulary vocabulary;

  private GgufModel(GgufFile source, Path file, ModelForm form) {
    this.source = source;
    this.file = file;
    this.form = form;
    shape = ShapeReader.read(source);
    for (int layer = 0; layer < shape.layers(); layer++) {
      LayerTensors.of(source, shape, layer);
    }
    vocabulary = GgufVocabulary.of(source);
  }

  /** Opens a GGUF file and reads all but the weights. */
  static GgufModel open(Path file, ModelForm form) {
    GgufFile source = GgufFile.open(file);
    try {
      return new GgufModel(source, file, form);
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /** Weights at their largest: all in the chosen form, tables and tokenizer aside. */
  @Override
  public long bytes() {
    return (long) (form.bytesEach() * source.weights());
  }

  /** The folder's name: that of the file, and the form where it is not the file's own. */
  @Override
  public String name() {
    return nameOf(source.name()) + form.suffix();
  }

  /** Writes everything into an empty folder. */
  @Override
  public ModelCard write(Path folder, ImportSteps steps) throws IOException {
    String sha = Checksum.of(file, steps.reading(), steps.cancellation());
    ImportLoss loss = convert(folder, steps);
    TokenizerFile.write(vocabulary, folder.resolve("tokenizer.json"));
    TokenizerConfig config = TokenizerConfig.of(source, vocabulary);
    if (!config.usual()) {
      config.write(folder);
    }
    ModelCard card = card(sha, loss, folder);
    card.write(folder);
    licence(card, folder);
    return card;
  }

  private ImportLoss convert(Path folder, ImportSteps steps) throws IOException {
    try (WeightFiles files = new WeightFiles(folder);
        OutputStream graph = Files.newOutputStream(folder.resolve("model.onnx"))) {
      ImportWork work =
          new ImportWork(files, form, source, steps.converting(), steps.cancellation());
      LlamaWeights weights = LlamaWeights.write(source, shape, work);
      LlamaGraph.of(shape, weights).writeTo(graph);
      return work.loss();
    }
  }

  private ModelCard card(String sha, ImportLoss loss, Path folder) throws IOException {
    List<ModelCard.Part> parts = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path part : files.filter(f -> f.toString().endsWith(".bin")).sorted().toList()) {
        parts.add(new ModelCard.Part(String.valueOf(part.getFileName()), Files.size(part)));
      }
    }
    String licence = source.text("general.license").orElse("unknown");
    return new ModelCard(
        name(),
        licence.equals("apache-2.0") ? "Apache-2.0" : licence,
        shape.context(),
        ModelCard.Graph.OWN,
        new ModelCard.Provenance(origin(sha), source.name(), sha),
        loss.tensors() == 0 ? Optional.empty() : Optional.of(loss),
        parts);
  }

  /** "SmolLM2-135M-Instruct.Q4_1.gguf" becomes "smollm2-135m-instruct". */
  static String nameOf(String file) {
    String plain =
        file.toLowerCase(Locale.ROOT)
            .replaceFirst("\\.gguf$", "")
            .replaceFirst("[.-](q\\d(_\\w+)?|b?f16|f32|fp16)$", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "model" : plain;
  }

  private String origin(String sha) {
    return KnownFile.of(sha)
        .map(KnownFile::source)
        .orElseGet(
            () ->
                source.text("general.organization").orElse("unknown maker")
                    + ", "
                    + source.text("general.name").orElse(source.name()));
  }

  private static void licence(ModelCard card, Path folder) throws IOException {
    Path target = folder.resolve("LICENSE");
    if (!card.licence().equals("Apache-2.0")) {
      Files.writeString(target, "Licence stated by the imported file: " + card.licence() + "\n");
      return;
    }
    try (InputStream text =
        Objects.requireNonNull(GgufModel.class.getResourceAsStream("apache-2.0.txt"))) {
      Files.copy(text, target);
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
