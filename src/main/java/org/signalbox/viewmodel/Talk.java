package org.signalbox.viewmodel;

import java.util.Optional;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceRequest;

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

  /** Begins to answer; one answer at a time. */
  void ask(RaceRequest request, ConversationViewModel conversation, String question) {
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
