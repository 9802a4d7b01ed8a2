package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Progress;
import org.signalbox.engine.Ticker;
import org.signalbox.evaluation.LearningCurve;
import org.signalbox.ingest.Reading;
import org.signalbox.race.CurveRequest;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceEvent;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Alternative;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.Material;
import org.signalbox.task.TypeCorrection;
import org.signalbox.viewmodel.Example;
import org.signalbox.viewmodel.Flow;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.RaceTicket;

/** A flow whose answers a test wrote beforehand. */
record ScriptedFlow(Reading reading, Route route, List<RaceEvent> events) implements Flow {
  @Override
  public Reading read(Input input, List<TypeCorrection> corrections) {
    return reading;
  }

  @Override
  public Route route(Material read, Request request, Policy policy) {
    return route;
  }

  @Override
  public void race(RaceTicket request, RaceControl control, Consumer<RaceEvent> sink) {
    events.forEach(sink);
  }

  @Override
  public void reply(RaceRequest turn, RaceControl control, Consumer<RaceEvent> sink) {
    events.forEach(sink);
  }

  @Override
  public Ticker ticker() {
    return () -> 0;
  }

  @Override
  public LearningCurve learningCurve(
      CurveRequest request, Progress progress, Cancellation cancellation) {
    progress.done(1);
    return CurveScript.curve();
  }

  @Override
  public Optional<EngineCard> card(String id) {
    return route.decision().alternatives().stream()
        .map(Alternative::card)
        .filter(card -> card.id().equals(id))
        .findFirst();
  }

  @Override
  public List<Example> examples() {
    return List.of(Scripts.example());
  }
}
