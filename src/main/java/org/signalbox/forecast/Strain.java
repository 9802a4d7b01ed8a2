package org.signalbox.forecast;

/**
 * How far off a combination was at the acts of its rehearsal, in units of its own half widths.
 *
 * @param acts how many there were
 * @param size root of the mean square, no error counting more than {@value #MOST} half widths
 */
record Strain(int acts, double size) {
  private static final double MOST = 3;

  /** Of what was never rehearsed. */
  static Strain none() {
    return new Strain(0, 0);
  }

  /** Of the combination by these weights; acts at which a method is missing go without it. */
  static Strain of(Rehearsal rehearsal, AutoCombination combination) {
    double sum = 0;
    int acts = 0;
    for (Rehearsal.Act act : rehearsal.acts()) {
      double[] sizes = act.sizes(combination);
      double squares = 0;
      for (double size : sizes) {
        double bounded = Math.min(MOST, Math.abs(size));
        squares += bounded * bounded;
      }
      if (sizes.length > 0) {
        sum += squares / sizes.length;
        acts++;
      }
    }
    return acts == 0 ? none() : new Strain(acts, Math.sqrt(sum / acts));
  }
}
