package org.signalbox.view;

import java.util.List;
import java.util.function.Consumer;
import org.signalbox.ingest.Reading;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceEvent;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.Material;
import org.signalbox.task.ProblemException;
import org.signalbox.viewmodel.Example;
import org.signalbox.viewmodel.Flow;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.RaceTicket;
import org.signalbox.viewmodel.TypeCorrection;

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
  public List<Example> examples() {
    return other.examples();
  }
}
