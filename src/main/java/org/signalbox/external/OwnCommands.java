package org.signalbox.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Engines;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;

/** The engines of a user's own beside those that ship. */
public final class OwnCommands {
  private OwnCommands() {}

  /**
   * The declarations in a folder, by name; of two with one name the first counts.
   *
   * @param notices told of those that can't be used
   */
  public static List<OwnCommand> in(Path folder, Consumer<Problem> notices) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<OwnCommand> found = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        try {
          OwnCommand command = OwnCommand.read(file);
          if (found.stream().noneMatch(known -> known.id().equals(command.id()))) {
            found.add(command);
          }
        } catch (ProblemException e) {
          notices.accept(e.problem());
        }
      }
    } catch (IOException e) {
      notices.accept(Problem.of("SB-EXTERNAL-02", folder.toString(), OwnCommand.EXAMPLE));
    }
    return found;
  }

  /** The engines with these commands before them. */
  public static Engines with(Engines engines, List<OwnCommand> commands) {
    List<Engine<TabularTask, TabularAnswer>> tables = new ArrayList<>();
    List<Engine<ForecastTask, ForecastAnswer>> series = new ArrayList<>();
    for (OwnCommand command : commands) {
      switch (command.kind()) {
        case TABLE -> tables.add(new TableCommand(command));
        case SERIES -> series.add(new SeriesCommand(command));
      }
    }
    tables.addAll(engines.tabular());
    series.addAll(engines.forecast());
    return new Engines(
        tables, series, engines.classification(), engines.generation(), engines.retrieval());
  }
}
