package org.signalbox.boosting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the trees minimise, which is also the loss by which a validation part stops them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Objective.Logistic.class, name = "logistic"),
  @JsonSubTypes.Type(value = Objective.Softmax.class, name = "softmax"),
  @JsonSubTypes.Type(value = Objective.SquaredError.class, name = "squared-error"),
  @JsonSubTypes.Type(value = Objective.Poisson.class, name = "poisson"),
  @JsonSubTypes.Type(value = Objective.Quantiles.class, name = "quantiles")
})
public sealed interface Objective {
  /** Two classes; one output, the log-odds of class 1; log loss. */
  record Logistic() implements Objective {
    @Override
    public int outputs() {
      return 1;
    }
  }

  /** Several classes; one output and one tree a round for each; multinomial log loss. */
  record Softmax(int classes) implements Objective {
    public Softmax {
      if (classes < 2) {
        throw new IllegalArgumentException("classes: " + classes);
      }
    }

    @Override
    public int outputs() {
      return classes;
    }
  }

  /** A number; one output; root mean squared error. */
  record SquaredError() implements Objective {
    @Override
    public int outputs() {
      return 1;
    }
  }

  /** A count; one output, the logarithm of its mean; Poisson likelihood. */
  record Poisson() implements Objective {
    @Override
    public int outputs() {
      return 1;
    }
  }

  /**
   * The two ends of an interval; one output and one tree a round for each; the pinball loss of
   * Koenker and Bassett (1978).
   *
   * @param low share of values below the lower end
   * @param high share of values below the upper end
   */
  record Quantiles(double low, double high) implements Objective {
    public Quantiles {
      if (!(0 < low && low < high && high < 1)) {
        throw new IllegalArgumentException("quantiles: " + low + ", " + high);
      }
    }

    @Override
    public int outputs() {
      return 2;
    }
  }

  /** How many scores a row gets before they become probabilities. */
  int outputs();

  /** For {@code classes} classes: logistic for two, softmax for more. */
  static Objective ofClasses(int classes) {
    return classes == 2 ? new Logistic() : new Softmax(classes);
  }
}
