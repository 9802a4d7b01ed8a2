package org.signalbox.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.Grounds.Support;
import org.signalbox.task.Grounds.Word;

/** Tells for each word of an answer whether the source or the question holds it. */
public final class WordSupport {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,][\\p{L}\\p{N}]+)*");

  private final Set<String> source;
  private final Set<String> question;

  /**
   * @param source the sentences that the answer may rest on
   */
  public WordSupport(List<String> source, String question) {
    this.source = new HashSet<>();
    source.forEach(text -> this.source.addAll(Stems.telling(text)));
    this.question = new HashSet<>(Stems.telling(question));
  }

  /** One entry for each word of the text. */
  public List<Word> of(GeneratedText answer) {
    int[] ends = ends(answer.tokens());
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(answer.text());
    while (word.find()) {
      words.add(
          new Word(
              word.start(),
              word.end(),
              support(word.group()),
              sure(answer, ends, word.start(), word.end())));
    }
    return words;
  }

  /** Whether a text has a telling word that neither the sources nor the question have. */
  boolean isExceededBy(GeneratedText text) {
    return of(text).stream().anyMatch(word -> word.support() == Support.NONE);
  }

  private Support support(String word) {
    List<String> parts = Stems.telling(word);
    if (parts.isEmpty()) {
      return Support.COMMON;
    }
    if (source.containsAll(parts)) {
      return Support.SOURCE;
    }
    return question.containsAll(parts) ? Support.QUESTION : Support.NONE;
  }

  /** Where each token ends in the text. */
  private static int[] ends(List<GeneratedText.Token> tokens) {
    int[] ends = new int[tokens.size()];
    int at = 0;
    for (int i = 0; i < ends.length; i++) {
      at += tokens.get(i).piece().length();
      ends[i] = at;
    }
    return ends;
  }

  /** Sum over the tokens that the word is made of. */
  private static double sure(GeneratedText answer, int[] ends, int from, int to) {
    if (ends.length == 0) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 0; i < ends.length; i++) {
      int start = i == 0 ? 0 : ends[i - 1];
      sum += start < to && ends[i] > from ? answer.tokens().get(i).logProbability() : 0;
    }
    return sum;
  }
}
