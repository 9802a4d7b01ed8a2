package org.signalbox.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Guarded;
import org.signalbox.engine.Unfinished;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * Puts a user's models right after a kill: an import that was all there is finished, what was left
 * of another goes, and a list of models that can't be read is made anew from the folders.
 */
public final class ModelMending {
  private final Path models;
  private final List<Problem> said = new ArrayList<>();

  private ModelMending(Path models) {
    this.models = models;
  }

  /**
   * @return what was done, in words for the user
   * @throws IOException when the folder can't be read or written
   */
  public static List<Problem> of(Path models) throws IOException {
    ModelMending mending = new ModelMending(models);
    if (Files.isDirectory(models) && mending.needed()) {
      Guarded.in(
          models,
          () -> {
            mending.run();
            return models;
          });
    }
    return List.copyOf(mending.said);
  }

  private boolean needed() throws IOException {
    return !ModelManifest.readable(models)
        || !folders(f -> ImportEntry.in(f) || Unfinished.abandoned(f) || ModelImport.old(f))
            .isEmpty();
  }

  private void run() throws IOException {
    for (Path left : folders(Unfinished::abandoned)) {
      cutOff(left);
    }
    for (Path folder : folders(f -> ImportEntry.in(f) && !Unfinished.abandoned(f) && !inWork(f))) {
      ImportEntry.enter(models, folder);
      said.add(Problem.of("SB-LANGUAGE-75", name(folder)));
    }
    for (Path old : folders(ModelImport::old)) {
      Path whole = ModelImport.current(old);
      if (Files.exists(whole)) {
        Unfinished.delete(old);
      } else {
        Files.move(old, whole, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    if (!ModelManifest.readable(models)) {
      listAnew();
    }
  }

  /** One that was complete and whose predecessor was moved away already takes its place. */
  private void cutOff(Path left) throws IOException {
    Path whole = models.resolve(name(left).replaceFirst("\\.\\d+-\\d+\\.tmp$", ""));
    if (ImportEntry.in(left) && !Files.exists(whole)) {
      Files.move(left, whole, StandardCopyOption.ATOMIC_MOVE);
    } else {
      Unfinished.delete(left);
      said.add(Problem.of("SB-LANGUAGE-76", name(whole)));
    }
  }

  private void listAnew() throws IOException {
    Path aside = ModelManifest.aside(models);
    List<String> found = new ArrayList<>();
    for (Path folder : folders(f -> Files.isRegularFile(f.resolve("card.json")) && !inWork(f))) {
      try {
        ModelCard card = ModelCard.read(folder);
        card.requireFiles(folder);
        ModelManifest.enter(
            models,
            ModelManifest.entry(folder, card, new ImportSteps(done -> {}, new Cancellation())));
        found.add(card.name());
      } catch (ProblemException e) {
        said.add(e.problem());
      }
    }
    said.add(
        Problem.of("SB-LANGUAGE-77", aside.toString(), found.size(), String.join(", ", found)));
  }

  private static boolean inWork(Path folder) {
    return name(folder).endsWith(".tmp");
  }

  private List<Path> folders(Predicate<Path> wanted) throws IOException {
    try (var all = Files.list(models)) {
      return all.filter(Files::isDirectory).filter(wanted).sorted().toList();
    }
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }
}
