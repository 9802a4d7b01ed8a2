package org.signalbox.language;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Lets the model write numbers of three digits and nothing else: all other tokens are masked, so
 * whatever it writes is valid.
 */
final class DigitWriter {
  private final Reading reading;
  private final int[] digits;
  private final int[] separator;
  private final float[] logits;

  /**
   * @param separator the text between numbers
   */
  DigitWriter(Reading reading, String separator) {
    this.reading = reading;
    digits =
        IntStream.range(0, 10)
            .map(digit -> reading.tokenizer().encode(Integer.toString(digit))[0])
            .toArray();
    this.separator = reading.tokenizer().encode(separator);
    logits = new float[reading.decoder().vocabulary()];
  }

  /**
   * Continues what was read.
   *
   * @param after the logits after the prompt, which ends where a number begins
   * @param choice picks a digit from the logits of all ten
   * @return codes from 0 to 999
   */
  int[] write(float[] after, int count, DigitChoice choice) {
    System.arraycopy(after, 0, logits, 0, logits.length);
    int[] codes = new int[count];
    for (int i = 0; i < count; i++) {
      for (int place = 0; place < DigitScale.WIDTH; place++) {
        int digit = choice.of(tenLogits());
        codes[i] = 10 * codes[i] + digit;
        boolean last = i == count - 1 && place == DigitScale.WIDTH - 1;
        if (!last) {
          reading.decoder().append(next(digit, place), reading.guard(), logits);
        }
      }
    }
    return codes;
  }

  /** After the last place the separator is certain; reading it together saves a step. */
  private int[] next(int digit, int place) {
    if (place < DigitScale.WIDTH - 1) {
      return new int[] {digits[digit]};
    }
    return IntStream.concat(IntStream.of(digits[digit]), IntStream.of(separator)).toArray();
  }

  private double[] tenLogits() {
    double[] ten = new double[10];
    for (int digit = 0; digit < 10; digit++) {
      ten[digit] = logits[digits[digit]];
    }
    return ten;
  }

  /** Picks one of ten digits. */
  @FunctionalInterface
  interface DigitChoice {
    int of(double[] logits);

    /** The most probable one. */
    static DigitChoice best() {
      return logits -> {
        int best = 0;
        for (int digit = 1; digit < 10; digit++) {
          best = logits[digit] > logits[best] ? digit : best;
        }
        return best;
      };
    }

    /** One drawn from the model's distribution, at temperature 1. */
    static DigitChoice drawn(SplittableRandom random) {
      return logits -> {
        double[] shares = Probabilities.softmax(logits);
        double left = random.nextDouble();
        for (int digit = 0; digit < 9; digit++) {
          left -= shares[digit];
          if (left < 0) {
            return digit;
          }
        }
        return 9;
      };
    }
  }
}
