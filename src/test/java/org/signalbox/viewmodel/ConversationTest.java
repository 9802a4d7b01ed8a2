package org.signalbox.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signalbox.race.Background;
import org.signalbox.race.Entrants;
import org.signalbox.task.Brief;
import org.signalbox.task.Exchange;
import org.signalbox.task.GenerationTask;

/** What follows an answer: the same engine is told all that was said. */
class ConversationTest {
  private final FakeFlow flow = new FakeFlow();
  private final ExploreViewModel explore =
      new ExploreViewModel(flow, Background.sameThread(), UiThread.sameThread(), 7);

  @BeforeEach
  void race() {
    explore.welcome(_ -> Optional.empty());
    explore.raceAll();
  }

  @Test
  void eachTurnKnowsTheTurnsBeforeIt() {
    explore.say("And then?");
    assertEquals(new Entrants.Named(List.of("fast")), flow.lastRace().entrants());
    explore.say("And after that?");
    GenerationTask asked = (GenerationTask) flow.lastRace().task();
    assertEquals("And after that?", asked.prompt());
    assertEquals(
        new Brief.Conversation(
            List.of(new Exchange("text", "done"), new Exchange("And then?", "done"))),
        asked.brief());
    assertEquals(
        List.of("And then?", "And after that?"),
        talk().turns().stream().map(ConversationViewModel.Turn::question).toList());
    assertEquals("", talk().question().get());
  }

  @Test
  void whatWasMeasuredStays() {
    explore.say("And then?");
    assertEquals(ScreenState.DONE, explore.state().get());
    assertTrue(explore.race().comparison().get().isPresent());
    assertTrue(explore.race().lanes().stream().allMatch(l -> l.status().get() == LaneStatus.DONE));
  }

  @Test
  void aStoppedAnswerKeepsWhatWasWritten() {
    flow.meanwhile(explore::cancel);
    explore.say("And then?");
    ConversationViewModel.Turn turn = talk().turns().getFirst();
    assertEquals("do", turn.text());
    assertEquals(Optional.empty(), turn.answer());
  }

  @Test
  void oneAnswerAtATime() {
    flow.meanwhile(() -> explore.say("Me too!"));
    explore.say("And then?");
    assertEquals(1, talk().turns().size());
  }

  @Test
  void anotherRaceBeginsAnew() {
    explore.say("And then?");
    explore.raceAll();
    assertFalse(explore.race().lanes().isEmpty());
    assertTrue(talk().turns().isEmpty());
  }

  private ConversationViewModel talk() {
    return explore.race().selectedLane().orElseThrow().conversation();
  }
}
