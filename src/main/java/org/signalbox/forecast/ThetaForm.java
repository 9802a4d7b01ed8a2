package org.signalbox.forecast;

/**
 * The four models of Fiorucci et al. 2016, table 1: the line runs through the whole history or
 * through what was seen so far, and it has half the weight or the weight that fits best.
 */
enum ThetaForm {
  STM(Path.STANDING, Weight.HALF),
  OTM(Path.STANDING, Weight.FREE),
  DSTM(Path.MOVING, Weight.HALF),
  DOTM(Path.MOVING, Weight.FREE);

  /** Whether the line learns with every observation. */
  enum Path {
    STANDING,
    MOVING
  }

  /** Whether the line's weight is given. */
  enum Weight {
    HALF,
    FREE
  }

  private final Path path;
  private final Weight weight;

  ThetaForm(Path path, Weight weight) {
    this.path = path;
    this.weight = weight;
  }

  /** The line's weight, brought to what the form allows; theta is 1 / (1 - weight). */
  double weight(double free) {
    return switch (weight) {
      case HALF -> 0.5;
      case FREE -> Double.isFinite(free) ? Math.min(1, Math.max(0, free)) : 0;
    };
  }

  /** The state before the first observation is taken in, at a level given by the first one. */
  ThetaState start(double[] y, double alpha, double level) {
    return switch (path) {
      case STANDING -> ThetaState.standing(alpha, level, Line.through(y, y.length));
      case MOVING -> ThetaState.moving(alpha, level, y[0]);
    };
  }
}
