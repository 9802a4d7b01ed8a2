package org.signalbox.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.signalbox.catalog.ModelCatalog;
import org.signalbox.engine.Unfinished;
import org.signalbox.language.ModelMending;
import org.signalbox.settings.KeptFiles;
import org.signalbox.settings.UserFolder;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Puts right at the start what a killed program or a damaged disk left in the user's folder. */
final class Mending {
  private static final int DEEPEST = 3;

  private Mending() {}

  /**
   * @return what the user should hear of; nothing where there was nothing to do
   */
  static List<Problem> of(UserFolder user) {
    List<Problem> said = new ArrayList<>();
    KeptFiles.mend(user).forEach(t -> said.add(Problem.of(t.code(), t.args().toArray())));
    said.addAll(models(user.models()));
    int gone = leftovers(user.path(), DEEPEST, _ -> true);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", ""));
    leftovers(temporary, 1, left -> String.valueOf(left.getFileName()).startsWith("signalbox"));
    if (gone > 0) {
      said.add(Problem.of("SB-APP-04", gone, user.path().toString()));
    }
    return said;
  }

  private static List<Problem> models(Path models) {
    try {
      List<Problem> said = new ArrayList<>(ModelMending.of(models));
      said.addAll(ModelCatalog.mend(models));
      return said;
    } catch (IOException | ProblemException e) {
      return List.of(Problem.of("SB-APP-05", models.toString(), String.valueOf(e.getMessage())));
    }
  }

  /** What can't be deleted now is found again at the next start. */
  private static int leftovers(Path folder, int depth, Predicate<Path> ours) {
    int gone = 0;
    try {
      for (Path left : Unfinished.in(folder, depth).stream().filter(ours).toList()) {
        Unfinished.delete(left);
        gone++;
      }
    } catch (IOException e) {
      System.getLogger(Mending.class.getName())
          .log(System.Logger.Level.WARNING, "left as it was", e);
    }
    return gone;
  }
}
