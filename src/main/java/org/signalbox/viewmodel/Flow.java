package org.signalbox.viewmodel;

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
import org.signalbox.routing.Decision;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Recognition;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.Material;
import org.signalbox.task.TypeCorrection;

/**
 * The steps from an input to a finished race, as the screens ask for them. Every method may take
 * long and is only called in the background.
 */
public interface Flow {
  /**
   * Reads an input and shows its first lines, with the types of columns that the user corrected by
   * hand.
   *
   * @throws org.signalbox.task.ProblemException when it can't be read
   */
  Reading read(Input input, List<TypeCorrection> corrections);

  /**
   * Recognises the task and decides about the engine.
   *
   * @throws org.signalbox.task.ProblemException when the request can't be met
   */
  Route route(Material material, Request request, Policy policy);

  /**
   * The same for what is opened as it was asked before: by a sample, a session or an earlier day.
   * Nothing of that is put right by hand now.
   */
  default Route reopened(Material material, Request request, Policy policy) {
    return route(material, request, policy);
  }

  /** What was set by hand in such an input is not used again the next time. */
  default void forget(Material material, Request request) {}

  /** Decides anew about what was recognised before. */
  default Decision decide(Material material, Recognition seen, Request request, Policy policy) {
    return route(material, request, policy).decision();
  }

  /**
   * Races engines until the last lane ended.
   *
   * @param events gets what happens in order, from any thread
   */
  void race(RaceTicket ticket, RaceControl control, Consumer<RaceEvent> events);

  /**
   * Lets one engine write the next turn of a conversation, which belongs to no race.
   *
   * @param events gets what happens in order, from any thread
   */
  void reply(RaceRequest turn, RaceControl control, Consumer<RaceEvent> events);

  /**
   * Lets one engine learn from ever more rows.
   *
   * @throws org.signalbox.engine.CancelledException soon after a cancel
   * @throws org.signalbox.task.ProblemException when too few rows are known
   */
  LearningCurve learningCurve(CurveRequest request, Progress progress, Cancellation cancellation);

  /** The clock that the time left, and the time that deciding took, are reckoned by. */
  Ticker ticker();

  /** An engine by its id; empty where it is not installed here. */
  default Optional<EngineCard> card(String id) {
    return Optional.empty();
  }

  /** What comes with the app to try it on, the first one to start with. */
  List<Example> examples();
}
