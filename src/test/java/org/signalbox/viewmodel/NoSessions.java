package org.signalbox.viewmodel;

import java.nio.file.Path;
import org.signalbox.engine.Progress;
import org.signalbox.engine.Ticker;
import org.signalbox.history.Snippet;

/** A desk that no session is asked of. */
public record NoSessions() implements SessionDesk {
  @Override
  public Opened open(Path file, Progress told) {
    throw new IllegalStateException("nothing is opened here");
  }

  @Override
  public void save(RaceTicket ticket, Path file, Progress told) {
    throw new IllegalStateException("nothing is saved here");
  }

  @Override
  public Ticker ticker() {
    return () -> 0;
  }

  @Override
  public void report(Raced raced, Path file) {
    throw new IllegalStateException("nothing is reported here");
  }

  @Override
  public String table(Raced raced, PaperStyle style) {
    return style + " of " + raced.report().lanes().size() + " lanes";
  }

  @Override
  public Snippet python(Raced raced, String engine) {
    return new Snippet.Script("# " + engine);
  }
}
