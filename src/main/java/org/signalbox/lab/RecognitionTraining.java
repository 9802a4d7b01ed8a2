package org.signalbox.lab;

import java.io.IOException;
import java.util.List;
import org.signalbox.routing.Sureness;

/** Fits the confidence of recognition to the development part of a suite. */
public final class RecognitionTraining {
  /** Few misses among some four hundred cases: weights stay near what all cases have in common. */
  private static final double RIDGE = 1;

  /**
   * The rules were tuned on these very cases, so that others will go wrong more often: of what is
   * right here, this share counts as wrong.
   */
  private static final double DOUBT = 0.03;

  private RecognitionTraining() {}

  /**
   * @param cases of the development part
   * @param weights one for each of {@link Sureness#features}
   */
  public record Fitted(int cases, double[] weights) {}

  /**
   * @param run with a router of plain confidences
   */
  public static Fitted fit(RouteSuite suite, SuiteRun run) throws IOException {
    List<Verdict> verdicts = SuiteFigures.of(run.run(suite), SuiteCase.Part.DEVELOPMENT).verdicts();
    double[][] rows = new double[verdicts.size()][];
    double[] right = new double[verdicts.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Sureness.evidence(verdicts.get(i).seen().route().recognition());
      right[i] = verdicts.get(i).understood() ? 1 - DOUBT : 0;
    }
    return new Fitted(rows.length, LogisticFit.fit(rows, right, RIDGE));
  }
}
