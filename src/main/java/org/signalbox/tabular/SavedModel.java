package org.signalbox.tabular;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Engines;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.SavedPart;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;

/**
 * A model as it stands in a file ({@code .sbx}): a zip of {@code model.json} and the engine's own
 * parts. The same model gives the same bytes.
 *
 * @param card of the engine that made it
 */
public record SavedModel(EngineCard card, Schema schema, Facts facts, List<SavedPart> parts) {
  /** How names of such files end. */
  public static final String ENDING = ".sbx";

  public SavedModel {
    parts = List.copyOf(parts);
  }

  /** Whether a file's name is that of a saved model. */
  public static boolean named(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /**
   * Writes a file that is whole at any moment.
   *
   * @throws ProblemException {@code SB-TABULAR-25} when the place can't be written to
   */
  public void write(Path file) {
    ModelZip.write(this, file);
  }

  /**
   * @throws ProblemException {@code SB-TABULAR-26} when it is no model, damaged, or of a newer
   *     Signalbox
   */
  public static SavedModel read(Path file) {
    return ModelZip.read(file);
  }

  /**
   * Makes the model again; the caller closes it.
   *
   * @param engines those installed here
   * @throws ProblemException {@code SB-TABULAR-27} when its engine is not among them
   */
  public HeldModel open(List<Engine<TabularTask, TabularAnswer>> engines, RunContext context) {
    Engine<TabularTask, TabularAnswer> engine =
        Engines.find(engines, card.id())
            .orElseThrow(() -> ProblemException.of("SB-TABULAR-27", card.name()));
    return new HeldModel(engine.card(), schema, facts, engine.reopen(parts, context));
  }
}
