package org.signalbox.language;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.task.Document;
import org.signalbox.task.Grounds;

/**
 * A sentence and where it stands.
 *
 * @param document its place in the list of documents
 * @param from index of its first character in the document's text
 * @param to index after its last one
 */
record Sentence(int document, String text, int from, int to) {
  private static final Pattern BLOCK =
      Pattern.compile("\\R\\s*\\R|(?<=[:?])\\s*\\R|\\R(?=[-*•#]\\s)");

  /** After these a full stop ends no sentence. */
  private static final Set<String> SHORT =
      Set.of(
          "mr.", "mrs.", "ms.", "dr.", "st.", "prof.", "no.", "vs.", "e.g.", "i.e.", "cf.", "fig.",
          "u.s.", "approx.", "inc.", "ltd.", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.",
          "dec.");

  private static final int LETTERS = 2;

  /** As they stand in the documents. */
  static final Comparator<Sentence> ORDER =
      Comparator.comparingInt(Sentence::document).thenComparingInt(Sentence::from);

  /** All sentences of some documents, in their order; headings and list items count as one. */
  static List<Sentence> of(List<Document> documents) {
    List<Sentence> all = new ArrayList<>();
    for (int d = 0; d < documents.size(); d++) {
      String text = documents.get(d).text();
      Matcher gap = BLOCK.matcher(text);
      int from = 0;
      while (gap.find()) {
        block(d, text, from, gap.start(), all);
        from = gap.end();
      }
      block(d, text, from, text.length(), all);
    }
    return all;
  }

  private static void block(int document, String text, int start, int end, List<Sentence> all) {
    BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    String block = text.substring(start, end).replaceAll("\\s", " ");
    ends.setText(block);
    int from = 0;
    for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
      if (to == block.length() || !goesOn(block.substring(from, to).strip())) {
        add(document, text, start + from, start + to, all);
        from = to;
      }
    }
  }

  private static boolean goesOn(String sentence) {
    int last = sentence.lastIndexOf(' ');
    return SHORT.contains(sentence.substring(last + 1).toLowerCase(Locale.ROOT));
  }

  private static void add(int document, String text, int start, int end, List<Sentence> all) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    String sentence = text.substring(from, to);
    if (sentence.codePoints().filter(Character::isLetterOrDigit).count() > LETTERS) {
      all.add(new Sentence(document, sentence, from, to));
    }
  }

  /** The text on one line. */
  String line() {
    return text.replaceAll("\\s+", " ");
  }

  Grounds.Quote quote(List<Document> documents, double score) {
    return new Grounds.Quote(documents.get(document).id(), text, from, to, score);
  }
}
