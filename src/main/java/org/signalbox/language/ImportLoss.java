package org.signalbox.language;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What quantising anew lost, as relative root mean square: the root of the sum of squared
 * differences over that of the squared weights.
 *
 * @param tensors how many tensors were quantised anew
 * @param relative over all their weights together
 * @param worst over the weights of the tensor that lost most
 * @param worstTensor its name in the imported file
 */
public record ImportLoss(int tensors, double relative, double worst, String worstTensor) {
  public ImportLoss {
    if (tensors < 0 || !(relative >= 0) || !(worst >= relative)) {
      throw new IllegalArgumentException("no loss: " + relative + ", at worst " + worst);
    }
  }

  void write(ObjectNode card) {
    card.put("tensors", tensors)
        .put("relativeRms", relative)
        .put("worstRelativeRms", worst)
        .put("worstTensor", worstTensor);
  }

  /** What a card says; empty when it says nothing. */
  static Optional<ImportLoss> read(JsonNode card) {
    return card.isObject()
        ? Optional.of(
            new ImportLoss(
                card.path("tensors").asInt(),
                card.path("relativeRms").asDouble(),
                card.path("worstRelativeRms").asDouble(),
                card.path("worstTensor").asString()))
        : Optional.empty();
  }

  /** Adds losses up while rows are written. */
  static final class Measure {
    private float[] before = new float[0];
    private float[] after = new float[0];
    private String tensor = "";
    private int tensors;
    private double errors;
    private double squares;
    private double allErrors;
    private double allSquares;
    private double worst;
    private String worstTensor = "";

    void row(GgufTensor from, int row, CodedRow coded, QuantizedShape shape) {
      if (!from.name().equals(tensor)) {
        finish();
        tensor = from.name();
        tensors++;
      }
      if (before.length < from.columns()) {
        before = new float[from.columns()];
        after = new float[from.columns()];
      }
      from.row(row, before);
      coded.weights(after, shape);
      for (int i = 0; i < from.columns(); i++) {
        double error = (double) before[i] - after[i];
        errors += error * error;
        squares += (double) before[i] * before[i];
      }
    }

    private void finish() {
      double relative = squares == 0 ? 0 : Math.sqrt(errors / squares);
      if (relative > worst) {
        worst = relative;
        worstTensor = tensor;
      }
      allErrors += errors;
      allSquares += squares;
      errors = 0;
      squares = 0;
    }

    ImportLoss total() {
      finish();
      double relative = allSquares == 0 ? 0 : Math.sqrt(allErrors / allSquares);
      // Rounding alone can put the total of one tensor above itself.
      return new ImportLoss(tensors, relative, Math.max(worst, relative), worstTensor);
    }
  }
}
