package org.signalbox.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * Turns a GGUF file, or a folder in the ONNX format, into a model folder: graph, weights as
 * external data, tokenizer, licence and card, and its entry in the manifest. The folder appears
 * complete or not at all.
 */
public final class ModelImport {
  private final Path models;
  private final ImportLimits limits;

  /**
   * @param models the folder that holds one folder a model and {@code manifest.json}
   */
  public ModelImport(Path models) {
    this(models, ImportLimits.ofThisMachine(models));
  }

  /**
   * @param limits what the machine can hold
   */
  public ModelImport(Path models, ImportLimits limits) {
    this.models = models;
    this.limits = limits;
  }

  /**
   * Imports a model and replaces an earlier import of the same name.
   *
   * @param path a GGUF file, or the folder of a model in the ONNX format
   * @return the card of the new model; its folder is {@code models/<name>}
   * @throws ProblemException when the file is no such model, is damaged, is larger than this
   *     machine, or the folder can't be written
   */
  public ModelCard run(Path path, Progress progress, Cancellation cancellation) {
    return run(path, ModelForm.AS_FILED, progress, cancellation);
  }

  /**
   * Imports with the matrices in a form of the caller's choice; a graph that comes with its weights
   * keeps its own.
   */
  public ModelCard run(Path path, ModelForm form, Progress progress, Cancellation cancellation) {
    try (ImportSource source = open(path, form)) {
      limits.require(source.name(), source.bytes());
      Files.createDirectories(models);
      return into(source, new ImportSteps(progress, cancellation));
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of("SB-LANGUAGE-08", models.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  /** What the user should know about an imported model although it works. */
  public List<Problem> remarks(ModelCard card) {
    Path folder = models.resolve(card.name());
    Tokenizer tokenizer = new Tokenizer(TokenizerFile.read(folder.resolve("tokenizer.json")));
    return ChatTemplate.read(folder, tokenizer).remark().stream().toList();
  }

  /**
   * Compares a file with the checksum that its publisher states.
   *
   * @throws ProblemException SB-LANGUAGE-71 when they differ
   */
  public void requireChecksum(Path file, String sha256, Cancellation cancellation) {
    try {
      String found = Checksum.of(file, cancellation);
      if (!found.equalsIgnoreCase(sha256.strip())) {
        throw ProblemException.of("SB-LANGUAGE-71", file.toString(), found, sha256.strip());
      }
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-LANGUAGE-04", file.toString()), e);
    }
  }

  private static ImportSource open(Path path, ModelForm form) throws IOException {
    boolean onnx = path.toString().toLowerCase(Locale.ROOT).endsWith(".onnx");
    return onnx || Files.isDirectory(path) ? OnnxFolder.open(path) : GgufModel.open(path, form);
  }

  private ModelCard into(ImportSource model, ImportSteps steps) throws IOException {
    Path parts = models.resolve("." + model.name() + "-importing");
    delete(parts);
    Files.createDirectory(parts);
    try {
      ModelCard card = model.write(parts, steps);
      ModelManifest.Entry entry = ModelManifest.entry(parts, card, steps);
      steps.cancellation().check();
      // From here on nothing asks for a cancel, which would leave the folder out of the manifest.
      replace(parts, models.resolve(card.name()));
      ModelManifest.enter(models, entry);
      steps.done();
      return card;
    } finally {
      delete(parts);
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

  static void delete(Path folder) throws IOException {
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
