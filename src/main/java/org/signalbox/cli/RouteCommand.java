package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Ticker;
import org.signalbox.history.ReplayInput;
import org.signalbox.ingest.Refusal;
import org.signalbox.ingest.Source;
import org.signalbox.routing.Alternative;
import org.signalbox.routing.Estimate;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.Material;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "route",
    description = "What the task is, which engine suits it, and why.")
final class RouteCommand extends Command {
  @Mixin InputOptions input = new InputOptions();
  @Mixin RequestOptions request = new RequestOptions();

  @Option(names = "--batch", description = "JSON lines {id, file, text} in, one JSON line out each")
  boolean batch;

  @Option(
      names = "--why-not",
      description = "what is expected of every engine, and why it is not the route")
  boolean whyNot;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "decides again what --json printed, and tells whether the decision is the same")
  @Nullable Path replay;

  RouteCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    RunContext context = services.context(0);
    if (replay != null) {
      DecisionReplay.Form form = json ? DecisionReplay.Form.JSON : DecisionReplay.Form.WORDS;
      return new DecisionReplay(services, terminal, replay).run(form);
    }
    if (batch) {
      return new Batch(services, terminal)
          .run(
              input.input,
              entry -> {
                try {
                  return routed(entry.read(services, context), request.request(entry.text()));
                } catch (ProblemException e) {
                  return json(refused(e), 0);
                }
              });
    }
    Source source = input.source(terminal);
    Material material;
    try {
      material = input.read(source, services, context);
    } catch (ProblemException e) {
      return abstained(refused(e));
    }
    Request asked = request.request(input.request());
    Route route = services.router().route(material, asked, request.policy());
    request.checkEngine(route, services.engines());
    if (json) {
      ReplayInput noted = ReplayInputs.note(source, Optional.ofNullable(input.table));
      Request whole = services.router().asked(material, asked);
      DecidedBy by = DecidedBy.now(services).completing(asked, whole);
      terminal.json(
          DecisionReplay.noted(routed(material, asked), noted, whole, request.policy(), by));
    } else {
      print(material, asked, route);
    }
    return route.decision().abstained() ? Terminal.ABSTAINED : Terminal.DONE;
  }

  private void print(Material material, Request asked, Route route) {
    new RouteText(terminal).print(material, route);
    if (whyNot) {
      new WhyNotTable(terminal).print(route.decision(), request.policy());
    }
    Optional<Estimate> estimate =
        route.decision().alternatives().stream().findFirst().flatMap(Alternative::estimate);
    estimate
        .filter(_ -> !route.decision().abstained())
        .ifPresent(e -> terminal.line(decidedIn(micros(material, asked), e)));
  }

  private String decidedIn(long micros, Estimate expected) {
    String taken = terminal.figures().time(micros / 1e6).text();
    double share = micros / 1e3 / expected.latencyMs();
    return share > 1
        ? terminal.sentence("cli.decided.longer", taken)
        : terminal.sentence("cli.decided", taken, terminal.figures().percent(share).text());
  }

  private long micros(Material material, Request asked) {
    Ticker ticker = services.context(0).ticker();
    long start = ticker.nanos();
    services.router().route(material, asked, request.policy());
    return (ticker.nanos() - start) / 1000;
  }

  /** A route that abstains where the input holds no task; any other problem goes on. */
  private Route refused(ProblemException e) {
    if (!Refusal.is(e.problem())) {
      throw e;
    }
    return services.router().refused(e.problem());
  }

  private int abstained(Route route) {
    if (json) {
      terminal.json(json(route, 0));
    } else {
      route.decision().question().ifPresent(terminal::problem);
    }
    return Terminal.ABSTAINED;
  }

  private ObjectNode routed(Material material, Request asked) {
    Policy policy = request.policy();
    Ticker ticker = services.context(0).ticker();
    long start = ticker.nanos();
    Route route = services.router().route(material, asked, policy);
    long micros = (ticker.nanos() - start) / 1000;
    return json(route, micros);
  }

  private ObjectNode json(Route route, long micros) {
    ObjectNode node = new RouteJson(terminal.words()).of(route, request.policy());
    node.put("routeMicros", micros);
    return node;
  }
}
