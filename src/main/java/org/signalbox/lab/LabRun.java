package org.signalbox.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.signalbox.engine.Engines;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.Ingest;
import org.signalbox.race.Race;
import org.signalbox.race.RaceControl;
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.Router;
import org.signalbox.routing.TaskFeatures;
import org.signalbox.task.Problem;

/** Records races over a folder of tasks; a run that was stopped goes on where it was. */
public final class LabRun {
  private final LabFolder folder;
  private final RaceRecording recording;
  private final int contrasts;
  private final Made made;
  private final Watch watch;

  /** What the flow lends to a run. */
  public record Rooms(Ingest ingest, Router router, Race race, Engines engines) {}

  /** Who is told what goes on. */
  public record Watch(Consumer<String> raced, Consumer<Problem> refused) {}

  /**
   * What is raced.
   *
   * @param every of the competitions' series only every so many
   * @param contrasts of so many tasks one is raced with the wrong tools too, none where it is 0
   */
  public record Choice(int every, int contrasts, Made made, long seed) {
    /** The tasks of a folder as they are, without the wrong tools. */
    public static Choice asTheyAre(long seed) {
      return new Choice(1, 0, Made.WHOLE, seed);
    }
  }

  /** What is made of a task. */
  public enum Made {
    /** The task itself alone. */
    WHOLE,
    /** Also what comes of it with fewer rows, columns or observations. */
    VARIANTS
  }

  /**
   * @param speed of this machine against the reference machine
   */
  public LabRun(Rooms rooms, double speed, Choice choice, Watch watch) {
    this.folder = new LabFolder(rooms.ingest(), rooms.router(), choice.every());
    this.recording = new RaceRecording(rooms.race(), rooms.engines(), speed, choice.seed());
    this.contrasts = choice.contrasts();
    this.made = choice.made();
    this.watch = watch;
  }

  /**
   * Races what is not in the recording yet; the context is told how far that is, and ends it.
   *
   * @return how many races were added
   */
  public int run(List<Path> inputs, Path out, RunContext context) throws IOException {
    Set<String> done =
        Files.exists(out)
            ? RecordedRaces.read(out).stream()
                .map(race -> race.source() + " / " + race.task())
                .collect(Collectors.toSet())
            : Set.of();
    int[] added = {0};
    each(
        inputs,
        context,
        (task, name) -> added[0] += done.contains(name) ? 0 : race(task, name, out, context));
    return added[0];
  }

  /**
   * Looks at the tasks of recorded races again and writes the races with what features there are
   * today; outcomes stay as they were recorded.
   *
   * @return how many tasks were found again
   */
  public int again(List<Path> inputs, Path out, RunContext context) throws IOException {
    Map<String, RecordedRace> races = new LinkedHashMap<>();
    RecordedRaces.read(out).forEach(race -> races.put(race.source() + " / " + race.task(), race));
    int[] found = {0};
    each(
        inputs,
        context,
        (task, name) -> {
          var features = TaskFeatures.of(task.task());
          RecordedRace race = races.get(name);
          if (race != null && features.isPresent()) {
            races.put(name, race.seen(features.get()));
            found[0]++;
          }
        });
    RecordedRaces.write(out, races.values());
    return found[0];
  }

  /** What is done with one task. */
  @FunctionalInterface
  private interface Step {
    void take(LabTask task, String name) throws IOException;
  }

  private void each(List<Path> inputs, RunContext context, Step step) throws IOException {
    List<Path> files = inputs.stream().flatMap(input -> FolderSuite.files(input).stream()).toList();
    for (int i = 0; i < files.size(); i++) {
      RunContext mine = context.part((double) i / files.size(), (i + 1.0) / files.size());
      List<LabTask> tasks =
          folder.tasks(files.get(i), context.silent(), watch.refused()).stream()
              .flatMap(whole -> made(whole, context.seed()).stream())
              .toList();
      for (int k = 0; k < tasks.size(); k++) {
        mine.done((double) k / tasks.size());
        step.take(tasks.get(k), tasks.get(k).source() + " / " + tasks.get(k).name());
      }
      mine.done(1);
    }
  }

  private List<LabTask> made(LabTask whole, long seed) {
    return switch (made) {
      case WHOLE -> List.of(whole);
      case VARIANTS -> new TaskVariants(seed).of(whole);
    };
  }

  private int race(LabTask task, String name, Path out, RunContext context) throws IOException {
    var who =
        contrasts > 0 && Math.floorMod(name.hashCode(), contrasts) == 0
            ? RaceRecording.Contrasts.RACE
            : RaceRecording.Contrasts.STAY_OUT;
    RaceControl control = new RaceControl();
    var race = Optional.<RecordedRace>empty();
    try (var _ = context.cancellation().onCancel(control::cancel)) {
      race = recording.of(task, who, control);
    }
    context.cancellation().check();
    if (race.isEmpty()) {
      return 0;
    }
    RecordedRaces.add(out, race.get());
    watch.raced().accept(name);
    return 1;
  }
}
