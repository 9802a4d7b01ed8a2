package org.signalbox.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Texts of many kinds, to see how far a model's keys and values reach. */
final class CalibrationText {
  /** Longer texts bring slower rotations into view, and more than this little else. */
  private static final int LONGEST = 1024;

  private CalibrationText() {}

  /** One sequence a text, each with a beginning of its own, and at most so many tokens. */
  static List<int[]> tokens(Tokenizer tokenizer, int context) {
    int longest = Math.min(LONGEST, context);
    List<int[]> texts = new ArrayList<>();
    for (String file : List.of("calibration.txt", "apache-2.0.txt")) {
      int[] ids = tokenizer.encode(text(file));
      for (int at = 0; at < ids.length; at += longest) {
        texts.add(Arrays.copyOfRange(ids, at, Math.min(ids.length, at + longest)));
      }
    }
    return texts;
  }

  private static String text(String file) {
    try (InputStream in =
        Objects.requireNonNull(CalibrationText.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
