package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.SavedPart;
import org.signalbox.task.ProblemException;

/**
 * The first file of a saved table model.
 *
 * @param version of this form
 * @param engine its id
 * @param classes in the order of the learned outputs; empty for regression
 * @param seals of the other files
 */
record TableFile(
    int version,
    String engine,
    TableEncoder encoder,
    List<String> classes,
    List<Saved.Seal> seals) {
  private static final String NAME = "table.json";
  private static final int VERSION = 1;

  TableFile {
    classes = List.copyOf(classes);
    seals = List.copyOf(seals);
  }

  /** This file before the learned ones. */
  static List<SavedPart> parts(
      String engine, TableEncoder encoder, List<String> classes, List<SavedPart> learned) {
    List<Saved.Seal> seals = learned.stream().map(Saved.Seal::of).toList();
    List<SavedPart> parts = new ArrayList<>();
    parts.add(Saved.asJson(NAME, new TableFile(VERSION, engine, encoder, classes, seals)));
    parts.addAll(learned);
    return List.copyOf(parts);
  }

  /**
   * Reads it and checks the others against it.
   *
   * @throws ProblemException SB-TABULAR-14 to -16 when a file is missing, damaged, or another
   *     engine's
   */
  static TableFile read(String engine, Saved saved) {
    TableFile file = saved.json(NAME, TableFile.class);
    if (file.version != VERSION || !file.engine.equals(engine)) {
      throw ProblemException.of("SB-TABULAR-16", saved.engine(), file.engine, file.version);
    }
    file.seals.forEach(saved::check);
    return file;
  }
}
