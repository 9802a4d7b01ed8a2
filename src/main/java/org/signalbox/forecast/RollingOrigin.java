package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight.Candidate;
import org.signalbox.task.Insight.Origin;

/**
 * How a combination fared at earlier moments of its history.
 *
 * @param origins the earliest first; none where the history is too short to look back
 * @param candidates the members with their mean error over the origins
 * @param strain on the widths of the combination
 */
record RollingOrigin(List<Origin> origins, List<Candidate> candidates, Strain strain) {
  static RollingOrigin of(AutoPlan plan, List<AutoPart> parts, Cancellation cancellation) {
    List<AutoPool.Member> members = parts.stream().map(plan::member).toList();
    Rehearsal rehearsal = Rehearsal.of(members, plan.history(), cancellation);
    double[] weights = parts.stream().mapToDouble(AutoPart::weight).toArray();
    var combination = new AutoCombination(weights, plan.sure());
    List<Origin> origins = new ArrayList<>();
    for (Rehearsal.Act act : rehearsal.acts()) {
      double[] mean = act.mean(combination);
      if (mean.length > 0) {
        origins.add(new Origin(act.known().length(), mean, error(act, mean)));
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int j = 0; j < parts.size(); j++) {
      AutoPart part = parts.get(j);
      double error = error(rehearsal, j);
      candidates.add(new Candidate(part.engine(), part.model().notation(), part.weight(), error));
    }
    return new RollingOrigin(origins, candidates, Strain.of(rehearsal, combination));
  }

  /** NaN for a member that could not be learned at the first origin. */
  private static double error(Rehearsal rehearsal, int member) {
    double sum = 0;
    for (Rehearsal.Act act : rehearsal.acts()) {
      Optional<Outlook> outlook = act.outlooks().get(member);
      sum += outlook.map(o -> error(act, o.mean())).orElse(Double.NaN);
    }
    return rehearsal.acts().isEmpty() ? Double.NaN : sum / rehearsal.acts().size();
  }

  private static double error(Rehearsal.Act act, double[] mean) {
    return Accuracy.mase(act.known().y(), act.truth(), act.known().season(), mean);
  }
}
