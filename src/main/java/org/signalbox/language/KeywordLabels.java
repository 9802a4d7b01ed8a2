package org.signalbox.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signalbox.engine.Count;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Suitability;
import org.signalbox.engine.Usage;
import org.signalbox.task.LabelledText;
import org.signalbox.task.TextClassificationTask;

/**
 * The baseline of text classification: a list of telling words for each label, found by their
 * log-odds against the other labels, and a count of how many a text holds. Without labelled
 * documents the words of the label's own name are its list.
 */
public final class KeywordLabels implements Engine<TextClassificationTask, LabelledText> {
  private static final int WORDS = 25;

  @Override
  public EngineCard card() {
    return new EngineCard(
        "keyword",
        "Keywords",
        Family.LANGUAGE,
        Standing.BASELINE,
        "Apache-2.0",
        0,
        "A list of telling words for each label: what anyone could write by hand.",
        "Monroe, Colaresi & Quinn 2008, Fightin' Words (log-odds with a prior)");
  }

  @Override
  public Suitability suits(TextClassificationTask task) {
    return Suitability.willing();
  }

  @Override
  public Fitted<TextClassificationTask, LabelledText> fit(
      TextClassificationTask task, RunContext context) {
    context.phase(Phase.FIT);
    int classes = task.classes().size();
    double[] share = new double[classes];
    Map<String, int[]> counts = new HashMap<>();
    int[] known = task.known();
    for (int i : known) {
      share[task.labels()[i]]++;
      for (String word : distinct(task.documents().get(i).text())) {
        counts.computeIfAbsent(word, w -> new int[classes])[task.labels()[i]]++;
      }
    }
    Map<String, double[]> lists =
        known.length == 0 ? names(task.classes()) : telling(counts, share);
    return new Lists(lists, share, Usage.of(Count.DOCUMENTS, known.length));
  }

  private static Set<String> distinct(String text) {
    return new HashSet<>(WordPiece.words(text));
  }

  private static Map<String, double[]> names(List<String> classes) {
    Map<String, double[]> lists = new HashMap<>();
    for (int k = 0; k < classes.size(); k++) {
      for (String word : distinct(classes.get(k))) {
        lists.computeIfAbsent(word, w -> new double[classes.size()])[k] = 1;
      }
    }
    return lists;
  }

  /** For each label the words with the highest log-odds z-score, each counting 1. */
  private static Map<String, double[]> telling(Map<String, int[]> counts, double[] share) {
    double all = java.util.Arrays.stream(share).sum();
    Map<String, double[]> lists = new HashMap<>();
    for (int k = 0; k < share.length; k++) {
      int label = k;
      counts.entrySet().stream()
          .map(e -> Map.entry(e.getKey(), score(e.getValue(), label, share[label], all)))
          .filter(e -> e.getValue() > 1)
          .sorted(
              Map.Entry.<String, Double>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .limit(WORDS)
          .forEach(
              e -> lists.computeIfAbsent(e.getKey(), w -> new double[share.length])[label] = 1);
    }
    return lists;
  }

  private static double score(int[] counts, int label, double inLabel, double all) {
    double with = counts[label];
    double elsewhere = java.util.Arrays.stream(counts).sum() - with;
    double odds = (with + 0.5) / (inLabel - with + 0.5);
    double others = (elsewhere + 0.5) / (all - inLabel - elsewhere + 0.5);
    return Math.log(odds / others) / Math.sqrt(1 / (with + 0.5) + 1 / (elsewhere + 0.5));
  }

  private record Lists(Map<String, double[]> lists, double[] share, Usage usage)
      implements Fitted<TextClassificationTask, LabelledText> {
    @Override
    public Result<LabelledText> predict(TextClassificationTask task, RunContext context) {
      context.phase(Phase.PREDICT);
      int[] open = task.open();
      double[][] probabilities = new double[open.length][];
      for (int i = 0; i < open.length; i++) {
        probabilities[i] = label(task.documents().get(open[i]).text());
      }
      return new Result<>(
          new LabelledText(open, task.classes(), probabilities),
          Usage.of(Count.DOCUMENTS, open.length));
    }

    /** Words found, each weighing as much as odds of e; the labels' shares decide where none is. */
    private double[] label(String text) {
      double[] scores = new double[share.length];
      double all = java.util.Arrays.stream(share).sum();
      for (int k = 0; k < scores.length; k++) {
        scores[k] = Math.log((share[k] + 1) / (all + share.length));
      }
      for (String word : distinct(text)) {
        double[] votes = lists.get(word);
        for (int k = 0; votes != null && k < scores.length; k++) {
          scores[k] += votes[k];
        }
      }
      return Probabilities.softmax(scores);
    }
  }
}
