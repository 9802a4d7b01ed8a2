package org.signalbox.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.signalbox.engine.Guarded;
import org.signalbox.history.RaceStore;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * Takes away everything that is kept about a user: settings, recent tasks with their pasted texts,
 * races, corrections, bets on lessons, sessions, batches, caches, log. Only what Signalbox itself
 * made in the folder is touched.
 */
public record Forgetting(Path userFolder, RaceStore history) {
  private static final Set<String> FOLDERS = Set.of("cache", "sessions", "batches", "pastes");
  private static final Set<String> FILES =
      Set.of(
          "settings.json",
          "workspace.json",
          "corrections.json",
          "lesson-bets.json",
          "history.db",
          "signalbox.log");
  private static final Set<String> OWN = Set.of("models", "engines", "lessons");

  /** What becomes of the user's own models, engines and lessons. */
  public enum Models {
    KEPT,
    REMOVED
  }

  /** What would go, by name; nothing is touched. */
  public List<String> going(Models models) {
    return paths(models).stream().map(path -> String.valueOf(path.getFileName())).toList();
  }

  private List<Path> paths(Models models) {
    if (!Files.isDirectory(userFolder)) {
      return List.of();
    }
    try (var all = Files.list(userFolder)) {
      return all.filter(path -> goes(String.valueOf(path.getFileName()), models)).sorted().toList();
    } catch (IOException e) {
      throw failed(userFolder, e);
    }
  }

  private static boolean goes(String name, Models models) {
    return FOLDERS.contains(name)
        || FILES.stream().anyMatch(file -> name.equals(file) || name.startsWith(file + "."))
        || name.startsWith("history.db-")
        || (OWN.contains(name) && models == Models.REMOVED);
  }

  /**
   * Takes it away.
   *
   * @return what is gone
   * @throws ProblemException {@code SB-CLI-94} when something can't be deleted
   */
  public List<String> forget(Models models) {
    history.close();
    List<String> gone = new ArrayList<>();
    for (Path path : paths(models)) {
      delete(path);
      gone.add(String.valueOf(path.getFileName()));
    }
    leave();
    return gone;
  }

  /** A folder in which nothing is left but the file that windows lock goes too. */
  private void leave() {
    Path guard = userFolder.resolve(Guarded.NAME);
    try (var all = Files.list(userFolder)) {
      if (all.allMatch(guard::equals)) {
        Files.deleteIfExists(guard);
        Files.delete(userFolder);
      }
    } catch (IOException e) {
      System.getLogger(Forgetting.class.getName())
          .log(System.Logger.Level.DEBUG, "an empty folder stays", e);
    }
  }

  /** A link is taken away and what it leads to is not. */
  private static void delete(Path path) {
    try (var inside = Files.walk(path)) {
      for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException | UncheckedIOException e) {
      throw failed(path, e);
    }
  }

  private static ProblemException failed(Path path, Exception e) {
    return new ProblemException(
        Problem.of("SB-CLI-94", String.valueOf(path.getFileName()), String.valueOf(e)), e);
  }
}
