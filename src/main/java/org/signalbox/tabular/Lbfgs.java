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

  /** The minimum, searched from {@code start}. */
  double[] minimum(double[] start, RunContext context) {
    double[] x = start.clone();
    double[] gradient = new double[x.length];
    double value = function.at(x, gradient);
    double first = largest(gradient);
    for (int step = 0; step < MOST_STEPS && largest(gradient) > tolerance; step++) {
      context.done(Math.clamp(closeness(first, largest(gradient)), 0, 1));
      double[] direction = direction(gradient);
      double[] next = new double[x.length];
      double[] nextGradient = new double[x.length];
      double found = search(x, value, gradient, direction, next, nextGradient);
      if (!(found < value)) {
        break;
      }
      remember(x, next, gradient, nextGradient);
      x = next;
      value = found;
      gradient = nextGradient;
    }
    context.done(1);
    return x;
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

  private double search(
      double[] x,
      double value,
      double[] gradient,
      double[] direction,
      double[] next,
      double[] nextGradient) {
    double slope = dot(gradient, direction);
    double length = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      for (int k = 0; k < x.length; k++) {
        next[k] = x[k] + length * direction[k];
      }
      double found = function.at(next, nextGradient);
      if (found <= value + DECREASE * length * slope) {
        return found;
      }
      length /= 2;
    }
    return value;
  }

  private void remember(double[] x, double[] next, double[] gradient, double[] nextGradient) {
    double[] step = next.clone();
    add(step, x, -1);
    double[] change = nextGradient.clone();
    add(change, gradient, -1);
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
