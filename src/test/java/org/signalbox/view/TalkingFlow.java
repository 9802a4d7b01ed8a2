package org.signalbox.view;

import java.util.List;
import java.util.function.Consumer;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.engine.Ticker;
import org.signalbox.evaluation.LearningCurve;
import org.signalbox.ingest.Reading;
import org.signalbox.race.CurveRequest;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceEvent;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.Material;
import org.signalbox.task.TypeCorrection;
import org.signalbox.viewmodel.Example;
import org.signalbox.viewmodel.Flow;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.RaceTicket;

/** A scripted flow that answers every later turn of a conversation alike. */
record TalkingFlow(Flow first, List<RaceEvent> turn) implements Flow {
  @Override
  public Reading read(Input input, List<TypeCorrection> corrections) {
    return first.read(input, corrections);
  }

  @Override
  public Route route(Material material, Request request, Policy policy) {
    return first.route(material, request, policy);
  }

  @Override
  public void race(RaceTicket ticket, RaceControl control, Consumer<RaceEvent> events) {
    first.race(ticket, control, events);
  }

  @Override
  public void reply(RaceRequest asked, RaceControl control, Consumer<RaceEvent> events) {
    turn.forEach(events);
  }

  @Override
  public Ticker ticker() {
    return first.ticker();
  }

  @Override
  public LearningCurve learningCurve(
      CurveRequest request, Progress progress, Cancellation cancellation) {
    return first.learningCurve(request, progress, cancellation);
  }

  @Override
  public List<Example> examples() {
    return first.examples();
  }
}
