package org.signalbox.forecast;

import java.util.Arrays;

/**
 * How far the differences of a series speak for a season of one length. Over whole seasons the
 * season's harmonics lie exactly on frequencies of the periodogram; each is held against the
 * frequencies around it, so that neither noise, nor a random walk, nor a trend looks seasonal.
 *
 * @param doubt logarithm of the probability that chance gives as much at one of the numbers of
 *     harmonics that were tried
 * @param share of the season in what the series does within a season's time, 0 to 1
 */
record SeasonEvidence(int length, double doubt, double share) {
  /** Share of the power that rounding alone leaves in every frequency. */
  private static final double ROUNDING = 1e-16;

  /** Over the last whole seasons of the differences; needs two of them. */
  static SeasonEvidence of(double[] differences, int length) {
    int cycles = differences.length / length;
    int n = cycles * length;
    double[] tail = Arrays.copyOfRange(differences, differences.length - n, differences.length);
    double[] spectrum = Spectrum.of(tail);
    double least = ROUNDING * Arrays.stream(spectrum).sum();
    double[] logs = Arrays.stream(spectrum).map(v -> Math.log(v + least)).toArray();
    double doubt = 0;
    double surprise = 0;
    double season = 0;
    double degrees = 0;
    int tried = 0;
    for (int h = 1; h * cycles < spectrum.length; h++) {
      int k = h * cycles;
      SpectralLevel around = SpectralLevel.at(logs, k, cycles);
      boolean fastest = 2 * k == n;
      surprise += (fastest ? 0.5 : 1) * surprise(spectrum[k] / around.height(), around.certainty());
      degrees += fastest ? 0.5 : 1;
      season += Math.max(0, spectrum[k] - around.height()) * level(k, n);
      if (Integer.bitCount(h) == 1 || 2 * (k + cycles) > n) {
        tried++;
        doubt = Math.min(doubt, tail(degrees, surprise));
      }
    }
    double all = 0;
    for (int k = Math.max(1, cycles / 2); k < spectrum.length; k++) {
      all += spectrum[k] * level(k, n);
    }
    double share = all > 0 ? season / all : 0;
    return new SeasonEvidence(length, doubt + Math.log(Math.max(1, tried)), share);
  }

  /** Power in the series of a unit of power in its differences, both halves of the spectrum. */
  private static double level(int k, int n) {
    double slow = 2 * Math.sin(Math.PI * k / n);
    return (2 * k == n ? 1 : 2) / (slow * slow);
  }

  /** An exponential variable of the same rarity: the ratio has an F distribution under noise. */
  private static double surprise(double ratio, double certainty) {
    return certainty * Math.log1p(ratio / certainty);
  }

  /** Logarithm of the chance that {@code degrees} such variables sum to more than {@code sum}. */
  private static double tail(double degrees, double sum) {
    int whole = (int) Math.ceil(degrees);
    double term = 0;
    double largest = 0;
    double total = 1;
    for (int j = 1; j < whole; j++) {
      term += Math.log(sum) - Math.log(j);
      if (term > largest) {
        total = total * Math.exp(largest - term) + 1;
        largest = term;
      } else {
        total += Math.exp(term - largest);
      }
    }
    return sum > 0 ? Math.min(0, largest + Math.log(total) - sum) : 0;
  }
}
