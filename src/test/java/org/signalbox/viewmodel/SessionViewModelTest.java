package org.signalbox.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Progress;
import org.signalbox.engine.Ticker;
import org.signalbox.history.Snippet;
import org.signalbox.race.RunHandle;

class SessionViewModelTest {
  private static final Path FILE = Path.of("passengers.signalbox");

  private final List<Runnable> held = new ArrayList<>();
  private final SessionViewModel sessions =
      new SessionViewModel(
          new Slow(),
          (cancellation, work) -> {
            held.add(work);
            return RunHandle.ended(cancellation);
          },
          UiThread.sameThread());

  /** A desk whose every look at the clock is a second later, half through its work at the end. */
  private static final class Slow implements SessionDesk {
    private long second;

    @Override
    public Opened open(Path file, Progress told) {
      told.done(0.5);
      throw new IllegalStateException("half of it was never written");
    }

    @Override
    public void save(RaceTicket ticket, Path file, Progress told) {
      told.done(0.5);
    }

    @Override
    public Ticker ticker() {
      return () -> 1_000_000_000L * second++;
    }

    @Override
    public void report(Raced raced, Path file) {}

    @Override
    public String table(Raced raced, PaperStyle style) {
      return "";
    }

    @Override
    public Snippet python(Raced raced, String engine) {
      return new Snippet.Script("");
    }
  }

  @Test
  void openingASessionTellsTheTimeLeft() {
    List<Underway> told = new ArrayList<>();
    sessions.work().subscribe(now -> now.ifPresent(work -> told.add(work.underway())));
    sessions.open(FILE, _ -> {});
    held.forEach(Runnable::run);
    assertEquals(1, told.getLast().left().orElseThrow().toSeconds());
    assertTrue(sessions.work().get().isEmpty());
    assertEquals("SB-VIEW-01", sessions.problem().get().orElseThrow().code());
  }

  @Test
  void aCancelledSessionIsNeitherOpenNorAProblem() {
    sessions.open(FILE, _ -> {});
    sessions.cancel();
    assertEquals(Underway.Phase.STOPPING, sessions.work().get().orElseThrow().underway().phase());
    held.forEach(Runnable::run);
    assertTrue(sessions.work().get().isEmpty());
    assertTrue(sessions.opened().get().isEmpty());
    assertTrue(sessions.problem().get().isEmpty());
  }
}
