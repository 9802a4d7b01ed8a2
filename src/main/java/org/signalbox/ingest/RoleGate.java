package org.signalbox.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.signalbox.boosting.ShippedTrees;
import org.signalbox.task.ColumnRole;
import org.signalbox.task.RoleGrounds;
import org.signalbox.task.RoleGrounds.Reason;

/**
 * Roles by boosted trees that were trained on labelled columns. Confidence is the softmax of the
 * scores, cooled by a temperature that was fitted on columns which the trees had not seen (Guo et
 * al., 2017). A reason is a side of the column without which the role would lead by less.
 *
 * @param trees one score a role
 * @param temperature divides the scores
 * @param typical the features of a column of which nothing is known
 */
record RoleGate(ShippedTrees trees, double temperature, float[] typical) implements RoleJudge {
  private static final double TELLING = 0.3;
  private static final int REASONS = 3;

  RoleGate {
    boolean sizes =
        trees.outputs() == ColumnRole.values().length && typical.length == RoleFacet.WIDTH;
    if (!sizes || !(temperature > 0)) {
      throw new IllegalArgumentException(
          trees.outputs() + " roles, " + typical.length + " features, " + temperature);
    }
  }

  @Override
  public Judged judge(ColumnFacts facts) {
    float[] row = RoleFeatures.of(facts);
    float[] scores = trees.margins(row);
    int best = best(scores, -1);
    int next = best(scores, best);
    double confidence = probabilities(scores, temperature)[best];
    RoleGrounds grounds =
        new RoleGrounds(
            RoleGrounds.Judge.GATE, confidence, reasons(facts, row, scores, best, next));
    return new Judged(ColumnRole.values()[best], grounds);
  }

  /** Softmax of the scores over the temperature. */
  static double[] probabilities(float[] scores, double temperature) {
    double[] p = new double[scores.length];
    double top = scores[best(scores, -1)];
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      p[k] = Math.exp((scores[k] - top) / temperature);
      sum += p[k];
    }
    for (int k = 0; k < p.length; k++) {
      p[k] /= sum;
    }
    return p;
  }

  /** The highest score but that of {@code other}. */
  static int best(float[] scores, int other) {
    int best = other == 0 ? 1 : 0;
    for (int k = 0; k < scores.length; k++) {
      best = k != other && scores[k] > scores[best] ? k : best;
    }
    return best;
  }

  private List<Reason> reasons(ColumnFacts facts, float[] row, float[] scores, int best, int next) {
    List<Reason> reasons = new ArrayList<>();
    for (RoleFacet facet : RoleFacet.values()) {
      float[] hidden = row.clone();
      System.arraycopy(typical, facet.start(), hidden, facet.start(), facet.features());
      double lead = trees.margin(hidden, best) - trees.margin(hidden, next);
      double weight = (scores[best] - scores[next] - lead) / temperature;
      if (Math.abs(weight) >= TELLING) {
        reasons.add(new Reason(facet.words(facts), weight));
      }
    }
    reasons.sort(Comparator.comparingDouble((Reason r) -> -Math.abs(r.weight())));
    return reasons.subList(0, Math.min(REASONS, reasons.size()));
  }
}
