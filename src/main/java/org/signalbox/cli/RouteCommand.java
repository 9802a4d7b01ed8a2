package org.signalbox.cli;

import java.io.IOException;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Ticker;
import org.signalbox.ingest.Refusal;
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

  RouteCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    RunContext context = services.context(0);
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
    Material material;
    try {
      material = input.read(services, terminal, context);
    } catch (ProblemException e) {
      return abstained(refused(e));
    }
    Request asked = request.request(input.request());
    Route route = services.router().route(material, asked, request.policy());
    request.checkEngine(route, services.engines());
    if (json) {
      terminal.json(routed(material, asked));
    } else {
      new RouteText(terminal).print(material, route);
    }
    return route.decision().abstained() ? Terminal.ABSTAINED : Terminal.DONE;
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
    ObjectNode node = new RouteJson(terminal.words()).of(route);
    node.put("routeMicros", micros);
    return node;
  }
}
