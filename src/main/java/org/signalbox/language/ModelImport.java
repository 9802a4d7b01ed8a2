package org.signalbox.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Guarded;
import org.signalbox.engine.Progress;
import org.signalbox.engine.Unfinished;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * Turns a GGUF file, or a folder in the ONNX format, into a model folder: graph, weights as
 * external data, tokenizer, licence and card, and its entry in the manifest. The folder appears
 * complete or not at all.
 */
public final class ModelImport {
  private static final String OLD = "-old";

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
    Path parts = Unfinished.beside(models.resolve(model.name()));
    Files.createDirectory(parts);
    try {
      ModelCard card = model.write(parts, steps);
      ModelManifest.Entry entry = ModelManifest.entry(parts, card, steps);
      steps.cancellation().check();
      // From here on nothing asks for a cancel, and a kill leaves what the next start can finish.
      ImportEntry.write(parts, entry);
      Path target = models.resolve(card.name());
      Guarded.in(
          models,
          () -> {
            Path old = target.resolveSibling("." + card.name() + OLD);
            Unfinished.delete(old);
            if (Files.exists(target)) {
              Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(parts, target, StandardCopyOption.ATOMIC_MOVE);
            ImportEntry.enter(models, target);
            Unfinished.delete(old);
            return target;
          });
      steps.done();
      return card;
    } finally {
      Unfinished.delete(parts);
    }
  }

  /** Whether a folder holds a model whose successor was about to take its place. */
  static boolean old(Path folder) {
    String name = String.valueOf(folder.getFileName());
    return name.startsWith(".") && name.endsWith(OLD);
  }

  /** Where such a model belongs. */
  static Path current(Path old) {
    String name = String.valueOf(old.getFileName());
    return old.resolveSibling(name.substring(1, name.length() - OLD.length()));
  }
}
