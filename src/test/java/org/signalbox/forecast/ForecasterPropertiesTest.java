package org.signalbox.forecast;

import java.util.List;
import org.signalbox.engine.Engine;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;

/** The properties of all engines of the room. */
class ForecasterPropertiesTest extends MethodProperties {
  @Override
  List<Engine<ForecastTask, ForecastAnswer>> engines() {
    return Forecasters.all();
  }
}
