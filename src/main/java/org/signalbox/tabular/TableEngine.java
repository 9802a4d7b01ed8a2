package org.signalbox.tabular;

import java.util.List;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.SavedPart;
import org.signalbox.engine.Suitability;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;

/** A learner as an engine: the encoding around it is the same for every method. */
record TableEngine(EngineCard card, Learner learner) implements Engine<TabularTask, TabularAnswer> {
  @Override
  public Suitability suits(TabularTask task) {
    return Learnable.suits(task);
  }

  @Override
  public Fitted<TabularTask, TabularAnswer> fit(TabularTask task, RunContext context) {
    context.phase(Phase.LOAD);
    learner.load();
    context.phase(Phase.FIT);
    Learnable.problem(task)
        .ifPresent(
            problem -> {
              throw new ProblemException(problem);
            });
    int[] known = Target.teaching(task);
    TableEncoder encoder = TableEncoder.learn(task, known);
    if (encoder.slots().isEmpty()) {
      throw ProblemException.of("SB-TABULAR-05", task.target());
    }
    context.cancellation().check();
    Training training = new Training(encoder.encode(task, known), Target.of(task, known));
    Learned learned = learner.learn(training, context);
    return new FittedTable(card.id(), encoder, training.target().classes(), learned);
  }

  @Override
  public Engine<TabularTask, TabularAnswer> repeating(List<Integer> trials) {
    return learner instanceof SearchedLearner searched && !trials.isEmpty()
        ? new TableEngine(card, searched.within(new SearchLimit.Trials(trials)))
        : this;
  }

  @Override
  public Fitted<TabularTask, TabularAnswer> reopen(List<SavedPart> parts, RunContext context) {
    context.phase(Phase.LOAD);
    learner.load();
    Saved saved = new Saved(card.name(), parts, "");
    TableFile file = TableFile.read(card.id(), saved);
    return new FittedTable(card.id(), file.encoder(), file.classes(), learner.reopen(saved));
  }
}
