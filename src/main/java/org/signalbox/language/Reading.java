package org.signalbox.language;

import java.util.Arrays;
import java.util.List;

/** The model in the hands of one caller, until the caller lets go. */
record Reading(Tokenizer tokenizer, ChatTemplate chat, Decoder decoder, RunGuard guard) {
  /** The logits after a sequence; what was read before and still fits is not read again. */
  float[] logitsAfter(int[] ids) {
    return decoder.read(ids, guard, fraction -> {});
  }

  /**
   * The log-probability of each continuation after the same prefix, which is read once.
   *
   * @param continuations at least one token each
   */
  double[] logProbabilities(int[] prefix, List<int[]> continuations) {
    float[] after = decoder.read(prefix, guard, fraction -> {});
    double sum = Logits.logSumExp(after);
    double[] logs = new double[continuations.size()];
    for (int i = 0; i < logs.length; i++) {
      int[] continuation = continuations.get(i);
      logs[i] = after[continuation[0]] - sum + rest(prefix, continuation);
    }
    return logs;
  }

  /** The tokens after the first, given those before. */
  private double rest(int[] prefix, int[] continuation) {
    if (continuation.length == 1) {
      return 0;
    }
    int[] ids = Arrays.copyOf(prefix, prefix.length + continuation.length - 1);
    System.arraycopy(continuation, 0, ids, prefix.length, continuation.length - 1);
    double[] sum = {0};
    decoder.score(
        ids,
        prefix.length,
        guard,
        (position, logits) ->
            sum[0] += Logits.logProbability(logits, continuation[position - prefix.length + 1]));
    return sum[0];
  }
}
