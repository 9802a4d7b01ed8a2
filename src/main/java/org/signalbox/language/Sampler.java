package org.signalbox.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/** Draws tokens one after another as a {@link Sampling} says. */
final class Sampler {
  private static final int REMEMBERED = 64;

  private final Sampling sampling;
  private final SplittableRandom random;
  private final Deque<Integer> recent = new ArrayDeque<>();

  /** A token and its unnormalised probability. */
  private record Candidate(int id, double weight) {}

  Sampler(Sampling sampling) {
    this.sampling = sampling;
    random = new SplittableRandom(sampling.seed());
  }

  /** Tells a token that stands before the next one. */
  void saw(int id) {
    recent.addLast(id);
    if (recent.size() > REMEMBERED) {
      recent.removeFirst();
    }
  }

  /** Chooses the next token; changes the logits where it weakens repeated ones. */
  int next(float[] logits) {
    penalise(logits);
    int best = Logits.argmax(logits);
    return sampling.temperature() == 0 ? best : draw(nucleus(logits, logits[best]));
  }

  private void penalise(float[] logits) {
    float penalty = (float) sampling.repetitionPenalty();
    if (penalty != 1) {
      recent.stream()
          .distinct()
          .forEach(id -> logits[id] = logits[id] > 0 ? logits[id] / penalty : logits[id] * penalty);
    }
  }

  private List<Candidate> nucleus(float[] logits, float best) {
    double[] weights = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double below = (logits[i] - best) / sampling.temperature();
      weights[i] = below > -Logits.NEGLIGIBLE ? Math.exp(below) : 0;
      sum += weights[i];
    }
    // All tokens below this share together can't reach what top-p leaves out, so none of them is
    // in the nucleus, and only the others need sorting.
    double floor = Math.max(sampling.minP(), (1 - sampling.topP()) / weights.length * sum);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] >= floor) {
        candidates.add(new Candidate(i, weights[i]));
      }
    }
    return sampling.topP() < 1 ? cut(candidates, sampling.topP() * sum) : candidates;
  }

  private static List<Candidate> cut(List<Candidate> candidates, double share) {
    candidates.sort((a, b) -> Double.compare(b.weight(), a.weight()));
    double reached = 0;
    int kept = 0;
    while (kept < candidates.size() && reached < share) {
      reached += candidates.get(kept++).weight();
    }
    return candidates.subList(0, Math.max(1, kept));
  }

  private int draw(List<Candidate> candidates) {
    double sum = candidates.stream().mapToDouble(Candidate::weight).sum();
    double left = random.nextDouble() * sum;
    for (Candidate candidate : candidates) {
      left -= candidate.weight();
      if (left < 0) {
        return candidate.id();
      }
    }
    return candidates.getLast().id();
  }
}
