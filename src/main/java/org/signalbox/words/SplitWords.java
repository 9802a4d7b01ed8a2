package org.signalbox.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says how rows were held out. Races, replays and the history keep that in English, part after
 * part; a part that is not known here leaves the whole as it was kept.
 */
public record SplitWords(Words words) {
  private static final List<Part> PARTS =
      List.of(
          new Part("nothing known to compare with", "none"),
          new Part("compared with the reference", "reference"),
          new Part("relevance judgements", "relevance"),
          new Part("(\\d+)-fold forward in time, later rows from earlier ones by (.+)", "forward"),
          new Part("(\\d+)-fold", "folds"),
          new Part("holdout of the last (\\d+) of (\\d+) by (.+)", "latest"),
          new Part("holdout of (\\d+) of (\\d+)", "holdout"),
          new Part("rolling origin, (\\d+) x (\\d+) held out", "rolling"),
          new Part("last (\\d+) held out", "end"),
          new Part(" of (\\d+) of (\\d+) series", "sample"),
          new Part(", stratified", "stratified"),
          new Part(", rows of one (.+) kept together", "together"));

  private record Part(Pattern pattern, String key) {
    Part(String pattern, String word) {
      this(Pattern.compile(pattern), "term.split." + word);
    }
  }

  /**
   * @param kept such as {@code 5-fold, stratified}
   */
  public String of(String kept) {
    var said = new StringBuilder();
    int at = 0;
    while (at < kept.length()) {
      int end = part(kept, at, said);
      if (end == at) {
        return kept;
      }
      at = end;
    }
    return said.toString();
  }

  private int part(String kept, int at, StringBuilder said) {
    for (Part part : PARTS) {
      Matcher matcher = part.pattern().matcher(kept).region(at, kept.length());
      if (matcher.lookingAt() && words.knows(part.key())) {
        Object[] args = new Object[matcher.groupCount()];
        for (int k = 0; k < args.length; k++) {
          args[k] = matcher.group(k + 1);
        }
        said.append(words.sentence(part.key(), args));
        return matcher.end();
      }
    }
    return at;
  }
}
