package org.signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.signalbox.catalog.InstalledModel;
import org.signalbox.catalog.ModelState;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Unfinished;
import org.signalbox.history.PastRace;
import org.signalbox.history.RaceFilter;
import org.signalbox.history.SessionFile;
import org.signalbox.settings.BetStore;
import org.signalbox.settings.CorrectionStore;
import org.signalbox.settings.SettingsStore;
import org.signalbox.settings.UserFolder;
import org.signalbox.settings.WorkspaceStore;
import org.signalbox.tabular.SavedModel;
import org.signalbox.task.ProblemException;

/** All that is kept, as a start of the program finds it. */
record KillFindings(Wiring wiring, UserFolder user, Path out) {
  Map<String, String> all() throws IOException {
    Map<String, String> found = new TreeMap<>();
    races(found);
    small(found);
    for (InstalledModel model : wiring.models().verified(new Cancellation()).models()) {
      if (model.removable()) {
        String state = model.state() instanceof ModelState.Whole ? "whole" : "damaged";
        found.put("model-" + model.name(), state);
      }
    }
    try (var files = Files.list(out)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith("saved") && !name.endsWith(".tmp")) {
          found.put("file-" + name, state(file));
        }
      }
    }
    // Where a user saved something, a part of it goes with the next one of its name.
    Predicate<Path> unknown = part -> !Unfinished.abandoned(part);
    found.put(
        "leftovers", Long.toString(leftovers(user.path(), _ -> true) + leftovers(out, unknown)));
    return found;
  }

  private void races(Map<String, String> found) {
    for (PastRace race : wiring.history().list(RaceFilter.newest(Integer.MAX_VALUE))) {
      int lanes = wiring.history().find(race.id()).orElseThrow().lanes().size();
      found.put("race-" + race.id(), race.state() + "-" + lanes);
    }
    try (Connection history = DriverManager.getConnection("jdbc:sqlite:" + user.history());
        Statement statement = history.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
      found.put("integrity", row.getString(1));
    } catch (SQLException e) {
      found.put("integrity", String.valueOf(e.getMessage()));
    }
  }

  private void small(Map<String, String> found) {
    var settings = new SettingsStore(user).load();
    found.put(
        "settings",
        settings
            .trouble()
            .map(t -> t.code())
            .orElse(Integer.toString(settings.settings().zoomPercent())));
    new WorkspaceStore(user)
        .load().recent().stream()
            .findFirst()
            .ifPresent(t -> found.put("workspace", t.value().replaceAll("\\D+1,|\\s", "")));
    new CorrectionStore(user)
        .list()
        .forEach(c -> found.put("correction-" + c.signature(), c.target()));
    new BetStore(user)
        .list()
        .forEach(b -> found.put("bet", Integer.toString(b.guesses().getFirst().intValue())));
  }

  private static String state(Path file) throws IOException {
    String name = file.toString();
    try {
      if (name.endsWith(".signalbox")) {
        SessionFile.read(file);
      } else if (name.endsWith(".sbx")) {
        SavedModel.read(file);
      } else if (!Files.readString(file).endsWith("\n")) {
        return "cut-off";
      }
      return "whole";
    } catch (ProblemException e) {
      return e.problem().code();
    }
  }

  private static long leftovers(Path folder, Predicate<Path> which) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(".tmp")).filter(which).count();
    }
  }
}
