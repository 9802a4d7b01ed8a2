package org.signalbox.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The probability that a recognition is right, abstaining included: a logistic regression on its
 * evidence, fitted to labelled inputs (Platt 1999). The plain confidence adds up log-odds that were
 * set by hand and says too little of most inputs.
 */
public final class Sureness {
  private final double[] weights;

  /**
   * @param weights one for each of {@link #features}; none leaves confidences as they are
   */
  public Sureness(double[] weights) {
    this.weights = weights.clone();
    if (weights.length != 0 && weights.length != Evidence.values().length) {
      throw new IllegalArgumentException(weights.length + " weights");
    }
  }

  /** Leaves confidences as the rules state them. */
  public static Sureness plain() {
    return new Sureness(new double[0]);
  }

  /**
   * Reads the weights that {@code gate train recognition} wrote.
   *
   * @throws ProblemException SB-ROUTING-100 when they cannot be read or are of another version
   */
  public static Sureness read(Path file) {
    try {
      JsonNode card = JsonMapper.shared().readTree(Files.readString(file));
      List<String> names = card.required("features").valueStream().map(JsonNode::asString).toList();
      if (!names.equals(features())) {
        throw new IOException("other features");
      }
      return new Sureness(
          card.required("weights").valueStream().mapToDouble(JsonNode::asDouble).toArray());
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new ProblemException(
          Problem.of("SB-ROUTING-100", file.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  /** Names of the evidence, in the order of the weights. */
  public static List<String> features() {
    return Arrays.stream(Evidence.values()).map(Evidence::name).toList();
  }

  /** The evidence of a recognition whose confidence is the plain one. */
  public static double[] evidence(Recognition seen) {
    return Arrays.stream(Evidence.values()).mapToDouble(e -> e.of(seen)).toArray();
  }

  /** From 0 to 1. */
  double of(Recognition seen) {
    if (weights.length == 0) {
      return seen.confidence();
    }
    double[] evidence = evidence(seen);
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * evidence[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
