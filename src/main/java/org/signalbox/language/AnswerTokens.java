package org.signalbox.language;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The possible answers of a prompt as tokens, none of them the beginning of another, so that their
 * probabilities can be compared. What all begin with belongs to the question.
 *
 * @param shared the tokens that every answer begins with
 * @param rest what distinguishes each answer, at least one token
 */
record AnswerTokens(List<Integer> shared, List<int[]> rest) {
  private static final int LONGEST = 60;

  static AnswerTokens of(Tokenizer tokenizer, List<String> answers, String end) {
    List<int[]> tokens = answers.stream().map(a -> tokenizer.encode(" " + shortened(a))).toList();
    if (!prefixFree(tokens)) {
      int[] last = tokenizer.encode(end);
      tokens = tokens.stream().map(t -> TokenLists.join(t, last)).toList();
    }
    int common = tokens.size() < 2 ? 0 : common(tokens);
    List<Integer> shared = Arrays.stream(tokens.getFirst()).limit(common).boxed().toList();
    return new AnswerTokens(
        shared, tokens.stream().map(t -> Arrays.copyOfRange(t, common, t.length)).toList());
  }

  /** A label is a few words; what is longer would fill the prompt. */
  static String shortened(String answer) {
    return answer.length() <= LONGEST ? answer : answer.substring(0, LONGEST);
  }

  private static boolean prefixFree(List<int[]> tokens) {
    return IntStream.range(0, tokens.size())
        .allMatch(
            i ->
                IntStream.range(0, tokens.size())
                    .noneMatch(j -> i != j && begins(tokens.get(i), tokens.get(j))));
  }

  private static boolean begins(int[] longer, int[] shorter) {
    int differs = Arrays.mismatch(longer, shorter);
    return differs < 0 || differs == shorter.length;
  }

  private static int common(List<int[]> tokens) {
    int[] first = tokens.getFirst();
    return tokens.stream()
        .skip(1)
        .mapToInt(other -> Math.max(0, Arrays.mismatch(first, other)))
        .min()
        .orElse(0);
  }
}
