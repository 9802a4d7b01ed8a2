package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signalbox.engine.Count;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.SavedPart;
import org.signalbox.engine.Usage;
import org.signalbox.task.Attributions;
import org.signalbox.task.Problem;

/** The weighted mean of several models, or one that was chosen among many. */
record LearnedBlend(List<Learned> members, Spread spread, Facts facts) implements Learned {
  private static final String FACTS = "blend.json";
  private static final String MEMBER = "m%d-";
  private static final String QUANTILES = "q-";

  /**
   * What is saved beside the members.
   *
   * @param weights one a member
   * @param search how the members were found
   * @param rows learned from
   */
  record Facts(
      List<Form> forms,
      double[] weights,
      Temperature temperature,
      Conformal margin,
      double widened,
      Search search,
      int rows) {}

  /**
   * What was tried, so that it can be repeated with {@link SearchLimit.Trials}.
   *
   * @param trials how many began in each stage
   * @param planned how many there would have been without a limit
   * @param kept those whose predictions could be weighed
   */
  record Search(List<Integer> trials, int planned, List<Kept> kept) {
    Search {
      trials = List.copyOf(trials);
      kept = List.copyOf(kept);
    }

    int total() {
      return trials.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** A trial with its loss on the rows held back and its weight. */
  record Kept(String name, double loss, double weight) {}

  static LearnedBlend reopen(Saved saved) {
    Facts facts = saved.json(FACTS, Facts.class);
    List<Learned> members = new ArrayList<>();
    for (int m = 0; m < facts.forms().size(); m++) {
      members.add(facts.forms().get(m).reopen(saved.inside(MEMBER.formatted(m))));
    }
    Optional<LearnedTrees> quantiles =
        Double.isNaN(facts.widened())
            ? Optional.empty()
            : Optional.of(LearnedTrees.reopen(saved.inside(QUANTILES)));
    return new LearnedBlend(members, new Spread(facts.margin(), quantiles, facts.widened()), facts);
  }

  @Override
  public List<SavedPart> parts() {
    List<SavedPart> parts = new ArrayList<>();
    parts.add(Saved.asJson(FACTS, facts));
    for (int m = 0; m < members.size(); m++) {
      parts.addAll(Saved.under(MEMBER.formatted(m), members.get(m).parts()));
    }
    spread.quantiles().ifPresent(q -> parts.addAll(Saved.under(QUANTILES, q.parts())));
    return List.copyOf(parts);
  }

  @Override
  public List<Integer> trials() {
    return facts.search().trials();
  }

  @Override
  public Usage usage() {
    long trees = members.stream().mapToLong(m -> m.usage().get(Count.TREES)).sum();
    return Usage.of(Count.ROWS, facts.rows())
        .and(Count.TREES, trees)
        .and(Count.MODELS, facts.search().total());
  }

  @Override
  public List<Problem> remarks() {
    List<Problem> remarks = new ArrayList<>();
    Search search = facts.search();
    if (search.total() < search.planned()) {
      remarks.add(Problem.of("SB-TABULAR-17", search.total(), search.planned(), plan(search)));
    }
    return remarks;
  }

  private static String plan(Search search) {
    return search.trials().stream().map(String::valueOf).collect(Collectors.joining("+"));
  }

  @Override
  public boolean directed() {
    return members.stream().allMatch(Learned::directed);
  }

  @Override
  public double[][] predict(EncodedTable table, RunContext context) {
    double[][] sums = new double[table.rows()][];
    for (int m = 0; m < members.size(); m++) {
      int count = members.size();
      RunContext part = Share.of(context, (double) m / count, (m + 1.0) / count);
      double[][] outputs = members.get(m).predict(table, part);
      for (int row = 0; row < sums.length; row++) {
        sums[row] = added(sums[row], outputs[row], facts.weights()[m]);
      }
    }
    if (facts.temperature().value() != 1) {
      for (int row = 0; row < sums.length; row++) {
        sums[row] = facts.temperature().on(sums[row]);
      }
    }
    return sums;
  }

  private static double[] added(double[] sum, double[] output, double weight) {
    double[] added = sum == null ? new double[output.length] : sum;
    for (int k = 0; k < added.length; k++) {
      added[k] += weight * output[k];
    }
    return added;
  }

  @Override
  public Bounds bounds(EncodedTable table, double[][] outputs, RunContext context) {
    return spread.bounds(table, outputs, context);
  }

  /** Of several members, the one that counts most among those that can be explained. */
  private Optional<Learned> explained() {
    Optional<Learned> best = Optional.empty();
    double most = 0;
    for (int m = 0; m < members.size(); m++) {
      if (members.get(m).explainable() > 0 && facts.weights()[m] > most) {
        most = facts.weights()[m];
        best = Optional.of(members.get(m));
      }
    }
    return best;
  }

  private boolean alone() {
    return members.size() == 1 && facts.temperature().value() == 1;
  }

  @Override
  public int explainable() {
    return explained().map(Learned::explainable).orElse(0);
  }

  @Override
  public double[][] contributions(EncodedTable table, int[] outputs, RunContext context) {
    return explained().orElseThrow().contributions(table, outputs, context);
  }

  /** Only one member's contributions sum to the prediction. */
  @Override
  public double[] bases(List<Slot> slots, RunContext context) {
    return alone() ? members.getFirst().bases(slots, context) : new double[0];
  }

  @Override
  public Attributions.Scale scale() {
    return alone() ? members.getFirst().scale() : Attributions.Scale.OWN;
  }

  @Override
  public void close() {
    members.forEach(Learned::close);
    spread.quantiles().ifPresent(Learned::close);
  }
}
