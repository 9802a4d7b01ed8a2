package org.signalbox.language;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Suitability;
import org.signalbox.task.Problem;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;

/**
 * The wrong tool for a table, on purpose: rows become sentences, a few known ones are the examples,
 * and the label is scored or the number written in digits (Hegselmann et al. 2023, TabLLM). Only a
 * sample of the rows is asked; the answer says how many.
 */
public final class SmolRows implements Engine<TabularTask, TabularAnswer> {
  private static final int MOST_CLASSES = 20;
  private static final int MOST_ROWS = 40;

  private final SharedGenerator generator;

  public SmolRows(SharedGenerator generator) {
    this.generator = generator;
  }

  @Override
  public EngineCard card() {
    return new EngineCard(
        "smollm2-rows",
        "SmolLM2 on rows",
        Family.LANGUAGE,
        Standing.CONTRAST,
        "Apache-2.0",
        SharedGenerator.BYTES,
        "Reads rows as sentences and guesses the target, to show what that costs.",
        "Hegselmann et al. 2023, TabLLM: Few-shot Classification of Tabular Data");
  }

  @Override
  public Suitability suits(TabularTask task) {
    return task.classes().size() > MOST_CLASSES
        ? Suitability.unwilling("SB-LANGUAGE-17", task.classes().size(), MOST_CLASSES)
        : generator.present();
  }

  @Override
  public Fitted<TabularTask, TabularAnswer> fit(TabularTask task, RunContext context) {
    LanguageModel model = generator.load(context);
    context.phase(Phase.FIT);
    return model.exclusively(
        context.cancellation(),
        reading ->
            task.classification()
                ? RowLabels.fit(model, reading, task, context.seed())
                : RowNumbers.fit(model, reading, task, context.seed()));
  }

  /** The rows to answer: a sample that the seed fixes. */
  static int[] asked(TabularTask task, long seed) {
    return Picks.sample(task.openRows(), MOST_ROWS, seed);
  }

  /** What the reader must know about an answer on a sample. */
  static List<Problem> remarks(TabularTask task, int rows) {
    List<Problem> remarks = new ArrayList<>();
    int open = task.openRows().length;
    if (rows < open) {
      remarks.add(Problem.of("SB-LANGUAGE-19", rows, open));
    }
    if (task.features().size() > RowSentences.MOST_COLUMNS) {
      remarks.add(Problem.of("SB-LANGUAGE-20", RowSentences.MOST_COLUMNS, task.features().size()));
    }
    return remarks;
  }
}
