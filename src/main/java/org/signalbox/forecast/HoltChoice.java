package org.signalbox.forecast;

/**
 * Exponential smoothing of level, damped trend and additive season with everything given.
 *
 * @param weight share in an average
 * @param alpha of the level
 * @param beta of the trend, as a share of alpha
 * @param phi damping of the trend, 0 where there is none
 * @param gamma of the season, as a share of what alpha leaves
 */
record HoltChoice(
    double weight, double alpha, double beta, double phi, double gamma, HoltStart start) {
  HoltChoice weighing(double share) {
    return new HoltChoice(share, alpha, beta, phi, gamma, start);
  }

  /** Sum of the squared one-step errors. */
  double squares(double[] z) {
    var state = new HoltState(this);
    double sum = 0;
    for (double value : z) {
      double error = value - state.forecast();
      sum += error * error;
      state.move(error);
    }
    return sum;
  }

  /** How much of a shock is left after {@code steps} steps. */
  double response(int steps) {
    double damped = phi == 1 ? steps : phi * (1 - Math.pow(phi, steps)) / (1 - phi);
    double again = steps % start.season().length == 0 ? gamma * (1 - alpha) : 0;
    return alpha * (1 + beta * damped) + again;
  }
}
