package org.signalbox.viewmodel;

import java.util.Optional;
import java.util.function.BiFunction;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceRequest;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Task;

/** Lets an engine write the next turn of a conversation, metered like any other run. */
final class Talk {
  private final Flow flow;
  private final Steps steps;
  private final UiThread ui;
  private Optional<RaceControl> running = Optional.empty();

  Talk(Flow flow, Steps steps, UiThread ui) {
    this.flow = flow;
    this.steps = steps;
    this.ui = ui;
  }

  boolean under() {
    return running.isPresent();
  }

  /**
   * Says something about the answer of a lane; nothing where it wrote none.
   *
   * @param turn the next turn, written by the same engine
   */
  void say(
      LaneViewModel lane,
      Optional<Task> about,
      String question,
      BiFunction<LaneViewModel, Task, RaceRequest> turn) {
    ConversationViewModel conversation = lane.conversation();
    if (about.orElse(null) instanceof GenerationTask first) {
      lane.written()
          .map(text -> conversation.next(first, text.text(), question))
          .ifPresent(next -> ask(turn.apply(lane, next), conversation, question));
    }
  }

  /** Begins to answer; one answer at a time. */
  private void ask(RaceRequest request, ConversationViewModel conversation, String question) {
    RaceControl mine = new RaceControl();
    running = Optional.of(mine);
    conversation.begin(question);
    EventPump pump = new EventPump(ui, events -> ifOn(mine, () -> conversation.apply(events)));
    steps.race(
        mine,
        () -> flow.reply(request, mine, pump),
        () ->
            ifOn(
                mine,
                () -> {
                  pump.drain();
                  running = Optional.empty();
                  conversation.over();
                }));
  }

  /** Ends the answer; what was written of it stays. */
  void stop() {
    running.ifPresent(RaceControl::cancel);
  }

  /** Ends the answer, whose conversation is no longer on the screen. */
  void abandon() {
    stop();
    running = Optional.empty();
  }

  private void ifOn(RaceControl mine, Runnable work) {
    if (running.filter(control -> control == mine).isPresent()) {
      work.run();
    }
  }
}
