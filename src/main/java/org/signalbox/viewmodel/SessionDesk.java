package org.signalbox.viewmodel;

import java.nio.file.Path;
import org.signalbox.engine.Progress;
import org.signalbox.engine.Ticker;
import org.signalbox.history.Replay;
import org.signalbox.history.Session;
import org.signalbox.history.Snippet;

/**
 * What is kept of a task or passed on, as the window asks for it. Every method may take long, is
 * called in the background, and throws {@link org.signalbox.task.ProblemException} when a file
 * can't be used.
 */
public interface SessionDesk {
  /**
   * Reads a session and takes its races into the history; nothing is run.
   *
   * @param told may throw to end it
   */
  Opened open(Path file, Progress told);

  /**
   * Writes a session of the task that is on the screen.
   *
   * @param told may throw to end it; then nothing is written
   */
  void save(RaceTicket ticket, Path file, Progress told);

  Ticker ticker();

  /** Writes the report of a race as one page. */
  void report(Raced raced, Path file);

  /** The comparison of a race as papers print it. */
  String table(Raced raced, PaperStyle style);

  /**
   * The script that does in Python what an engine did here.
   *
   * @return why there is none, or the script
   */
  Snippet python(Raced raced, String engine);

  /** How the comparison is written. */
  enum PaperStyle {
    MARKDOWN,
    LATEX,
    BIBTEX
  }

  /**
   * A session that was read.
   *
   * @param asked what to put on the screen, its input where it can be read
   * @param adopted how many of its races were new here
   */
  record Opened(Session session, Replay asked, int adopted) {}
}
