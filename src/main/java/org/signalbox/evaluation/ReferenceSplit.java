package org.signalbox.evaluation;

import java.util.List;
import java.util.Optional;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;

/**
 * A text to write is asked once. Where a reference is known, engines don't see it and the answer is
 * compared with it; ROUGE-L decides.
 */
final class ReferenceSplit implements Split<GenerationTask, GeneratedText> {
  private final GenerationTask task;
  private final GenerationTask hidden;

  ReferenceSplit(GenerationTask task) {
    this.task = task;
    hidden = task.withoutReference();
  }

  @Override
  public String words() {
    return task.reference().isPresent() ? "compared with the reference" : Folds.NONE;
  }

  @Override
  public List<GenerationTask> folds() {
    return task.reference().isPresent() ? List.of(hidden) : List.of();
  }

  @Override
  public Optional<GenerationTask> question() {
    return task.reference().isPresent() ? Optional.empty() : Optional.of(hidden);
  }

  @Override
  public Optional<Marks> marks(List<GeneratedText> answers) {
    return answers.isEmpty()
        ? Optional.empty()
        : task.reference().map(reference -> marks(reference, answers.getFirst().text()));
  }

  private static Marks marks(String reference, String text) {
    double rouge = RougeL.f1(reference, text);
    double exact = plain(reference).equals(plain(text)) ? 1 : 0;
    return new Marks(
        Metric.ROUGE_L,
        new long[] {0},
        new int[] {0},
        WeightedScore.mean(new double[] {rouge}),
        List.of(new Quality.Score(Metric.EXACT_MATCH, exact)));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  @Override
  public Optional<GeneratedText> heldOut(List<GeneratedText> answers) {
    return answers.stream().findFirst();
  }
}
