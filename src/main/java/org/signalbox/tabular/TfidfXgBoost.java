package org.signalbox.tabular;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.boosting.BoostedTrees;
import org.signalbox.boosting.Boosting;
import org.signalbox.boosting.Examples;
import org.signalbox.boosting.Growth;
import org.signalbox.boosting.Objective;
import org.signalbox.boosting.Recipe;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Suitability;
import org.signalbox.task.LabelledText;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TextClassificationTask;

/** Boosted trees over weighted words and pairs of words. */
record TfidfXgBoost(EngineCard card) implements Engine<TextClassificationTask, LabelledText> {
  private static final int LEAST_TEXTS = 4;
  private static final int LEAST_TO_HOLD_BACK = 50;
  private static final int FOLDS = 5;
  private static final int MOST_TERMS = 10_000;
  private static final int FEWER_TERMS = 2000;
  private static final int MANY_CLASSES = 10;
  private static final int MOST_TREES = 4000;
  private static final int MOST_ROUNDS = 400;
  private static final int PATIENCE = 15;

  @Override
  public Suitability suits(TextClassificationTask task) {
    return problem(task)
        .<Suitability>map(Suitability.Unwilling::new)
        .orElseGet(Suitability::willing);
  }

  private static Optional<Problem> problem(TextClassificationTask task) {
    int[] known = task.known();
    if (known.length < LEAST_TEXTS) {
      return Optional.of(Problem.of("SB-TABULAR-11", known.length, LEAST_TEXTS));
    }
    boolean one = Arrays.stream(known).map(d -> task.labels()[d]).distinct().limit(2).count() < 2;
    return one
        ? Optional.of(Problem.of("SB-TABULAR-12", task.classes().get(task.labels()[known[0]])))
        : Optional.empty();
  }

  @Override
  public Fitted<TextClassificationTask, LabelledText> fit(
      TextClassificationTask task, RunContext context) {
    context.phase(Phase.LOAD);
    Boosting.load();
    context.phase(Phase.FIT);
    problem(task)
        .ifPresent(
            problem -> {
              throw new ProblemException(problem);
            });
    int[] known = task.known();
    return learn(texts(task, known), target(task, known), context);
  }

  private static FittedWords learn(List<String> texts, Target target, RunContext context) {
    int most = target.outputs() > MANY_CLASSES ? FEWER_TERMS : MOST_TERMS;
    Vocabulary vocabulary = Vocabulary.learn(texts, most, context.cancellation());
    if (vocabulary.idf().length == 0) {
      throw ProblemException.of("SB-TABULAR-13");
    }
    float[] labels = new float[texts.size()];
    IntStream.range(0, labels.length).forEach(i -> labels[i] = target.code(i));
    Examples examples = new Examples(vocabulary.weigh(texts, context.cancellation()), labels);
    Recipe recipe = recipe(target.outputs());
    int rounds = rounds(recipe, examples, target, Share.of(context, 0, 0.6));
    BoostedTrees trees =
        Boosting.train(recipe.withRounds(rounds), examples, Share.of(context, 0.6, 1));
    return new FittedWords(vocabulary, target.classes(), trees, texts.size());
  }

  static List<String> texts(TextClassificationTask task, int[] documents) {
    return Arrays.stream(documents).mapToObj(d -> task.documents().get(d).text()).toList();
  }

  private static Target target(TextClassificationTask task, int[] known) {
    int[] seen = Arrays.stream(known).map(d -> task.labels()[d]).distinct().sorted().toArray();
    double[] values =
        Arrays.stream(known)
            .mapToDouble(d -> Arrays.binarySearch(seen, task.labels()[d]))
            .toArray();
    return new Target(values, Arrays.stream(seen).mapToObj(task.classes()::get).toList());
  }

  private static Recipe recipe(int classes) {
    double rate = classes > MANY_CLASSES ? 0.5 : 0.2;
    Growth growth = new Growth(rate, classes > MANY_CLASSES ? 4 : 6, 1, 0.8, 0.5);
    int rounds = Math.clamp(MOST_TREES / classes, 20, MOST_ROUNDS);
    return new Recipe(Objective.ofClasses(classes), growth, rounds, PATIENCE);
  }

  private static int rounds(Recipe recipe, Examples examples, Target target, RunContext context) {
    if (target.size() < LEAST_TO_HOLD_BACK) {
      return Math.min(LEAST_TO_HOLD_BACK, recipe.rounds());
    }
    Folds.Fold fold = Folds.of(target, FOLDS, context.seed()).getFirst();
    Examples rest = examples.pick(fold.rest());
    try (BoostedTrees trees = Boosting.train(recipe, rest, examples.pick(fold.held()), context)) {
      return trees.rounds();
    }
  }
}
