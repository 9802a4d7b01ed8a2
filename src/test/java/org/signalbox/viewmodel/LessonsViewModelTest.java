package org.signalbox.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signalbox.lesson.Settled;
import org.signalbox.lesson.Wager;
import org.signalbox.race.Background;
import org.signalbox.race.RunHandle;
import org.signalbox.settings.KeptBet;

class LessonsViewModelTest {
  private final LessonScript desk = new LessonScript();
  private LessonsViewModel lessons =
      new LessonsViewModel(desk, Background.sameThread(), UiThread.sameThread());

  @BeforeEach
  void open() {
    lessons.refresh();
    lessons.open(LessonScript.options());
  }

  @Test
  void nextLeadsFromTheQuestionToTheCardAndBackToTheList() {
    LessonViewModel lesson = lesson();
    for (LessonStage stage :
        List.of(
            LessonStage.QUESTION,
            LessonStage.BET,
            LessonStage.RESULT,
            LessonStage.WHY,
            LessonStage.CARD)) {
      assertEquals(stage, lesson.stage().get());
      lessons.next();
    }
    assertEquals(Optional.empty(), lessons.open().get());
  }

  @Test
  void backLeadsTheSameWayAndPastTheRun() {
    LessonViewModel lesson = lesson();
    lessons.next();
    lessons.next();
    lessons.back();
    assertEquals(LessonStage.BET, lesson.stage().get());
    lessons.back();
    lessons.back();
    assertEquals(Optional.empty(), lessons.open().get());
  }

  @Test
  void theRoomsHandsAreKeptAndSettled() {
    lessons.next();
    lesson().room().set(new Wager.Hands(List.of(12, 3, 5)));
    lessons.next();
    assertEquals(Optional.of(new Settled(12, 20)), lessons.bets().room("01-trees"));
    KeptBet kept = desk.kept.getLast();
    assertEquals("", kept.who());
    assertEquals(List.of(12, 3, 5), kept.hands());
    assertEquals(Optional.of(new KeptBet.Outcome(12, 20)), kept.outcome());
    assertEquals(new LessonTally("", 1, new Settled(12, 20)), lessons.bets().room());
  }

  @Test
  void aPersonsBetIsKeptUnderTheirNameAndFoundAgain() {
    lessons.person().set("Ada");
    lesson().own().set(new Wager.Hands(List.of(0, 1, 0)));
    lessons.next();
    lessons.next();
    assertEquals(List.of(new LessonTally("Ada", 1, new Settled(0, 1))), lessons.bets().people());
    lessons.person().set("Bob");
    assertEquals(0, lesson().own().get().bettors());
    lessons.person().set("Ada");
    assertEquals(new Wager.Hands(List.of(0, 1, 0)), lesson().own().get());
  }

  @Test
  void aNewClassBeginsWithoutHandsAndPeopleKeepTheirs() {
    lessons.person().set("Ada");
    lesson().own().set(new Wager.Hands(List.of(1, 0, 0)));
    lesson().room().set(new Wager.Hands(List.of(1, 1, 1)));
    lessons.next();
    lessons.next();
    lessons.newRoom();
    assertEquals(0, lesson().room().get().bettors());
    assertEquals(0, lessons.bets().room().settled().bettors());
    assertEquals(1, lessons.bets().people().size());
    assertEquals(List.of("Ada"), desk.kept.stream().map(KeptBet::who).distinct().toList());
  }

  @Test
  void whatWasFoundStaysWhenOneComesBack() {
    lessons.next();
    lessons.next();
    lessons.close();
    lessons.open(LessonScript.options());
    assertEquals(LessonStage.RESULT, lesson().stage().get());
    assertTrue(lessons.ran(LessonScript.options()));
  }

  @Test
  void oneLessonRunsAtATimeAndSaysWhichOne() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    Background held =
        (cancellation, work) -> {
          waiting.add(work);
          return RunHandle.ended(cancellation);
        };
    lessons = new LessonsViewModel(desk, held, UiThread.sameThread());
    lessons.open(LessonScript.options());
    LessonViewModel first = lesson();
    first.run();
    lessons.open(LessonScript.number());
    lesson().run();
    assertEquals("SB-VIEW-30", lesson().problem().get().orElseThrow().code());
    waiting.forEach(Runnable::run);
    assertEquals(LessonStage.RESULT, first.stage().get());
    lesson().run();
    assertEquals(Optional.empty(), lesson().problem().get());
  }

  @Test
  void aCancelledRunComesBackToTheBet() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    Background held =
        (cancellation, work) -> {
          waiting.add(work);
          return RunHandle.ended(cancellation);
        };
    lessons = new LessonsViewModel(desk, held, UiThread.sameThread());
    lessons.open(LessonScript.options());
    lesson().run();
    lesson().cancel();
    assertEquals(
        Underway.Phase.STOPPING, lesson().running().get().orElseThrow().phase(), "said at once");
    waiting.forEach(Runnable::run);
    assertEquals(LessonStage.BET, lesson().stage().get());
    assertEquals(Optional.empty(), lesson().running().get());
  }

  @Test
  void theTimeLeftFollowsFromWhatIsDone() {
    assertEquals(
        Optional.of(Duration.ofSeconds(30)), Underway.begun().at(0.25, 10_000_000_000L).left());
    assertEquals(Optional.empty(), Underway.begun().at(0.01, 1_000_000_000L).left());
  }

  @Test
  void aDroppedLessonIsOpened() {
    assertTrue(lessons.accepts(Path.of("mine.yaml")));
    lessons.close();
    lessons.open(Path.of("mine.yaml"));
    assertEquals("01-trees", lesson().lesson().id());
  }

  private LessonViewModel lesson() {
    return lessons.open().get().orElseThrow();
  }
}
