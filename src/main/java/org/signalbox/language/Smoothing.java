package org.signalbox.language;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.Arrays;
import java.util.Optional;

/**
 * Moves what makes a product's input uneven into its weights (SmoothQuant, Xiao et al. 2023): a
 * channel of the input is divided by a factor and the weights that it meets are multiplied by it.
 * The product stays the same, but its input then stands one digit a value.
 */
final class Smoothing {
  /** How much of a channel's reach goes over; half of it left twice the divergence here. */
  private static final double SHARE = 0.7;

  private static final float LEAST = 1e-6f;

  private Smoothing() {}

  /**
   * A factor for each channel, with a geometric mean of 1.
   *
   * @param reach the greatest absolute value of each channel of the input
   */
  static float[] factors(float[] reach, BlockedRows weights) {
    float[] greatest = greatest(weights);
    double[] logs = new double[reach.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] =
          SHARE * Math.log(Math.max(reach[i], LEAST))
              - (1 - SHARE) * Math.log(Math.max(greatest[i], LEAST));
    }
    double middle = Arrays.stream(logs).average().orElse(0);
    float[] factors = new float[logs.length];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = (float) Math.exp(logs[i] - middle);
    }
    return factors;
  }

  private static float[] greatest(BlockedRows weights) {
    float[] greatest = new float[weights.columns()];
    float[] row = new float[weights.columns()];
    for (int r = 0; r < weights.rows(); r++) {
      weights.row(r, row);
      for (int i = 0; i < row.length; i++) {
        greatest[i] = Math.max(greatest[i], Math.abs(row[i]));
      }
    }
    return greatest;
  }

  /** The scales of a normalisation, where factors can be taken out; empty for another node. */
  static Optional<String> scales(NodeProto node) {
    return switch (node.getOpType()) {
      case "SimplifiedLayerNormalization" -> Optional.of(node.getInput(1));
      case "SkipSimplifiedLayerNormalization" -> Optional.of(node.getInput(2));
      default -> Optional.empty();
    };
  }
}
