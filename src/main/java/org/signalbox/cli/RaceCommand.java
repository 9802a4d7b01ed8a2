package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Engines;
import org.signalbox.engine.Outcome;
import org.signalbox.external.OwnCommand;
import org.signalbox.external.OwnCommands;
import org.signalbox.history.Verdict;
import org.signalbox.ingest.Source;
import org.signalbox.race.Entrants;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceEvent;
import org.signalbox.race.RaceReport;
import org.signalbox.race.RaceRequest;
import org.signalbox.race.Repeat;
import org.signalbox.routing.Mixture;
import org.signalbox.routing.Route;
import org.signalbox.task.ByHand;
import org.signalbox.task.Material;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Task;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

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

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "run a saved race again and compare its numbers")
  @Nullable Path replay;

  @Option(names = "--no-history", description = "leave no trace of this race in the history")
  boolean noHistory;

  @Option(
      names = "--engine-command",
      paramLabel = "COMMAND",
      description =
          "race a command of your own too: it reads {train} and {test}, or {history} and {horizon},"
              + " and writes {out}")
  @Nullable String command;

  @Option(
      names = "--disagreements",
      paramLabel = "N",
      defaultValue = "0",
      description = "the N held-out rows about which the engines disagree most")
  int disagreements;

  @Mixin RaceKeeping keeping = new RaceKeeping();

  RaceCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    return replay == null ? race() : again(replay);
  }

  private Integer race() throws IOException {
    if (limit < 1) {
      throw ProblemException.of("SB-CLI-25", limit);
    }
    RaceOrder order = order();
    Route route = route(order);
    request.checkEngine(route, services.engines());
    if (route.recognition().task().isEmpty() || route.decision().abstained()) {
      return abstained(order, route);
    }
    RaceReport report = run(order, route, List.of());
    keeping.keep(order, route, report, this);
    if (json) {
      ObjectNode node = new RaceJson(terminal.words()).of(route, order.policy(), report);
      disputes(route, report).json(node);
      terminal.json(node);
    } else if (!keeping.scripted()) {
      print(order, route, report);
      disputes(route, report).print();
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

  /** A router that is unsure today does not matter: the replay names its engines. */
  private Integer again(Path file) throws IOException {
    alone();
    ReplayCommandPart part = ReplayCommandPart.open(services, terminal, file);
    RaceOrder order = part.order();
    Route route = part.route(order);
    if (route.recognition().task().isEmpty()) {
      throw ProblemException.of("SB-HISTORY-09", file.toString(), part.replay().product());
    }
    RaceReport report = run(order, route, part.replay().repeats());
    keeping.keep(order, route, report, this);
    List<Verdict> verdicts = part.verdicts(report);
    if (json) {
      ObjectNode node = new RaceJson(terminal.words()).of(route, order.policy(), report);
      node.set("replay", part.json(verdicts));
      terminal.json(node);
    } else {
      print(order, route, report);
      part.print(verdicts);
    }
    return ReplayCommandPart.exit(verdicts);
  }

  private void alone() {
    if (input.input != null) {
      throw ProblemException.of("SB-HISTORY-08", input.input);
    }
    if (input.text != null) {
      throw ProblemException.of("SB-HISTORY-08", "--text");
    }
  }

  private RaceOrder order() throws IOException {
    Source source = input.source(terminal);
    Material material = input.read(source, services, services.context(seed));
    return new RaceOrder(
        ReplayInputs.note(source, Optional.ofNullable(input.table)),
        material,
        services.router().asked(material, request.request(input.request())),
        ByHand.none(),
        request.policy(),
        engines,
        seed,
        Duration.ofSeconds(limit));
  }

  private Route route(RaceOrder order) {
    return services.router().route(order.material(), order.request(), order.policy());
  }

  private DisputeText disputes(Route route, RaceReport report) {
    return new DisputeText(
        terminal, route.recognition().task().orElseThrow(), report, disagreements);
  }

  private void print(RaceOrder order, Route route, RaceReport report) {
    new RouteText(terminal).print(order.material(), route);
    new RaceText(terminal).print(report);
  }

  private Integer abstained(RaceOrder order, Route route) {
    if (json) {
      terminal.json(new RouteJson(terminal.words()).of(route, order.policy()));
    } else {
      new RouteText(terminal).print(order.material(), route);
    }
    return Terminal.ABSTAINED;
  }

  private RaceReport run(RaceOrder order, Route route, List<Repeat> repeats) {
    Task task = route.recognition().task().orElseThrow();
    RaceRequest asked =
        new RaceRequest(
                task,
                replay == null ? entrants(task) : new Entrants.Named(known(task, order.engines())),
                route.decision().engine().map(EngineCard::id),
                order.policy(),
                order.seed(),
                order.limit())
            .repeating(repeats)
            .mixing(Mixture.of(route.decision()));
    Consumer<RaceEvent> events = new RaceProgress(terminal)::show;
    if (!noHistory) {
      events = events.andThen(services.recorder(task, order.setting()));
    }
    return services.race(racing()).run(asked, events, new RaceControl());
  }

  /** The engines of this installation and the command that was typed. */
  private Engines racing() {
    return command == null
        ? services.engines()
        : OwnCommands.with(services.engines(), List.of(OwnCommand.typed(command)));
  }

  /** An engine that is not installed here is part of the verdict and no reason to stop. */
  private List<String> known(Task task, List<String> wanted) {
    List<String> ids = installed(task);
    return wanted.stream().filter(ids::contains).toList();
  }

  private List<String> installed(Task task) {
    return racing().candidates(task).map(candidate -> candidate.card().id()).toList();
  }

  private Entrants entrants(Task task) {
    List<String> wanted = keeping.only().map(List::of).orElse(engines);
    if (wanted.isEmpty()) {
      return new Entrants.All();
    }
    List<String> known = installed(task);
    for (String engine : wanted) {
      if (!known.contains(engine)) {
        throw ProblemException.of("SB-CLI-05", engine, String.join(", ", known));
      }
    }
    return new Entrants.Named(wanted);
  }
}
