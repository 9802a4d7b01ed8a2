package org.signalbox.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.signalbox.engine.FileMemory;
import org.signalbox.engine.Unfinished;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * Derives from a stored model, once a machine, what makes it fast there: graph and weights for
 * reading, and what a byte of keys and values stands for. The folder appears complete or not at
 * all.
 */
final class Preparation {
  /** Part of the key: what an older release derived is derived anew. */
  private static final int FORMAT = 2;

  private static final String SUMS = "sums.txt";
  private static final System.Logger LOG = System.getLogger(Preparation.class.getName());

  private final Path model;
  private final Trial.Bench bench;

  Preparation(Path model, Trial.Bench bench) {
    this.model = model;
    this.bench = bench;
  }

  /**
   * Where this model's derived files belong.
   *
   * @param cache the user's folder of derived files
   */
  static Path folder(Path cache, Path model, ModelCard card, String processor) {
    CRC32C sum = new CRC32C();
    FileMemory known = sums(cache);
    sum.update((FORMAT + processor + OnnxSessions.version()).getBytes(StandardCharsets.UTF_8));
    try {
      List<String> files = new ArrayList<>(List.of("card.json", "model.onnx"));
      card.parts().forEach(part -> files.add(part.file()));
      for (String file : files) {
        sum.update(SealedFolder.sum(model.resolve(file), known).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-LANGUAGE-04", model.toString()), e);
    }
    return place(cache).resolve(card.name() + "-" + Long.toHexString(sum.getValue()));
  }

  /** What is known of files that were read whole. */
  static FileMemory sums(Path cache) {
    return new FileMemory(Optional.of(place(cache).resolve(SUMS)));
  }

  /**
   * Deletes all that was derived from a model; what can't be deleted stays.
   *
   * @param name of the model
   */
  static void forget(Path cache, String name) {
    try {
      for (Path folder : SealedFolder.beside(place(cache), found -> derivedFrom(name, found))) {
        Unfinished.delete(folder);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.INFO, "derived files stay", e);
    }
  }

  private static boolean derivedFrom(String model, String folder) {
    return folder.startsWith(model + "-")
        && folder.substring(model.length() + 1).matches("[0-9a-f]{1,8}");
  }

  /** Where the user's folder of derived files keeps those of language models. */
  static Path place(Path cache) {
    return cache.resolve("language");
  }

  /**
   * Derives everything; takes some seconds for a model of 100 million weights.
   *
   * @param target as {@link #folder} names it
   * @param reading tokens to calibrate with
   * @throws IOException when the user's folder can't be written
   */
  PreparedFolder into(Path target, List<int[]> reading) throws IOException {
    Path cache = target.getParent();
    Files.createDirectories(cache);
    Path parts = Files.createDirectory(Unfinished.beside(target));
    try {
      StoredGraph stored = StoredGraph.read(model);
      PreparedFolder made =
          stored.derivable()
              ? derived(stored, parts, reading)
              : new PreparedFolder(parts, ReadingForm.WRITING, Optional.empty());
      PreparedFolder.seal(parts, made.form());
      bench.cancellation().check();
      replace(parts, target);
      String name = ModelCard.read(model).name();
      new SealedFolder(target).deleteOld(folder -> derivedFrom(name, folder));
      return new PreparedFolder(target, made.form(), made.scales());
    } finally {
      Unfinished.delete(parts);
    }
  }

  private PreparedFolder derived(StoredGraph stored, Path parts, List<int[]> reading)
      throws IOException {
    Path weights = parts.resolve(PreparedFolder.READING_WEIGHTS);
    Path graph = parts.resolve(PreparedFolder.READING_GRAPH);
    ChannelReach reach = ChannelReach.of(stored, reading.getFirst(), bench);
    try (DerivedWeights files = new DerivedWeights(weights)) {
      Files.write(graph, DigitsGraph.of(stored, reach, files, bench).toByteArray());
    }
    Trial trial = new Trial(stored, parts, bench);
    Trial.Findings found = trial.run(reading);
    if (found.form() != ReadingForm.DIGITS) {
      Files.delete(weights);
      Files.write(graph, ExactGraph.reading(stored).toByteArray());
    }
    byte[] writing = ByteCacheGraph.of(stored, found.scales()).toByteArray();
    if (!trial.faithful(writing, found.scales(), reading)) {
      return new PreparedFolder(parts, found.form(), Optional.empty());
    }
    Files.write(parts.resolve(PreparedFolder.WRITING_GRAPH), writing);
    found.scales().write(parts.resolve(PreparedFolder.SCALES));
    return new PreparedFolder(parts, found.form(), Optional.of(found.scales()));
  }

  /** Another process may have prepared the same meanwhile; either result is as good. */
  private static void replace(Path parts, Path target) throws IOException {
    Unfinished.delete(target);
    Files.move(parts, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
