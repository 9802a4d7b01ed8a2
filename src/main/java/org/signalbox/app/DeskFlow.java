package org.signalbox.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.signalbox.catalog.Sample;
import org.signalbox.cli.Release;
import org.signalbox.cli.Services;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Progress;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Ticker;
import org.signalbox.evaluation.LearningCurve;
import org.signalbox.history.Replay;
import org.signalbox.history.ReplayInput;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Preview;
import org.signalbox.ingest.Reading;
import org.signalbox.ingest.Source;
import org.signalbox.race.CurveRequest;
import org.signalbox.race.LearningRun;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceEvent;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Correction;
import org.signalbox.routing.Corrections;
import org.signalbox.routing.Decision;
import org.signalbox.routing.Kind;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Recognition;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.routing.Router;
import org.signalbox.routing.Signature;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Material;
import org.signalbox.task.Prose;
import org.signalbox.task.TypeCorrection;
import org.signalbox.viewmodel.Example;
import org.signalbox.viewmodel.Flow;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.RaceTicket;

/** The flow as the window asks for it. */
final class DeskFlow implements Flow {
  private static final int PREVIEW_LINES = 200;

  private static final Optional<Kind> NOTHING = Optional.empty();
  private static final Optional<String> NOWHERE = Optional.empty();

  private final Services services;

  DeskFlow(Services services) {
    this.services = services;
  }

  @Override
  public Reading read(Input input, List<TypeCorrection> corrections) {
    return read(input, overrides(corrections));
  }

  private Reading read(Input input, Overrides overrides) {
    RunContext context = services.context(0);
    // Opened here, so that the first decision does not pay for it.
    services.router();
    return switch (input) {
      case Input.Chosen chosen ->
          read(chosen.within(), new Overrides(overrides.types(), Optional.of(chosen.table())));
      case Input.File file -> open(Source.of(file.path()), overrides, context);
      case Input.Pasted pasted -> open(Source.pasted(pasted.text()), overrides, context);
      case Input.Typed typed ->
          new Reading(new Prose("", typed.text()), new Preview(List.of(), List.of()));
      case Input.Sampled sampled ->
          open(
              Source.of(services.samples().find(sampled.example().id()).file()),
              overrides,
              context);
    };
  }

  private Reading open(Source source, Overrides overrides, RunContext context) {
    return services.ingest().open(source, overrides, PREVIEW_LINES, context);
  }

  private static Overrides overrides(List<TypeCorrection> corrections) {
    Map<String, ColumnType> types = new HashMap<>();
    corrections.forEach(correction -> types.put(correction.column(), correction.type()));
    return Overrides.types(types);
  }

  /** What is set by hand, and not seen without it, is a correction that is used the next time. */
  @Override
  public Route route(Material material, Request request, Policy policy) {
    Correction made = Correction.of(request);
    if (made.empty()) {
      return services.router().route(material, request, policy);
    }
    Request free = new Correction(NOTHING, NOWHERE, NOWHERE, NOWHERE).onto(request);
    Router unaided = services.router().with(Corrections.none());
    Route alone = unaided.route(material, free, policy);
    var kept = new KeptCorrections(services.corrections());
    if (made.in(alone.recognition())) {
      kept.forget(Signature.of(material, request));
      return alone;
    }
    Route corrected = unaided.route(material, request, policy);
    if (corrected.recognition().task().isPresent()) {
      kept.keep(material, request);
    }
    return corrected;
  }

  @Override
  public Route reopened(Material material, Request request, Policy policy) {
    boolean asked = !Correction.of(request).empty();
    Router router = services.router();
    return (asked ? router.with(Corrections.none()) : router).route(material, request, policy);
  }

  @Override
  public void forget(Material material, Request request) {
    new KeptCorrections(services.corrections()).forget(Signature.of(material, request));
  }

  /** Nothing is recognised again, so that the route can follow a slider. */
  @Override
  public Decision decide(Material material, Recognition seen, Request request, Policy policy) {
    return services.router().decide(seen, request, policy);
  }

  @Override
  public void race(RaceTicket ticket, RaceControl control, Consumer<RaceEvent> events) {
    RaceRequest race = ticket.race();
    services
        .race()
        .run(race, events.andThen(services.recorder(race.task(), setting(ticket))), control);
  }

  /** How a race is ordered, with all that was put right for it. */
  Replay.Setting setting(RaceTicket ticket) {
    return new Replay.Setting(
        Release.VERSION,
        origin(ticket.input()),
        services.router().asked(ticket.material(), ticket.asked()),
        ticket.byHand(),
        ticket.race().policy(),
        ticket.race().limit());
  }

  @Override
  public void reply(RaceRequest turn, RaceControl control, Consumer<RaceEvent> events) {
    services.race().run(turn, events, control);
  }

  private ReplayInput origin(Input input) {
    return switch (input) {
      case Input.Chosen chosen ->
          switch (origin(chosen.within())) {
            case ReplayInput.OfFile file ->
                new ReplayInput.OfFile(file.path(), file.sha256(), Optional.of(chosen.table()));
            case ReplayInput.OfText text -> text;
          };
      case Input.File file -> ReplayInput.OfFile.of(file.path(), Optional.empty());
      case Input.Sampled sampled ->
          ReplayInput.OfFile.of(
              services.samples().find(sampled.example().id()).file(), Optional.empty());
      case Input.Pasted pasted -> new ReplayInput.OfText(pasted.text());
      case Input.Typed typed -> new ReplayInput.OfText(typed.text());
    };
  }

  @Override
  public Ticker ticker() {
    return services.context(0).ticker();
  }

  @Override
  public LearningCurve learningCurve(
      CurveRequest request, Progress progress, Cancellation cancellation) {
    RunContext context = services.context(request.seed());
    return new LearningRun(services.engines())
        .run(request, context.withProgress(progress).withCancellation(cancellation));
  }

  @Override
  public Optional<EngineCard> card(String id) {
    return services.engines().named(id);
  }

  @Override
  public List<Example> examples() {
    return services.samples().samples().stream().map(DeskFlow::example).toList();
  }

  private static Example example(Sample sample) {
    return new Example(
        sample.id(),
        sample.title(),
        sample.problemType(),
        request(sample),
        sample.notice(),
        sample.provenance().source() + " (" + sample.provenance().licence() + ")");
  }

  private static Request request(Sample sample) {
    return Request.of(sample.request()).withTarget(sample.target());
  }
}
