package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Standing;
import org.signalbox.task.Answer;
import org.signalbox.task.Task;

/**
 * The held-out rows of a table, or documents, about which engines disagree most. For classes a
 * row's disagreement is the generalised Jensen-Shannon divergence of what the engines think likely
 * (Lin 1991, "Divergence measures based on the Shannon entropy"), as a share of the most that so
 * many engines and classes can reach; for numbers it is the standard deviation of the predictions,
 * in standard deviations of the target.
 *
 * @param engines whose answers can be compared, in the order of the race
 * @param rows that at least two of them answered, the most disputed first
 */
public record Disagreement(List<EngineCard> engines, List<DisputedRow> rows) {
  public Disagreement {
    engines = List.copyOf(engines);
    rows = List.copyOf(rows);
  }

  /**
   * What one engine answered.
   *
   * @param heldOut with rows numbered as in the task
   */
  public record Voice(EngineCard card, Answer heldOut) {}

  /**
   * The engines that are made for a task: what a baseline or a wrong tool says of a row disputes
   * nothing.
   */
  public static boolean heard(EngineCard card) {
    return card.standing() == Standing.CONTENDER || card.standing() == Standing.RESERVE;
  }

  /** Of tables and labels; without rows for other tasks, and where fewer than two answered. */
  public static Disagreement of(Task task, List<Voice> voices) {
    List<EngineCard> heard = new ArrayList<>();
    List<Ballots> ballots = new ArrayList<>();
    for (Voice voice : voices) {
      Ballots.of(voice.heldOut())
          .ifPresent(
              found -> {
                heard.add(voice.card());
                ballots.add(found);
              });
    }
    Juror juror = Juror.of(task);
    SortedSet<Integer> rows = new TreeSet<>();
    ballots.forEach(one -> rows.addAll(one.byRow().keySet()));
    List<DisputedRow> disputed =
        rows.stream()
            .filter(row -> ballots.stream().filter(b -> b.byRow().containsKey(row)).count() > 1)
            .map(row -> juror.judge(row, ballots))
            .sorted(Comparator.comparingDouble(DisputedRow::disagreement).reversed())
            .toList();
    return new Disagreement(disputed.isEmpty() ? List.of() : heard, disputed);
  }

  /** How many rows engines see differently: another class is named, or another number. */
  public long disputed() {
    return rows.stream().filter(DisputedRow::disputed).count();
  }
}
