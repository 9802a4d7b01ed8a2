package org.signalbox.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * Turns a GGUF file (llama type, Q4_1 matrices, tied Q8_0 embedding) into a model folder: graph,
 * weights as external data, tokenizer, licence and card, and its entry in the manifest. The folder
 * appears complete or not at all.
 */
public final class ModelImport {
  private final Path models;

  /**
   * @param models the folder that holds one folder a model and {@code manifest.json}
   */
  public ModelImport(Path models) {
    this.models = models;
  }

  /**
   * Imports the file and replaces an earlier import of the same name.
   *
   * @return the card of the new model; its folder is {@code models/<name>}
   * @throws ProblemException when the file is no such model, is damaged, or the folder can't be
   *     written
   */
  public ModelCard run(Path file, Progress progress, Cancellation cancellation) {
    try (GgufFile source = GgufFile.open(file)) {
      LlamaShape shape = LlamaShape.of(source);
      Vocabulary vocabulary = Vocabulary.of(source);
      ChatMarks.of(vocabulary);
      String name = nameOf(source.name());
      String sha = Checksum.of(file, cancellation);
      Files.createDirectories(models);
      Path parts = models.resolve("." + name + "-importing");
      delete(parts);
      Files.createDirectory(parts);
      try {
        convert(source, shape, parts, progress, cancellation);
        TokenizerFile.write(vocabulary, parts.resolve("tokenizer.json"));
        ModelCard card = card(source, sha, shape, parts);
        card.write(parts);
        licence(card, parts);
        cancellation.check();
        replace(parts, models.resolve(name));
        // From here on the folder stands, and a cancel must not leave it out of the manifest.
        ModelManifest.enter(models, card, new Cancellation());
        progress.done(1);
        return card;
      } finally {
        delete(parts);
      }
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of("SB-LANGUAGE-08", models.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private static void convert(
      GgufFile source, LlamaShape shape, Path folder, Progress progress, Cancellation cancellation)
      throws IOException {
    try (WeightFiles files = new WeightFiles(folder);
        OutputStream graph = Files.newOutputStream(folder.resolve("model.onnx"))) {
      LlamaWeights weights = LlamaWeights.write(source, shape, files, progress, cancellation);
      LlamaGraph.of(shape, weights).writeTo(graph);
    }
  }

  private static ModelCard card(GgufFile source, String sha, LlamaShape shape, Path folder)
      throws IOException {
    List<ModelCard.Part> parts = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".bin")).sorted().toList()) {
        parts.add(new ModelCard.Part(String.valueOf(file.getFileName()), Files.size(file)));
      }
    }
    String licence = source.text("general.license").orElse("unknown");
    return new ModelCard(
        nameOf(source.name()),
        licence.equals("apache-2.0") ? "Apache-2.0" : licence,
        shape.context(),
        new ModelCard.Provenance(origin(source, sha), source.name(), sha),
        parts);
  }

  /** "SmolLM2-135M-Instruct.Q4_1.gguf" becomes "smollm2-135m-instruct". */
  static String nameOf(String file) {
    String plain =
        file.toLowerCase(Locale.ROOT)
            .replaceFirst("\\.gguf$", "")
            .replaceFirst("[.-]q\\d(_\\w+)?$", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "model" : plain;
  }

  private static String origin(GgufFile source, String sha) {
    return KnownFile.of(sha)
        .map(KnownFile::source)
        .orElseGet(
            () ->
                source.text("general.organization").orElse("unknown maker")
                    + ", "
                    + source.text("general.name").orElse(source.name()));
  }

  private static void licence(ModelCard card, Path folder) throws IOException {
    Path file = folder.resolve("LICENSE");
    if (!card.licence().equals("Apache-2.0")) {
      Files.writeString(file, "Licence stated by the imported file: " + card.licence() + "\n");
      return;
    }
    try (InputStream text =
        Objects.requireNonNull(ModelImport.class.getResourceAsStream("apache-2.0.txt"))) {
      Files.copy(text, file);
    }
  }

  private static void replace(Path parts, Path target) throws IOException {
    Path old = target.resolveSibling("." + target.getFileName() + "-old");
    delete(old);
    if (Files.exists(target)) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(parts, target, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
