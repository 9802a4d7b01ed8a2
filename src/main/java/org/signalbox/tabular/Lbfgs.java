package org.signalbox.tabular;

import java.util.ArrayDeque;
import java.util.Deque;
import org.signalbox.engine.RunContext;

/**
 * Limited-memory BFGS with a backtracking line search (Nocedal and Wright, 2006, chapter 7) for
 * smooth convex functions.
 */
final class Lbfgs {
  private static final int MEMORY = 10;
  private static final int MOST_STEPS = 500;
  private static final int MOST_HALVINGS = 40;
  private static final double DECREASE = 1e-4;

  /** A function with its gradient. */
  interface Smooth {
    /** Writes the gradient at {@code x} and returns the value. */
    double at(double[] x, double[] gradient);
  }

  private record Pair(double[] step, double[] change, double product) {}

  private final Smooth function;
  private final double tolerance;
  private final Deque<Pair> memory = new ArrayDeque<>();

  /**
   * @param tolerance largest entry of the gradient at which to stop
   */
  Lbfgs(Smooth function, double tolerance) {
    this.function = function;
    this.tolerance = tolerance;
  }

  private record Point(double[] x, double value, double[] gradient) {}

  /** The minimum, searched from {@code start}. */
  double[] minimum(double[] start, RunContext context) {
    Point here = at(start.clone());
    double first = largest(here.gradient());
    for (int step = 0; step < MOST_STEPS && largest(here.gradient()) > tolerance; step++) {
      context.done(Math.clamp(closeness(first, largest(here.gradient())), 0, 1));
      Point next = search(here, direction(here.gradient()));
      if (!(next.value() < here.value())) {
        break;
      }
      remember(here, next);
      here = next;
    }
    context.done(1);
    return here.x();
  }

  private Point at(double[] x) {
    double[] gradient = new double[x.length];
    return new Point(x, function.at(x, gradient), gradient);
  }

  /** The gradient falls by about the same factor a step, so its logarithm shows the progress. */
  private double closeness(double first, double now) {
    return Math.log(first / now) / Math.log(first / tolerance);
  }

  private double[] direction(double[] gradient) {
    double[] q = gradient.clone();
    double[] shares = new double[memory.size()];
    int i = 0;
    for (Pair pair : memory) {
      shares[i] = dot(pair.step(), q) / pair.product();
      add(q, pair.change(), -shares[i++]);
    }
    double scale = memory.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(q, q))) : scale();
    for (int k = 0; k < q.length; k++) {
      q[k] *= -scale;
    }
    var oldestFirst = memory.descendingIterator();
    while (oldestFirst.hasNext()) {
      Pair pair = oldestFirst.next();
      double back = dot(pair.change(), q) / pair.product();
      add(q, pair.step(), -back - shares[--i]);
    }
    return q;
  }

  private double scale() {
    Pair latest = memory.getFirst();
    return latest.product() / dot(latest.change(), latest.change());
  }

  /** Halves the step until the value falls enough; the same point where it never does. */
  private Point search(Point here, double[] direction) {
    double slope = dot(here.gradient(), direction);
    double length = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      double[] x = here.x().clone();
      add(x, direction, length);
      Point next = at(x);
      if (next.value() <= here.value() + DECREASE * length * slope) {
        return next;
      }
      length /= 2;
    }
    return here;
  }

  private void remember(Point here, Point next) {
    double[] step = next.x().clone();
    add(step, here.x(), -1);
    double[] change = next.gradient().clone();
    add(change, here.gradient(), -1);
    double product = dot(step, change);
    if (product > 0) {
      memory.addFirst(new Pair(step, change, product));
      if (memory.size() > MEMORY) {
        memory.removeLast();
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static void add(double[] to, double[] what, double times) {
    for (int k = 0; k < to.length; k++) {
      to[k] += times * what[k];
    }
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
