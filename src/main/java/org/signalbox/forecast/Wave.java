package org.signalbox.forecast;

/** A line and one sine wave of the season's length, fitted together by least squares. */
final class Wave {
  private static final int TERMS = 4;

  private Wave() {}

  /** The line of the joint fit, observations numbered from 1. */
  static Line trend(double[] y, int m) {
    double[][] normal = new double[TERMS][TERMS + 1];
    double[] row = new double[TERMS];
    for (int i = 0; i < y.length; i++) {
      double angle = 2 * Math.PI * (i + 1) / m;
      row[0] = 1;
      row[1] = i + 1;
      row[2] = Math.cos(angle);
      row[3] = m > 2 ? Math.sin(angle) : 0;
      for (int a = 0; a < TERMS; a++) {
        for (int b = 0; b < TERMS; b++) {
          normal[a][b] += row[a] * row[b];
        }
        normal[a][TERMS] += row[a] * y[i];
      }
    }
    double[] solution = LinearSystem.solve(normal);
    return new Line(solution[0], solution[1]);
  }
}
