package org.signalbox.language;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.engine.Unfinished;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * The same weights of an installed model in several forms, made once in the user's cache: to see
 * what bits cost and save.
 */
public final class ModelVariants {
  /** From the finest to the coarsest. */
  public static final List<ModelForm> FORMS =
      List.of(ModelForm.FLOAT, ModelForm.EIGHT_BIT, ModelForm.FOUR_BIT, ModelForm.FOUR_BIT_COARSE);

  private static final List<String> BESIDE =
      List.of("tokenizer.json", "tokenizer_config.json", "generation_config.json", "LICENSE");

  private final Path folder;
  private final ModelCard card;
  private final Path cache;

  /**
   * @param folder of an imported model
   * @param cache the user's folder of derived files
   * @throws ProblemException SB-LANGUAGE-70 when the model's graph came with its weights
   */
  public ModelVariants(Path folder, Path cache) {
    this.folder = folder;
    card = ModelCard.read(folder);
    card.requireFiles(folder);
    this.cache = cache.resolve("variants");
    if (card.graph() == ModelCard.Graph.GIVEN) {
      throw ProblemException.of("SB-LANGUAGE-70", card.name());
    }
  }

  /**
   * A variant of the model, from the cache where it is there already.
   *
   * @return its folder
   * @throws ProblemException when it doesn't fit on the disk, or can't be written
   */
  public Path make(ModelForm form, Progress progress, Cancellation cancellation) {
    if (form == ModelForm.AS_FILED) {
      return folder;
    }
    try {
      String sum = Checksum.of(folder.resolve("card.json"), cancellation).substring(0, 8);
      Path target = cache.resolve(card.name() + "-" + sum + form.suffix());
      if (!Files.isRegularFile(target.resolve("card.json"))) {
        write(target, form, progress, cancellation);
      }
      progress.done(1);
      return target;
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of("SB-LANGUAGE-08", cache.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private void write(Path target, ModelForm form, Progress progress, Cancellation cancellation)
      throws IOException {
    // Stored with about seven tenths of a byte a weight.
    long weights = (long) (card.bytes() / 0.7);
    ImportLimits.ofThisMachine(cache).require(card.name(), (long) (weights * form.bytesEach()));
    Files.createDirectories(cache);
    Path parts = Files.createDirectory(Unfinished.beside(target));
    try {
      ImportLoss loss;
      try (WeightFiles files = new WeightFiles(parts);
          OutputStream graph = Files.newOutputStream(parts.resolve("model.onnx"))) {
        VariantGraph variant = new VariantGraph(StoredGraph.read(folder), files, form);
        variant.write(progress, cancellation).writeTo(graph);
        loss = variant.loss();
      }
      for (String beside : BESIDE) {
        if (Files.isRegularFile(folder.resolve(beside))) {
          Files.copy(folder.resolve(beside), parts.resolve(beside));
        }
      }
      card(form, loss, parts).write(parts);
      Files.move(parts, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Unfinished.delete(parts);
    }
  }

  private ModelCard card(ModelForm form, ImportLoss loss, Path parts) throws IOException {
    List<ModelCard.Part> weights = new ArrayList<>();
    try (var files = Files.list(parts)) {
      for (Path part : files.filter(f -> f.toString().endsWith(".bin")).sorted().toList()) {
        weights.add(new ModelCard.Part(String.valueOf(part.getFileName()), Files.size(part)));
      }
    }
    return new ModelCard(
        card.name() + form.suffix(),
        card.licence(),
        card.context(),
        card.graph(),
        card.provenance(),
        loss.tensors() == 0 ? Optional.empty() : Optional.of(loss),
        weights);
  }
}
