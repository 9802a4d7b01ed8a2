package org.signalbox.history;

import java.time.Instant;
import java.util.List;

/**
 * A task with all that was chosen for it and every race that it had, to be kept, mailed and opened
 * again. It carries no folder names, no command and nothing that runs.
 *
 * @param product version of Signalbox that saved it
 * @param saved when, by the clock of then
 * @param name what the task is called on screens
 * @param content what the input holds, or what is said instead
 * @param asked how it would be raced now: input, request, corrections, policy, seed, limit; no
 *     lanes
 * @param races oldest first
 */
public record Session(
    String product,
    Instant saved,
    String name,
    SessionContent content,
    Replay asked,
    List<StoredRace> races) {
  /** Version of the file format that this product writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  /** How the files end. */
  public static final String ENDING = ".signalbox";

  public Session {
    races = List.copyOf(races);
  }
}
