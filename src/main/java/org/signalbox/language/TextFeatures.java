package org.signalbox.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text as the inputs of a linear model: parts of the encoder's states, each centred on the taught
 * texts' mean and scaled to length 1, and words and pairs of words weighted by rarity (Salton &amp;
 * Buckley 1988) with logarithmic counts, scaled to length 1.
 *
 * @param centres one mean a part
 * @param terms the words of the taught texts
 * @param rarity ln((1 + n) / (1 + df)) + 1 of each
 */
@SuppressWarnings("ArrayRecordComponent") // passed on and never compared
record TextFeatures(float[][] centres, Map<String, Integer> terms, double[] rarity) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|[!?$£€']");

  /**
   * @param parts one line a text, one vector a part; no part where words are all there is
   */
  static TextFeatures learn(List<String> texts, List<float[][]> parts) {
    Map<String, Integer> terms = new HashMap<>();
    List<Integer> frequency = new ArrayList<>();
    for (String text : texts) {
      for (String term : new HashSet<>(terms(text))) {
        int at = terms.computeIfAbsent(term, t -> terms.size());
        if (at == frequency.size()) {
          frequency.add(0);
        }
        frequency.set(at, frequency.get(at) + 1);
      }
    }
    double[] rarity =
        frequency.stream()
            .mapToDouble(df -> Math.log((1.0 + texts.size()) / (1 + df)) + 1)
            .toArray();
    return new TextFeatures(centres(parts), terms, rarity);
  }

  private static float[][] centres(List<float[][]> parts) {
    float[][] first = parts.getFirst();
    if (first.length == 0) {
      return first;
    }
    float[][] centres = new float[first.length][first[0].length];
    for (float[][] text : parts) {
      for (int p = 0; p < centres.length; p++) {
        for (int d = 0; d < centres[p].length; d++) {
          centres[p][d] += text[p][d] / parts.size();
        }
      }
    }
    return centres;
  }

  private static List<String> terms(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    List<String> all = new ArrayList<>(words);
    for (int i = 0; i + 1 < words.size(); i++) {
      all.add(words.get(i) + " " + words.get(i + 1));
    }
    return all;
  }

  FeatureRow of(String text, float[][] parts) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (String term : terms(text)) {
      Integer at = terms.get(term);
      if (at != null) {
        counts.merge(at, 1, Integer::sum);
      }
    }
    double[] weights =
        counts.entrySet().stream()
            .mapToDouble(e -> (1 + Math.log(e.getValue())) * rarity[e.getKey()])
            .toArray();
    double length = Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
    float[] scaled = new float[weights.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (weights[i] / length);
    }
    int[] indices = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
    return new FeatureRow(dense(parts), indices, scaled);
  }

  private float[] dense(float[][] parts) {
    int width = centres.length == 0 ? 0 : centres[0].length;
    float[] all = new float[centres.length * width];
    for (int p = 0; p < centres.length; p++) {
      double squares = 0;
      for (int d = 0; d < width; d++) {
        float v = parts[p][d] - centres[p][d];
        all[p * width + d] = v;
        squares += (double) v * v;
      }
      float scale = (float) (1 / Math.max(1e-9, Math.sqrt(squares)));
      for (int d = 0; d < width; d++) {
        all[p * width + d] *= scale;
      }
    }
    return all;
  }
}
