package org.signalbox.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Outcome;
import org.signalbox.race.Entrants;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceEvent;
import org.signalbox.race.RaceReport;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.Material;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Task;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "race",
    description = "Every willing engine on the same task, one after another, measured.")
final class RaceCommand extends Command {
  @Mixin InputOptions input = new InputOptions();
  @Mixin RequestOptions request = new RequestOptions();

  @Option(
      names = "--engines",
      split = ",",
      paramLabel = "a,b",
      description = "only these engines instead of all")
  List<String> engines = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "same seed, same numbers")
  long seed;

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "the most time one engine may take")
  int limit;

  RaceCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw ProblemException.of("SB-CLI-25", limit);
    }
    Material material = input.read(services, terminal, services.context(seed));
    Request asked = request.request(input.request());
    Route route = services.router().route(material, asked, request.policy());
    request.checkEngine(route, services.engines());
    if (route.recognition().task().isEmpty() || route.decision().abstained()) {
      return abstained(material, route);
    }
    Task task = route.recognition().task().orElseThrow();
    List<RaceEvent> events = run(task, route);
    RaceReport report = RaceReport.fold(events);
    if (json) {
      terminal.json(new RaceJson(terminal.words()).of(route, report));
    } else {
      new RouteText(terminal).print(material, route);
      new RaceText(terminal).print(report);
    }
    return exit(report);
  }

  /** A race that nobody finished has failed; one engine's answer is enough. */
  private int exit(RaceReport report) {
    if (report.lanes().stream().anyMatch(lane -> lane.outcome() instanceof Outcome.Done<?>)) {
      return Terminal.DONE;
    }
    report.start().unraced().forEach(left -> terminal.problem(left.reason()));
    return Terminal.FAILED;
  }

  private Integer abstained(Material material, Route route) {
    if (json) {
      terminal.json(new RouteJson(terminal.words()).of(route));
    } else {
      new RouteText(terminal).print(material, route);
    }
    return Terminal.ABSTAINED;
  }

  private List<RaceEvent> run(Task task, Route route) {
    RaceRequest asked =
        new RaceRequest(
            task,
            entrants(task),
            route.decision().engine().map(EngineCard::id),
            request.policy(),
            seed,
            Duration.ofSeconds(limit));
    List<RaceEvent> events = new ArrayList<>();
    RaceProgress progress = new RaceProgress(terminal);
    services
        .race()
        .run(
            asked,
            event -> {
              events.add(event);
              progress.show(event);
            },
            new RaceControl());
    return events;
  }

  private Entrants entrants(Task task) {
    if (engines.isEmpty()) {
      return new Entrants.All();
    }
    List<String> known =
        services.engines().candidates(task).map(candidate -> candidate.card().id()).toList();
    for (String engine : engines) {
      if (!known.contains(engine)) {
        throw ProblemException.of("SB-CLI-05", engine, String.join(", ", known));
      }
    }
    return new Entrants.Named(engines);
  }
}
