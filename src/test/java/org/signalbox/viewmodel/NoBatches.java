package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.signalbox.engine.Ticker;
import org.signalbox.lab.BatchRow;
import org.signalbox.race.RaceControl;
import org.signalbox.task.Problem;

/** A folder of two files, of which one is bad. */
public record NoBatches() implements BatchDesk {
  @Override
  public List<Path> files(Path folder) {
    return List.of(Path.of("penguins.csv"), Path.of("broken.xlsx"));
  }

  @Override
  public BatchRow row(Path folder, Path file, RaceControl control) {
    boolean good = file.toString().endsWith(".csv");
    return new BatchRow(
        file.toString(),
        "",
        good ? "multiclass-classification" : "none",
        good ? "xgboost" : "",
        good ? Optional.of(new BatchRow.Shown("accuracy", 0.98, 0.96, 0.99)) : Optional.empty(),
        good ? OptionalDouble.of(310) : OptionalDouble.empty(),
        good ? OptionalDouble.of(3.2) : OptionalDouble.empty(),
        OptionalDouble.empty(),
        good ? Optional.empty() : Optional.of(Problem.of("SB-HISTORY-11")));
  }

  @Override
  public Ticker ticker() {
    return () -> 0;
  }
}
