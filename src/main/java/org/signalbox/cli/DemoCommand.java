package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.catalog.Sample;
import org.signalbox.engine.EngineCard;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Source;
import org.signalbox.language.Loading;
import org.signalbox.race.Entrants;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceEvent;
import org.signalbox.race.RaceReport;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Mixture;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.Material;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "demo",
    description = "A table, a series and a text: routed, raced, compared.")
final class DemoCommand extends Command {
  private static final List<String> SAMPLES =
      List.of("penguins", "summarise-loomings", "air-passengers");
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final long SEED = 1;

  @Option(
      names = "--picture",
      paramLabel = "FILE.png",
      description = "also draw the window with the series in it")
  Path picture = Path.of("signalbox-demo.png");

  DemoCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    services.first(Loading.FirstUse.ANSWERING);
    for (String id : SAMPLES) {
      Sample sample = services.samples().find(id);
      boolean last = id.equals(SAMPLES.getLast());
      show(sample, last);
    }
    return Terminal.DONE;
  }

  private void show(Sample sample, boolean last) {
    Material material =
        services.ingest().read(Source.of(sample.file()), Overrides.none(), services.context(SEED));
    Route route =
        services.router().route(material, Request.of(sample.request()), Policy.balanced());
    new RouteText(terminal).print(material, route);
    RaceRequest request =
        new RaceRequest(
                route.recognition().task().orElseThrow(),
                new Entrants.All(),
                route.decision().engine().map(EngineCard::id),
                Policy.balanced(),
                SEED,
                LIMIT)
            .mixing(Mixture.of(route.decision()));
    List<RaceEvent> events = new ArrayList<>();
    RaceProgress progress = new RaceProgress(terminal);
    services
        .race()
        .run(
            request,
            event -> {
              events.add(event);
              progress.show(event);
            },
            new RaceControl());
    new RaceText(terminal).print(RaceReport.fold(events));
    terminal.line(terminal.words().term("term.sample." + sample.id() + ".notice", sample.notice()));
    terminal.line("");
    if (last) {
      services.snapshot().write(picture, material, route, events);
      terminal.say("cli.demo.picture", picture.toString());
    }
  }
}
