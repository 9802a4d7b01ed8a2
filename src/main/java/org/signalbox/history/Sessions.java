package org.signalbox.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.signalbox.engine.Progress;
import org.signalbox.engine.WholeFile;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * Makes sessions of what ran here, and lets them be opened again.
 *
 * @param store the races of this user
 * @param folder where inputs of opened sessions are kept, each in a folder of its checksum
 */
public record Sessions(RaceStore store, Path folder) {
  private static final int SHORT = 16;

  /**
   * The session of a task as it is asked now, with every race that its input had.
   *
   * @param name what the task is called on screens
   * @param asked without lanes
   */
  public Session of(String name, Replay asked, Instant now) {
    SessionContent content = content(asked.input());
    List<StoredRace> races =
        store.of(asked.input()).stream().map(race -> about(race, content)).toList();
    Replay bare = asked.about(input(asked.input(), content)).showing(List.of());
    return new Session(asked.product(), now, name, content, bare, races);
  }

  private static SessionContent content(ReplayInput input) {
    return switch (input) {
      case ReplayInput.OfText _ -> new SessionContent.Text();
      case ReplayInput.OfFile file -> content(file);
    };
  }

  /** A file that has changed since, or is too large, is only named. */
  private static SessionContent content(ReplayInput.OfFile input) {
    String name = SessionContent.plain(input.path());
    Path file = Path.of(input.path());
    try {
      long bytes = Files.isRegularFile(file) ? Files.size(file) : 0;
      if (bytes == 0 || bytes > SessionContent.LARGEST) {
        return new SessionContent.Named(name, bytes);
      }
      byte[] content = Files.readAllBytes(file);
      return Checksum.of(content).equals(input.sha256())
          ? new SessionContent.Whole(name, content)
          : new SessionContent.Named(name, bytes);
    } catch (IOException _) {
      return new SessionContent.Named(name, 0);
    }
  }

  private static StoredRace about(StoredRace race, SessionContent content) {
    Replay replay = race.replay();
    return new StoredRace(
        race.race(),
        race.lanes(),
        replay.about(input(replay.input(), content)),
        race.split(),
        race.machine(),
        race.threads());
  }

  /** Where a file lay is nobody else's business: only its name travels. */
  private static ReplayInput input(ReplayInput input, SessionContent content) {
    return switch (input) {
      case ReplayInput.OfText text -> text;
      case ReplayInput.OfFile file ->
          new ReplayInput.OfFile(name(content, file.path()), file.sha256(), file.sheet());
    };
  }

  private static String name(SessionContent content, String path) {
    return switch (content) {
      case SessionContent.Whole whole -> whole.name();
      case SessionContent.Named named -> named.name();
      case SessionContent.Text _ -> SessionContent.plain(path);
    };
  }

  /** Takes the races of a session into the history; how many were new there. */
  public int adopt(Session session) {
    return adopt(session, _ -> {});
  }

  /**
   * The same, telling how much of it is done.
   *
   * @param told may throw to end it; the races that were taken until then stay
   */
  public int adopt(Session session, Progress told) {
    int adopted = 0;
    for (int i = 0; i < session.races().size(); i++) {
      told.done((double) i / session.races().size());
      if (store.adopt(placed(session, session.races().get(i))).isPresent()) {
        adopted++;
      }
    }
    return adopted;
  }

  private StoredRace placed(Session session, StoredRace race) {
    ReplayInput input =
        switch (race.replay().input()) {
          case ReplayInput.OfText text -> text;
          case ReplayInput.OfFile file ->
              new ReplayInput.OfFile(place(session, file).toString(), file.sha256(), file.sheet());
        };
    return new StoredRace(
        race.race(),
        race.lanes(),
        race.replay().about(input),
        race.split(),
        race.machine(),
        race.threads());
  }

  /**
   * The replay of a session with its input where it can be read.
   *
   * @param file the session's own, beside which a large input is looked for
   * @throws ProblemException {@code SB-HISTORY-23} when the input is neither in the session nor
   *     beside it, {@code -01} when it can't be unpacked
   */
  public ReplayInput unpacked(Session session, Path file) {
    return switch (session.asked().input()) {
      case ReplayInput.OfText text -> text;
      case ReplayInput.OfFile input -> {
        Path found =
            switch (session.content()) {
              case SessionContent.Whole whole -> written(session, input, whole);
              case SessionContent.Named named -> beside(file, input, named);
              case SessionContent.Text _ ->
                  throw ProblemException.of("SB-HISTORY-21", file.toString());
            };
        yield new ReplayInput.OfFile(found.toString(), input.sha256(), input.sheet());
      }
    };
  }

  private Path place(Session session, ReplayInput.OfFile input) {
    return folder
        .resolve(input.sha256().substring(0, SHORT))
        .resolve(name(session.content(), input.path()));
  }

  private Path written(Session session, ReplayInput.OfFile input, SessionContent.Whole whole) {
    Path place = place(session, input);
    try {
      Files.createDirectories(place.getParent());
      WholeFile.write(place, whole.bytes());
      return place;
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-HISTORY-01", place.toString(), Paper.reason(e)), e);
    }
  }

  private static Path beside(Path file, ReplayInput.OfFile input, SessionContent.Named named) {
    Path sibling = file.resolveSibling(named.name());
    try {
      if (Files.isRegularFile(sibling) && Checksum.of(sibling).equals(input.sha256())) {
        return sibling;
      }
    } catch (IOException _) {
      // One that can't be read is as good as none.
    }
    throw ProblemException.of("SB-HISTORY-23", named.name(), input.sha256());
  }
}
