package org.signalbox.forecast;

/**
 * Weights and states of one run of complex exponential smoothing. Made once for a series and
 * reused, so that a likelihood allocates nothing. Rings are by the number of the row modulo the
 * season, where row 0 is the first before the series.
 */
final class CesPass {
  final double[] y;
  final double[] forecast;

  /** The season's share of each forecast, where the form has a level beside it. */
  final double[] seasonal;

  /** Seasonal level and seasonal potential; of length 1 and idle without a season. */
  final double[] season;

  final double[] shade;

  private final double[] turned;

  /** alpha 0, alpha 1, beta 0, beta 1 (Svetunkov et al. 2022, equations 13 and 20). */
  final double[] weights = {1.3, 1, 0, 0};

  double level;
  double potential;

  CesPass(double[] y, int m) {
    this.y = y;
    forecast = new double[y.length];
    seasonal = new double[y.length];
    season = new double[m];
    shade = new double[m];
    turned = new double[m];
  }

  CesPass over(double[] other) {
    var copy = new CesPass(other, season.length);
    copy.take(this);
    return copy;
  }

  /** Weights and states of another pass with the same season. */
  void take(CesPass other) {
    System.arraycopy(other.weights, 0, weights, 0, weights.length);
    System.arraycopy(other.season, 0, season, 0, season.length);
    System.arraycopy(other.shade, 0, shade, 0, shade.length);
    level = other.level;
    potential = other.potential;
  }

  /** Reads the rings backwards, so that the end of the series becomes its beginning. */
  void turn() {
    turn(season);
    turn(shade);
  }

  private void turn(double[] ring) {
    int m = ring.length;
    for (int j = 0; j < m; j++) {
      turned[j] = ring[(y.length + m - 1 - j) % m];
    }
    System.arraycopy(turned, 0, ring, 0, m);
  }
}
