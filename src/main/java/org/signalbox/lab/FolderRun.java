package org.signalbox.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.RunContext;
import org.signalbox.history.Checksum;
import org.signalbox.history.Replay;
import org.signalbox.history.ReplayInput;
import org.signalbox.ingest.Ingest;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Source;
import org.signalbox.race.Entrants;
import org.signalbox.race.Lane;
import org.signalbox.race.Race;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceEvent;
import org.signalbox.race.RaceReport;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.routing.Router;
import org.signalbox.task.ByHand;
import org.signalbox.task.Material;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Task;

/** Routes and races the files of a folder, one after another; a bad one leaves the others. */
public record FolderRun(Rooms rooms, Which which, Policy policy, Duration limit, String product) {
  private static final long SEED = 1;

  /** Which engines run. */
  public enum Which {
    /** The routed one, with a baseline beside it. */
    ROUTED,
    /** Every willing one. */
    ALL
  }

  /** What a folder's files go through. */
  public record Rooms(Ingest ingest, Router router, Race race, Keeper keeper, RunContext context) {}

  /** Keeps a race while it runs. */
  @FunctionalInterface
  public interface Keeper {
    Consumer<RaceEvent> of(Task task, Replay.Setting setting);
  }

  /**
   * The files of a folder by name, without those that systems hide.
   *
   * @throws ProblemException {@code SB-LAB-60} when it can't be read or holds none
   */
  public static List<Path> files(Path folder) {
    try (var all = Files.list(folder)) {
      List<Path> files =
          all.filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw ProblemException.of("SB-LAB-60", folder.toString());
      }
      return files;
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-LAB-60", folder.toString()), e);
    }
  }

  /** What comes of one file; a cancelled race is told as its problem. */
  public BatchRow row(Path file, RaceControl control) {
    String name = String.valueOf(file.getFileName());
    String sha256 = "";
    try {
      sha256 = Checksum.of(file);
      Material material = rooms.ingest().read(Source.of(file), Overrides.none(), rooms.context());
      Request asked = rooms.router().asked(material, Request.of(""));
      Route route = rooms.router().route(material, asked, policy);
      ReplayInput input = new ReplayInput.OfFile(file.toString(), sha256, Optional.empty());
      var setting = new Replay.Setting(product, input, asked, ByHand.none(), policy, limit);
      return raced(name, route, setting, control);
    } catch (ProblemException e) {
      return BatchRow.failed(name, sha256, "none", e.problem());
    } catch (IOException | RuntimeException e) {
      return BatchRow.failed(name, sha256, "none", Problem.of("SB-LAB-61", String.valueOf(e)));
    }
  }

  private BatchRow raced(String name, Route route, Replay.Setting setting, RaceControl control) {
    String sha256 = ((ReplayInput.OfFile) setting.input()).sha256();
    String type = route.recognition().problemType().word();
    Optional<EngineCard> engine = route.decision().engine();
    if (engine.isEmpty() || route.recognition().task().isEmpty()) {
      Problem why = route.decision().question().orElse(Problem.of("SB-ROUTING-99"));
      return BatchRow.failed(name, sha256, type, why);
    }
    Task task = route.recognition().task().get();
    String id = engine.get().id();
    Entrants entrants =
        switch (which) {
          case ROUTED -> new Entrants.One(id);
          case ALL -> new Entrants.All();
        };
    RaceRequest request = new RaceRequest(task, entrants, Optional.of(id), policy, SEED, limit);
    RaceReport report = rooms.race().run(request, rooms.keeper().of(task, setting), control);
    return row(name, sha256, type, report, id);
  }

  private BatchRow row(String name, String sha256, String type, RaceReport report, String engine) {
    Optional<Lane> lane = report.lane(engine);
    Optional<BatchRow.Shown> shown =
        lane.flatMap(Lane::quality)
            .map(q -> new BatchRow.Shown(q.metric().word(), q.value(), q.low(), q.high()));
    OptionalDouble regret =
        which == Which.ALL ? report.comparison().regret() : OptionalDouble.empty();
    return new BatchRow(
        name,
        sha256,
        type,
        engine,
        shown,
        number(lane.flatMap(Lane::first).map(m -> m.wall() / 1e6)),
        number(lane.flatMap(Lane::first).map(m -> m.energy().value())),
        regret,
        lane.flatMap(FolderRun::problem));
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  private static Optional<Problem> problem(Lane lane) {
    return switch (lane.outcome()) {
      case org.signalbox.engine.Outcome.Done<?> _ -> Optional.empty();
      case org.signalbox.engine.Outcome.Failed<?> failed -> Optional.of(failed.problem());
      case org.signalbox.engine.Outcome.Cancelled<?> cancelled ->
          switch (cancelled.reason()) {
            case USER -> Optional.of(Problem.of("SB-HISTORY-10"));
            case TIME_LIMIT -> Optional.of(Problem.of("SB-HISTORY-11"));
          };
    };
  }
}
