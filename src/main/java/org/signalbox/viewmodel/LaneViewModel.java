package org.signalbox.viewmodel;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Outcome;
import org.signalbox.engine.Phase;
import org.signalbox.race.Lane;
import org.signalbox.race.RaceEvent;
import org.signalbox.routing.Estimate;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.Problem;

/** One engine of a task: expected, running, or with its outcome. */
public final class LaneViewModel {
  private static final double ENOUGH_TO_EXTRAPOLATE = 0.02;

  private final EngineCard card;
  private final Optional<Estimate> estimate;
  private final ConversationViewModel conversation;
  private final ReadOnlyObjectWrapper<LaneStatus> status =
      new ReadOnlyObjectWrapper<>(LaneStatus.IDLE);
  private final ReadOnlyObjectWrapper<Optional<Phase>> phase =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<Optional<Duration>> left =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper streamed = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Lane>> lane =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  LaneViewModel(EngineCard card, Optional<Estimate> estimate) {
    this.card = card;
    this.estimate = estimate;
    this.conversation = new ConversationViewModel(card.id());
  }

  public EngineCard card() {
    return card;
  }

  /** What was expected before anything ran; empty when the router made no estimate. */
  public Optional<Estimate> estimate() {
    return estimate;
  }

  public ReadOnlyObjectProperty<LaneStatus> status() {
    return status.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Phase>> phase() {
    return phase.getReadOnlyProperty();
  }

  /** How much of the lane is done, from 0 to 1. */
  public ReadOnlyDoubleProperty fraction() {
    return fraction.getReadOnlyProperty();
  }

  /** Time to the lane's end at the pace so far; empty while that can't be told. */
  public ReadOnlyObjectProperty<Optional<Duration>> left() {
    return left.getReadOnlyProperty();
  }

  /** What the engine has written so far. */
  public ReadOnlyStringProperty streamed() {
    return streamed.getReadOnlyProperty();
  }

  /** The outcome with its measurements, once the lane ended. */
  public ReadOnlyObjectProperty<Optional<Lane>> lane() {
    return lane.getReadOnlyProperty();
  }

  /** Why it failed or does not take part. */
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** What was said with this engine after its answer. */
  public ConversationViewModel conversation() {
    return conversation;
  }

  /** The text that it wrote token by token, which can be talked about; quotes can't. */
  public Optional<GeneratedText> written() {
    return lane.get()
        .flatMap(
            ended ->
                ended.outcome() instanceof Outcome.Done<?> done
                        && done.result().answer() instanceof GeneratedText text
                        && !text.tokens().isEmpty()
                    ? Optional.of(text)
                    : Optional.empty());
  }

  void refuse(Problem reason) {
    reset(LaneStatus.UNWILLING);
    problem.set(Optional.of(reason));
  }

  void reset(LaneStatus to) {
    phase.set(Optional.empty());
    fraction.set(0);
    left.set(Optional.empty());
    streamed.set("");
    lane.set(Optional.empty());
    problem.set(Optional.empty());
    conversation.clear();
    status.set(to);
  }

  void started() {
    status.set(LaneStatus.RUNNING);
  }

  void began(Phase next) {
    phase.set(Optional.of(next));
  }

  void progressed(RaceEvent.Progressed event) {
    double done = Math.clamp(event.fraction(), 0, 1);
    fraction.set(done);
    if (done >= ENOUGH_TO_EXTRAPOLATE) {
      double rest = event.elapsedNanos() * (1 - done) / done;
      left.set(Optional.of(Duration.ofNanos(Math.round(rest))));
    }
  }

  void wrote(String text) {
    streamed.set(streamed.get() + text);
  }

  /** The race is over without this lane having ended. */
  void abandoned() {
    if (status.get().active()) {
      status.set(LaneStatus.CANCELLED);
      left.set(Optional.empty());
    }
  }

  void ended(Lane finished) {
    left.set(Optional.empty());
    phase.set(Optional.empty());
    lane.set(Optional.of(finished));
    switch (finished.outcome()) {
      case Outcome.Done<?> _ -> {
        fraction.set(1);
        status.set(LaneStatus.DONE);
      }
      case Outcome.Cancelled<?> cancelled ->
          status.set(
              switch (cancelled.reason()) {
                case USER -> LaneStatus.CANCELLED;
                case TIME_LIMIT -> LaneStatus.OUT_OF_TIME;
              });
      case Outcome.Failed<?> failed -> {
        problem.set(Optional.of(failed.problem()));
        status.set(LaneStatus.FAILED);
      }
    }
  }
}
