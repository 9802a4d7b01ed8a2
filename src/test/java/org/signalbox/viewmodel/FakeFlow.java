package org.signalbox.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Outcome;
import org.signalbox.engine.Progress;
import org.signalbox.engine.Result;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Ticker;
import org.signalbox.engine.Usage;
import org.signalbox.evaluation.Comparison;
import org.signalbox.evaluation.LearningCurve;
import org.signalbox.evaluation.Metric;
import org.signalbox.ingest.Preview;
import org.signalbox.ingest.Reading;
import org.signalbox.race.CurveRequest;
import org.signalbox.race.Lane;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceEvent;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Alternative;
import org.signalbox.routing.Decision;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Recognition;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Material;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Prose;
import org.signalbox.task.TypeCorrection;

/** Remembers what it was asked; reads everything but "broken.csv". */
final class FakeFlow implements Flow {
  private static final EngineCard FAST = card("fast", Standing.CONTENDER);
  private static final EngineCard BASE = card("base", Standing.BASELINE);

  private Request request = Request.of("");
  private List<TypeCorrection> corrections = List.of();
  private Input input = new Input.Typed("");
  private boolean abstaining;
  private long ticks;
  private final List<RaceRequest> raced = new ArrayList<>();
  private Runnable meanwhile = () -> {};

  void abstain() {
    abstaining = true;
  }

  /** Runs when an engine has begun to write its answer. */
  void meanwhile(Runnable work) {
    meanwhile = work;
  }

  RaceRequest lastRace() {
    return raced.getLast();
  }

  Request lastRequest() {
    return request;
  }

  List<TypeCorrection> lastCorrections() {
    return corrections;
  }

  Input lastInput() {
    return input;
  }

  @Override
  public Reading read(Input read, List<TypeCorrection> given) {
    input = read;
    corrections = given;
    if (read.name().equals("broken.csv")) {
      throw ProblemException.of("SB-INGEST-01", read.name());
    }
    return new Reading(new Prose("a", "text"), new Preview(List.of(), List.of()));
  }

  private static EngineCard insisted(Request asked) {
    return asked.engine().filter(BASE.id()::equals).isPresent() ? BASE : FAST;
  }

  @Override
  public Route route(Material material, Request asked, Policy policy) {
    request = asked;
    Recognition recognition =
        new Recognition(
            Optional.of(new GenerationTask("a", "", "text", Optional.empty(), 10)),
            ProblemType.TEXT_GENERATION,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            List.of(),
            List.of(),
            1,
            Optional.empty());
    return new Route(
        recognition,
        new Decision(
            abstaining ? Optional.empty() : Optional.of(insisted(asked)),
            abstaining ? Optional.of(Problem.of("SB-ROUTING-19")) : Optional.empty(),
            0.9,
            0.1,
            List.of(),
            List.of(alternative(FAST), alternative(BASE)),
            Optional.empty()));
  }

  @Override
  public void race(RaceTicket asked, RaceControl control, Consumer<RaceEvent> events) {
    run(asked.race(), List.of(FAST, BASE), control, events);
  }

  @Override
  public void reply(RaceRequest turn, RaceControl control, Consumer<RaceEvent> events) {
    run(turn, List.of(FAST), control, events);
  }

  private void run(
      RaceRequest asked, List<EngineCard> cards, RaceControl control, Consumer<RaceEvent> events) {
    raced.add(asked);
    events.accept(new RaceEvent.Started(cards, List.of(), "none", asked.seed(), asked.routed(), 1));
    for (EngineCard card : cards) {
      events.accept(new RaceEvent.LaneStarted(card.id()));
      events.accept(new RaceEvent.Chunk(card.id(), "do"));
      meanwhile.run();
      events.accept(new RaceEvent.LaneEnded(lane(card, control)));
    }
    events.accept(new RaceEvent.Ended(Comparison.none()));
  }

  @Override
  public Ticker ticker() {
    return () -> ticks += 1_000_000_000L;
  }

  @Override
  public LearningCurve learningCurve(
      CurveRequest asked, Progress progress, Cancellation cancellation) {
    if (asked.engine().equals("broken")) {
      throw ProblemException.of("SB-RACE-05", 3);
    }
    progress.done(0.5);
    cancellation.check();
    return new LearningCurve(
        Metric.AUC,
        List.of(new LearningCurve.Point(40, 0.8, 0.7, 0.9)),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public List<Example> examples() {
    return List.of(new Example("a", "A", ProblemType.TEXT_GENERATION, Request.of("write"), "", ""));
  }

  private static Lane lane(EngineCard card, RaceControl control) {
    List<GeneratedText.Token> tokens = List.of(new GeneratedText.Token(1, "done", -0.1));
    GeneratedText text = new GeneratedText("done", tokens, GeneratedText.Stop.END, 1);
    return new Lane(
        card,
        control.whole().cancelled()
            ? new Outcome.Cancelled<GeneratedText>(Outcome.Reason.USER)
            : new Outcome.Done<>(new Result<>(text, Usage.none())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Alternative alternative(EngineCard card) {
    return new Alternative(card, Optional.empty(), 0, Optional.empty());
  }

  private static EngineCard card(String id, Standing standing) {
    return new EngineCard(id, id, Family.LANGUAGE, standing, "MIT", 0, "purpose", "reference");
  }
}
