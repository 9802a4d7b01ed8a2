package org.signalbox.forecast;

/**
 * The periodogram of a series of any length, by Bluestein's form of the fast Fourier transform
 * (Bluestein 1970): a convolution with a chirp, at a power of two.
 */
final class Spectrum {
  private final int n;
  private final int size;
  private final double[] real;
  private final double[] imaginary;

  private Spectrum(int n) {
    this.n = n;
    size = Integer.highestOneBit(2 * n) * 2;
    real = new double[size];
    imaginary = new double[size];
  }

  /**
   * Squared amplitudes.
   *
   * @return one for each frequency of 0 to half of the length, in cycles over the whole length
   */
  static double[] of(double[] values) {
    var spectrum = new Spectrum(values.length);
    double[] out = new double[values.length / 2 + 1];
    spectrum.transform(values);
    for (int k = 0; k < out.length; k++) {
      double re = spectrum.real[k];
      double im = spectrum.imaginary[k];
      out[k] = (re * re + im * im) / values.length;
    }
    return out;
  }

  /** Leaves the transform in {@code real} and {@code imaginary}, up to a turn of each number. */
  private void transform(double[] values) {
    double[] chirpReal = new double[size];
    double[] chirpImaginary = new double[size];
    for (int i = 0; i < n; i++) {
      double angle = Math.PI * ((long) i * i % (2L * n)) / n;
      double cos = Math.cos(angle);
      double sin = Math.sin(angle);
      real[i] = values[i] * cos;
      imaginary[i] = -values[i] * sin;
      chirpReal[i] = cos;
      chirpImaginary[i] = sin;
      if (i > 0) {
        chirpReal[size - i] = cos;
        chirpImaginary[size - i] = sin;
      }
    }
    fast(real, imaginary);
    fast(chirpReal, chirpImaginary);
    for (int i = 0; i < size; i++) {
      double re = real[i] * chirpReal[i] - imaginary[i] * chirpImaginary[i];
      double im = real[i] * chirpImaginary[i] + imaginary[i] * chirpReal[i];
      real[i] = re / size;
      imaginary[i] = -im / size;
    }
    // The inverse is the forward transform of the conjugate.
    fast(real, imaginary);
  }

  /** In place, for a power of two (Cooley and Tukey 1965). */
  private static void fast(double[] re, double[] im) {
    int size = re.length;
    int shift = Integer.numberOfLeadingZeros(size) + 1;
    for (int i = 0; i < size; i++) {
      int j = Integer.reverse(i) >>> shift;
      if (j > i) {
        swap(re, i, j);
        swap(im, i, j);
      }
    }
    for (int half = 1; half < size; half *= 2) {
      double[] cos = new double[half];
      double[] sin = new double[half];
      for (int k = 0; k < half; k++) {
        cos[k] = Math.cos(Math.PI * k / half);
        sin[k] = -Math.sin(Math.PI * k / half);
      }
      for (int from = 0; from < size; from += 2 * half) {
        for (int k = 0; k < half; k++) {
          int a = from + k;
          int b = a + half;
          double turnedRe = re[b] * cos[k] - im[b] * sin[k];
          double turnedIm = re[b] * sin[k] + im[b] * cos[k];
          re[b] = re[a] - turnedRe;
          im[b] = im[a] - turnedIm;
          re[a] += turnedRe;
          im[a] += turnedIm;
        }
      }
    }
  }

  private static void swap(double[] values, int i, int j) {
    double kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
}
