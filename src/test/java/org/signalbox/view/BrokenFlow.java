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
import org.signalbox.task.ProblemException;
import org.signalbox.task.TypeCorrection;
import org.signalbox.viewmodel.Example;
import org.signalbox.viewmodel.Flow;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.RaceTicket;

/** A flow that can't read files. */
record BrokenFlow(Flow other) implements Flow {
  @Override
  public Reading read(Input input, List<TypeCorrection> corrections) {
    if (input instanceof Input.File file) {
      throw ProblemException.of("SB-INGEST-06", file.name(), "a PNG picture");
    }
    return other.read(input, corrections);
  }

  @Override
  public Route route(Material material, Request request, Policy policy) {
    return other.route(material, request, policy);
  }

  @Override
  public void race(RaceTicket request, RaceControl control, Consumer<RaceEvent> events) {
    other.race(request, control, events);
  }

  @Override
  public void reply(RaceRequest turn, RaceControl control, Consumer<RaceEvent> events) {
    other.reply(turn, control, events);
  }

  @Override
  public Ticker ticker() {
    return other.ticker();
  }

  @Override
  public LearningCurve learningCurve(
      CurveRequest request, Progress progress, Cancellation cancellation) {
    return other.learningCurve(request, progress, cancellation);
  }

  @Override
  public List<Example> examples() {
    return other.examples();
  }
}
