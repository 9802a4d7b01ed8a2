package org.signalbox.viewmodel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.signalbox.history.Asked;
import org.signalbox.routing.Correction;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.task.Material;

/**
 * The choices made about a task, to be taken back and made again: target, time, roles, types,
 * engine, policy. Another input begins anew.
 */
public final class Undo {
  private static final int MOST = 100;

  private final ExploreViewModel explore;
  private final Flow flow;
  private final Steps steps;
  private final Deque<Choice> before = new ArrayDeque<>();
  private final Deque<Choice> after = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper forth = new ReadOnlyBooleanWrapper();
  private Optional<Input> about = Optional.empty();
  private Optional<Choice> current = Optional.empty();
  private boolean restoring;

  /** All that was chosen at one moment. */
  private record Choice(Asked asked, Policy policy) {
    /** While a slider moves there are many; they count as one. */
    boolean sameMove(Choice next) {
      return asked.equals(next.asked) && policy.own() && next.policy.own();
    }
  }

  Undo(ExploreViewModel explore, Flow flow, Steps steps) {
    this.explore = explore;
    this.flow = flow;
    this.steps = steps;
  }

  /** Whether there is something to take back. */
  public ReadOnlyBooleanProperty back() {
    return back.getReadOnlyProperty();
  }

  /** Whether there is something to make again. */
  public ReadOnlyBooleanProperty forth() {
    return forth.getReadOnlyProperty();
  }

  public void undo() {
    turn(before, after);
  }

  public void redo() {
    turn(after, before);
  }

  private void turn(Deque<Choice> from, Deque<Choice> to) {
    if (from.isEmpty() || !about.equals(explore.task().input().get())) {
      return;
    }
    current.ifPresent(to::push);
    Choice wanted = from.pop();
    current = Optional.of(wanted);
    restoring = true;
    tell();
    explore.policy().set(wanted.policy());
    restore(wanted.asked());
  }

  /** What was set by hand since then is not used again for such inputs either. */
  private void restore(Asked wanted) {
    Request now = explore.task().request().get();
    Optional<Material> read = explore.task().material().get();
    if (read.isEmpty() || Correction.of(now).equals(Correction.of(wanted.request()))) {
      askAgain(wanted);
    } else {
      steps.run(
          () -> {
            flow.forget(read.get(), now);
            return wanted;
          },
          this::askAgain);
    }
  }

  /** What was measured stays where only the engine changes. */
  private void askAgain(Asked before) {
    TaskViewModel task = explore.task();
    Request now = task.request().get();
    Request then = before.request();
    if (!before.byHand().equals(task.byHand())) {
      task.input().get().ifPresent(input -> explore.open(input, then, before.byHand()));
    } else if (!then.equals(now)) {
      task.restate(then);
      boolean onlyEngine = then.equals(now.withEngine(then.engine()));
      explore.reroute(onlyEngine ? ExploreViewModel.Lanes.KEPT : ExploreViewModel.Lanes.NEW);
    }
  }

  /** What is chosen now was accepted. */
  void note() {
    Optional<Input> input = explore.task().input().get();
    Choice now = new Choice(explore.asked(), explore.policy().get());
    if (!input.equals(about)) {
      about = input;
      before.clear();
      after.clear();
      restoring = false;
    } else if (restoring) {
      restoring = !current.equals(Optional.of(now));
      return;
    } else if (!current.equals(Optional.of(now))) {
      if (current.filter(last -> last.sameMove(now)).isEmpty()) {
        current.ifPresent(before::push);
      }
      after.clear();
      if (before.size() > MOST) {
        before.removeLast();
      }
    }
    current = Optional.of(now);
    tell();
  }

  private void tell() {
    back.set(!before.isEmpty());
    forth.set(!after.isEmpty());
  }
}
