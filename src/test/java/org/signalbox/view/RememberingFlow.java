package org.signalbox.view;

import java.util.List;
import java.util.concurrent.CountDownLatch;
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

/** Remembers what the window asked of it; its races can be held until they are cancelled. */
final class RememberingFlow implements Flow {
  private volatile Input input = new Input.Typed("");
  private volatile Request request = Request.of("");
  private volatile List<TypeCorrection> corrections = List.of();
  private final Flow other;
  private final Races races;

  /** Whether races run through or stop after their first lane began. */
  enum Races {
    RUN,
    HELD
  }

  RememberingFlow(Flow other, Races races) {
    this.other = other;
    this.races = races;
  }

  Input input() {
    return input;
  }

  Request request() {
    return request;
  }

  List<TypeCorrection> corrections() {
    return corrections;
  }

  @Override
  public Reading read(Input given, List<TypeCorrection> corrected) {
    input = given;
    corrections = corrected;
    return other.read(given, corrected);
  }

  @Override
  public Route route(Material material, Request asked, Policy policy) {
    request = asked;
    return other.route(material, asked, policy);
  }

  @Override
  public void race(RaceTicket asked, RaceControl control, Consumer<RaceEvent> events) {
    switch (races) {
      case RUN -> other.race(asked, control, events);
      case HELD -> hold(asked, control, events);
    }
  }

  private void hold(RaceTicket asked, RaceControl control, Consumer<RaceEvent> events) {
    CountDownLatch cancelled = new CountDownLatch(1);
    other.race(
        asked,
        control,
        event -> {
          if (event instanceof RaceEvent.Started) {
            events.accept(event);
          }
        });
    events.accept(new RaceEvent.LaneStarted("auto-ets"));
    try (var _ = control.whole().onCancel(cancelled::countDown)) {
      cancelled.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
