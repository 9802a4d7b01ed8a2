package org.signalbox.history;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Replays on disk, as JSON. */
public final class ReplayFile {
  private static final long LARGEST = 64L << 20;

  private ReplayFile() {}

  /**
   * Writes the file whole or not at all.
   *
   * @throws ProblemException {@code SB-HISTORY-01} when it can't be written
   */
  public static void write(Path file, Replay replay) {
    Paper.write(file, text(replay));
  }

  /** The file's content. */
  public static String text(Replay replay) {
    return ReplayJson.write(replay);
  }

  /** The same as a part of something larger. */
  public static ObjectNode json(Replay replay) {
    return ReplayJson.node(replay);
  }

  /**
   * Reads a replay, also out of a report or of a decision that was printed as JSON.
   *
   * @throws ProblemException {@code SB-HISTORY-02} when it can't be read, {@code -03} when it is
   *     damaged or no replay, {@code -04} when a newer Signalbox wrote it
   */
  public static Replay read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw ProblemException.of("SB-HISTORY-03", file.toString());
      }
      String text = Files.readString(file);
      return ReplayJson.read(file.toString(), Enclosed.in(text).orElse(text));
    } catch (CharacterCodingException | JacksonException | IllegalArgumentException e) {
      throw new ProblemException(Problem.of("SB-HISTORY-03", file.toString()), e);
    } catch (NoSuchFileException e) {
      throw new ProblemException(Problem.of("SB-HISTORY-05", file.toString()), e);
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-HISTORY-02", file.toString(), Paper.reason(e)), e);
    }
  }
}
