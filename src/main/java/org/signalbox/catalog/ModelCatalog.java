package org.signalbox.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Guarded;
import org.signalbox.engine.Unfinished;
import org.signalbox.engine.WholeFile;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;

/** The models of this machine: which there are, whether they are whole, and their removal. */
public final class ModelCatalog {
  /** Stands in the folder of a model that is being removed. */
  private static final String REMOVED = ".removed";

  private final ModelFolders folders;
  private final CheckedFiles checked;

  public ModelCatalog(ModelFolders folders) {
    this(folders, Optional.empty());
  }

  /**
   * @param checked file in which to remember what was compared byte for byte; it need not be there
   */
  public ModelCatalog(ModelFolders folders, Optional<Path> checked) {
    this.folders = folders;
    this.checked = new CheckedFiles(checked);
  }

  /**
   * @param problems manifests that could not be read; the others were
   */
  public record Listing(List<InstalledModel> models, List<Problem> problems) {
    public Listing {
      models = List.copyOf(models);
      problems = List.copyOf(problems);
    }
  }

  /** All models, checked by the existence and size of their files. */
  public Listing models() {
    return listing(FileCheck::size);
  }

  /** All models, checked by every byte of their files. */
  public Listing verified(Cancellation cancellation) {
    return listing((file, promised) -> FileCheck.checksum(file, promised, cancellation));
  }

  /**
   * A model whose files are there in full size.
   *
   * @throws ProblemException SB-CATALOG-01 when there is none of this name, SB-CATALOG-03 to -07
   *     when a file is missing, empty, cut off or can't be read
   */
  public InstalledModel find(String name) {
    return whole(name, models());
  }

  /**
   * A model of which every byte is as the manifest promises, or was when its files were last
   * written to.
   *
   * @throws ProblemException as {@link #find}, and SB-CATALOG-06 when a checksum differs
   */
  public InstalledModel verified(String name, Cancellation cancellation) {
    InstalledModel found = find(name);
    BiFunction<Path, ModelFile, Optional<Problem>> check =
        (file, promised) -> checked.check(file, promised, cancellation);
    return requireWhole(installed(found.entry(), found.place(), check));
  }

  /**
   * Removes a model that the user added, its entry first, so that a half-removed model is never
   * listed; {@link #mend} takes away what a kill leaves of it.
   *
   * @throws ProblemException SB-CATALOG-01 when there is none of this name, SB-CATALOG-08 when it
   *     came with the app, SB-CATALOG-09 when its files can't be deleted
   */
  public void remove(String name) {
    Listing listing = models();
    InstalledModel model = named(name, listing).orElseThrow(() -> unknown(name, listing));
    if (!model.removable()) {
      throw ProblemException.of("SB-CATALOG-08", name, model.folder().toString());
    }
    try {
      Guarded.in(
          model.place().path(),
          () -> {
            if (Files.isDirectory(model.folder())) {
              WholeFile.write(model.folder().resolve(REMOVED), name);
            }
            return removed(model.place().path(), name);
          });
    } catch (IOException | JacksonException e) {
      throw new ProblemException(
          Problem.of("SB-CATALOG-09", name, model.folder().toString(), e.toString()), e);
    }
  }

  private static Path removed(Path models, String name) throws IOException {
    new Manifest(models).remove(name);
    Unfinished.delete(models.resolve(name));
    return models;
  }

  /**
   * Ends removals that a kill cut off.
   *
   * @param models the user's own
   * @return what was done
   * @throws IOException when the folder can't be read or written
   */
  public static List<Problem> mend(Path models) throws IOException {
    List<Problem> said = new ArrayList<>();
    if (!Files.isDirectory(models)) {
      return said;
    }
    try (var all = Files.list(models)) {
      for (Path folder : all.filter(f -> Files.exists(f.resolve(REMOVED))).toList()) {
        String name = String.valueOf(folder.getFileName());
        Guarded.in(models, () -> removed(models, name));
        said.add(Problem.of("SB-CATALOG-12", name));
      }
    }
    return said;
  }

  private Listing listing(BiFunction<Path, ModelFile, Optional<Problem>> check) {
    Map<String, InstalledModel> models = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (ModelFolders.Place place : folders.places()) {
      try {
        for (ModelEntry entry : new Manifest(place.path()).entries()) {
          models.computeIfAbsent(entry.name(), _ -> installed(entry, place, check));
        }
      } catch (ProblemException e) {
        problems.add(e.problem());
      }
    }
    return new Listing(List.copyOf(models.values()), problems);
  }

  private static InstalledModel installed(
      ModelEntry entry,
      ModelFolders.Place place,
      BiFunction<Path, ModelFile, Optional<Problem>> check) {
    ModelState state =
        entry.files().stream()
            .flatMap(f -> check.apply(place.path().resolve(f.path()), f).stream())
            .findFirst()
            .<ModelState>map(ModelState.Damaged::new)
            .orElseGet(ModelState.Whole::new);
    return new InstalledModel(entry, place, state);
  }

  private InstalledModel whole(String name, Listing listing) {
    return requireWhole(named(name, listing).orElseThrow(() -> unknown(name, listing)));
  }

  private static InstalledModel requireWhole(InstalledModel model) {
    return switch (model.state()) {
      case ModelState.Whole _ -> model;
      case ModelState.Damaged(Problem problem) -> throw new ProblemException(problem);
    };
  }

  private static Optional<InstalledModel> named(String name, Listing listing) {
    return listing.models().stream().filter(model -> model.name().equals(name)).findFirst();
  }

  private ProblemException unknown(String name, Listing listing) {
    if (!listing.problems().isEmpty()) {
      return new ProblemException(listing.problems().getFirst());
    }
    String known =
        listing.models().stream().map(InstalledModel::name).collect(Collectors.joining(", "));
    return ProblemException.of(
        "SB-CATALOG-01", name, known.isEmpty() ? "–" : known, folders.words());
  }
}
