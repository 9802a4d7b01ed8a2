package org.signalbox.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.signalbox.evaluation.Share;

/**
 * What it costs to abstain: how many inputs the router would answer above a threshold of its
 * confidence (coverage), how many of these answers would be wrong (selective risk), and what is
 * lost by leaving inputs that it would have answered rightly (El-Yaniv and Wiener 2010; Geifman and
 * El-Yaniv 2017). Inputs about which the router asks by itself are answered at no threshold.
 *
 * @param cases that are judged, answered or not
 * @param points from the highest threshold to the router's own, at which it answers most
 * @param area mean selective risk over the answers, surest first, equals in any order (AURC;
 *     Geifman, Uziel and El-Yaniv 2019); NaN without answers
 * @param least the area if all wrong answers were the least sure ones
 */
public record RiskCoverage(int cases, List<Point> points, double area, double least) {
  public RiskCoverage {
    points = List.copyOf(points);
  }

  /**
   * @param threshold the least confidence that is answered
   * @param answered at it
   * @param wrong of those
   * @param missed left although an engine could have done it and, as far as is known, would have
   *     been rightly chosen
   * @param lost utility of these, in points for each judged input
   */
  public record Point(double threshold, int answered, int wrong, int missed, double lost) {
    /** Of the answers, those that are wrong. */
    public Share risk() {
      return new Share(wrong, answered);
    }
  }

  /** Share of the inputs that are answered at a point. */
  public double coverage(Point point) {
    return (double) point.answered() / cases;
  }

  /** At most ten of the points, about evenly over coverage, with the router's own at the end. */
  public List<Point> spread() {
    List<Point> some = new ArrayList<>();
    for (Point point : points) {
      boolean far =
          some.isEmpty() || point.answered() - some.getLast().answered() >= 0.1 * answered();
      if (far && point != points.getLast()) {
        some.add(point);
      }
    }
    some.addAll(points.subList(Math.max(0, points.size() - 1), points.size()));
    return some;
  }

  private int answered() {
    return points.isEmpty() ? 0 : points.getLast().answered();
  }

  /** What the order of confidences costs against the best order (E-AURC). */
  public double excess() {
    return area - least;
  }

  /**
   * @param verdicts that are judged
   * @param worth utility of a right answer, where asking has none
   */
  static RiskCoverage of(List<Verdict> verdicts, ToDoubleFunction<Verdict> worth) {
    List<Verdict> answers =
        verdicts.stream()
            .filter(v -> !v.abstained())
            .sorted(Comparator.comparingDouble((Verdict v) -> -v.seen().confidence()))
            .toList();
    Left left = new Left(verdicts, worth);
    List<Point> points = new ArrayList<>();
    double area = 0;
    for (int from = 0, to; from < answers.size(); from = to) {
      double level = answers.get(from).seen().confidence();
      int before = left.wrong;
      for (to = from; to < answers.size() && answers.get(to).seen().confidence() == level; to++) {
        left.answer(answers.get(to));
      }
      area += risks(from, to, before, left.wrong);
      points.add(new Point(level, to, left.wrong, left.missed, left.points(verdicts.size())));
    }
    int n = answers.size();
    double least = risks(n - left.wrong, n, 0, left.wrong);
    return new RiskCoverage(verdicts.size(), points, area / n, least / n);
  }

  /** What is not answered yet while the threshold falls. */
  private static final class Left {
    private final ToDoubleFunction<Verdict> worth;
    private int wrong;
    private int missed;
    private double lost;

    Left(List<Verdict> verdicts, ToDoubleFunction<Verdict> worth) {
      this.worth = worth;
      for (Verdict one : verdicts) {
        if (one.abstained() ? !one.asked().outOfScope() : one.understood()) {
          missed++;
          lost += worth.applyAsDouble(one);
        }
      }
    }

    void answer(Verdict one) {
      if (one.understood()) {
        missed--;
        lost -= worth.applyAsDouble(one);
      } else {
        wrong++;
      }
    }

    /** None where nothing is missed, whatever rounding left. */
    double points(int cases) {
      return missed == 0 ? 0 : 100 * lost / cases;
    }
  }

  /** The sum of the risks of the answers from one to another, between which errors are even. */
  private static double risks(int from, int to, int wrongBefore, int wrongAfter) {
    double sum = 0;
    for (int k = from + 1; k <= to; k++) {
      double share = (double) (k - from) / (to - from);
      sum += (wrongBefore + share * (wrongAfter - wrongBefore)) / k;
    }
    return sum;
  }
}
