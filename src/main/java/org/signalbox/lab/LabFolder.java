package org.signalbox.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signalbox.engine.RunContext;
import org.signalbox.forecast.CompetitionSeries;
import org.signalbox.ingest.Ingest;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Source;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Router;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Material;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Series;
import org.signalbox.task.Task;
import org.signalbox.task.Timeline;

/**
 * Tasks in files: whatever the router recognises, and the series of competitions, each a task of
 * its own.
 *
 * @param every of the competitions' series only every so many
 */
record LabFolder(Ingest ingest, Router router, int every) {
  /** The files of a folder and those in its folders, by name; a file is itself. */
  static List<Path> files(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /**
   * The tasks of one file; none where it holds none.
   *
   * @param refused told why a file can't be used
   */
  List<LabTask> tasks(Path file, RunContext context, Consumer<Problem> refused) {
    String name = String.valueOf(file.getFileName());
    try {
      List<CompetitionSeries> competition = name.endsWith(".json") ? competition(file) : List.of();
      if (!competition.isEmpty()) {
        return IntStream.range(0, competition.size())
            .filter(i -> i % every == 0)
            .mapToObj(i -> series(name, competition.get(i)))
            .toList();
      }
      Material material = ingest.read(Source.of(file), Overrides.none(), context);
      Optional<Task> task =
          router.route(material, Request.of(""), Policy.balanced()).recognition().task();
      return task.stream().map(t -> new LabTask(name, "whole", t)).toList();
    } catch (ProblemException e) {
      refused.accept(e.problem());
      return List.of();
    }
  }

  private static List<CompetitionSeries> competition(Path file) {
    try {
      return CompetitionSeries.read(file);
    } catch (IOException | RuntimeException _) {
      return List.of();
    }
  }

  private static LabTask series(String source, CompetitionSeries one) {
    Series series = new Series(one.id(), timeline(one), one.history());
    Task task =
        new ForecastTask(
            one.id(), "y", List.of(series), one.future().length, one.m(), List.of(80.0, 95.0));
    return new LabTask(source + " " + one.id(), "whole", task);
  }

  private static Timeline timeline(CompetitionSeries one) {
    Timeline.Step step =
        switch (one.period()) {
          case "yearly" -> Timeline.Step.YEAR;
          case "quarterly" -> Timeline.Step.QUARTER;
          case "monthly" -> Timeline.Step.MONTH;
          default -> Timeline.Step.INDEX;
        };
    return new Timeline(Timeline.index().start(), step, 1);
  }
}
