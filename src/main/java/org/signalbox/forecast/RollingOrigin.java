package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight.Candidate;
import org.signalbox.task.Insight.Origin;

/**
 * Forecasts of a combination from earlier moments of the history (Tashman 2000): its members are
 * learned anew on what was known at the first of them, and moved on without a refit to the others,
 * so that no forecast knows what came after it.
 *
 * @param origins the earliest first; none where the history is too short to look back
 * @param candidates the members with their mean error over the origins
 */
record RollingOrigin(List<Origin> origins, List<Candidate> candidates) {
  private static final int MOST_ORIGINS = 3;
  private static final int USUAL_HORIZON = 6;
  private static final int LEAST_HISTORY = 8;
  private static final int LEAST_SEASONS = 2;

  static RollingOrigin of(AutoPlan plan, History history, List<AutoPart> parts) {
    int n = history.length();
    int m = history.season();
    int horizon = Math.clamp(n / 5, 1, m > 1 ? m : USUAL_HORIZON);
    int least = Math.max(LEAST_HISTORY, m > 1 ? LEAST_SEASONS * m + 1 : 0);
    int count = Math.min(MOST_ORIGINS, (n - least) / horizon);
    double[] errors = new double[parts.size()];
    List<Origin> origins = new ArrayList<>();
    if (count < 1) {
      Arrays.fill(errors, Double.NaN);
      return new RollingOrigin(origins, candidates(parts, errors));
    }
    History first = history.head(n - count * horizon);
    List<AutoPart> learned = AutoMethod.parts(plan, first, new Cancellation());
    for (int k = count; k >= 1 && !learned.isEmpty(); k--) {
      int at = n - k * horizon;
      History known = history.head(at);
      Ahead ahead = new Ahead(horizon, List.of(ConformalTable.UNIT), 1);
      List<Outlook> outlooks =
          learned.stream().map(p -> p.model().updated(known).ahead(ahead)).toList();
      double[] weights = learned.stream().mapToDouble(AutoPart::weight).toArray();
      double[] truth = Arrays.copyOfRange(history.y(), at, at + horizon);
      double[] mean = new AutoCombination(weights, plan.sure()).mean(outlooks);
      origins.add(new Origin(at, mean, Accuracy.mase(known.y(), truth, m, mean)));
      for (int j = 0; j < parts.size(); j++) {
        errors[j] += error(parts.get(j), learned, outlooks, known, truth) / count;
      }
    }
    return new RollingOrigin(origins, candidates(parts, errors));
  }

  /** NaN for a member that could not be learned at the first origin. */
  private static double error(
      AutoPart part,
      List<AutoPart> learned,
      List<Outlook> outlooks,
      History known,
      double[] truth) {
    for (int j = 0; j < learned.size(); j++) {
      if (learned.get(j).engine().equals(part.engine())) {
        return Accuracy.mase(known.y(), truth, known.season(), outlooks.get(j).mean());
      }
    }
    return Double.NaN;
  }

  private static List<Candidate> candidates(List<AutoPart> parts, double[] errors) {
    List<Candidate> out = new ArrayList<>();
    for (int j = 0; j < parts.size(); j++) {
      AutoPart part = parts.get(j);
      out.add(new Candidate(part.engine(), part.model().notation(), part.weight(), errors[j]));
    }
    return out;
  }
}
