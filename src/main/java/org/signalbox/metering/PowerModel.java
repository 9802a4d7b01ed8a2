package org.signalbox.metering;

import org.signalbox.task.Problem;

/**
 * Models energy as time x power with P = TDP x (0.1 + 0.9 x load^3), CodeCarbon's curve, times this
 * process's share of the busy time. Against RAPL on CodeCarbon's profiling data the error runs from
 * 0.34 to 2.87 times, so a figure has one significant digit and a band. The tenth of TDP that an
 * idle machine draws too is part of the figure.
 */
public record PowerModel(Tdp tdp) implements EnergySource {
  /** What a machine that rests draws, as a part of its TDP. */
  static final double IDLE = 0.1;

  @Override
  public Count begin() {
    return activity -> Energy.modelled(joules(activity));
  }

  double joules(Activity activity) {
    double load = activity.load();
    double watts = tdp.watts() * (IDLE + (1 - IDLE) * load * load * load);
    return watts * activity.wall() / 1e9 * activity.share();
  }

  @Override
  public Problem basis() {
    return Problem.of(
        tdp.known() ? "SB-METERING-01" : "SB-METERING-02", tdp.watts(), IDLE * tdp.watts());
  }
}
