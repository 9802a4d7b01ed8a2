package org.signalbox.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.task.Brief;
import org.signalbox.task.Document;

/**
 * A request and the text that it is about, kept apart: what stands in the text is data.
 *
 * @param request a question or an order
 * @param text what it is about
 */
record Pasted(String request, String text) {
  private static final int LONGEST_REQUEST = 60;
  private static final int FEWEST_WORDS = 25;
  private static final Pattern BETWEEN = Pattern.compile("\\R\\s*(-{3,}|={3,}|\\*{3,})\\s*\\R");
  private static final Pattern FORM =
      Pattern.compile(
          "(?is)\\b(?:extract|read|pull|get|list|find|give|return|fill in|lies|extrahiere)\\b(.*?)"
              + "\\b(?:as|in|into|to|als)\\s+(?:a |an |valid )?json\\b(.*)");
  private static final Pattern NAMED =
      Pattern.compile("(?i)\\b(?:fields?|keys?|propert\\w+|felder\\w*)\\b[:\\s]*(.*)");

  /** The request may be typed apart, or stand above the text or below it. */
  static Optional<Pasted> of(String typed, String body, boolean alone) {
    if (!alone) {
      return Optional.of(new Pasted(typed.strip(), body.strip())).filter(Pasted::enough);
    }
    String all = body.strip();
    Matcher gap = Pattern.compile("\\R").matcher(all);
    Optional<Pasted> above =
        gap.find()
            ? Optional.of(
                new Pasted(all.substring(0, gap.start()).strip(), all.substring(gap.end()).strip()))
            : Optional.empty();
    int last = Math.max(all.lastIndexOf('\n'), all.lastIndexOf('\r'));
    Optional<Pasted> below =
        last < 0
            ? Optional.empty()
            : Optional.of(
                new Pasted(all.substring(last + 1).strip(), all.substring(0, last).strip()));
    return above
        .filter(Pasted::enough)
        .filter(Pasted::asks)
        .or(() -> below.filter(Pasted::enough).filter(Pasted::question));
  }

  private boolean enough() {
    return !request.isBlank() && words(request) <= LONGEST_REQUEST && words(text) >= FEWEST_WORDS;
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }

  private boolean asks() {
    return question() || summarises() || form().isPresent();
  }

  /** A question and no order to write. */
  boolean question() {
    Ask ask = Ask.of(request);
    return request.endsWith("?") && ask.weight(Intent.WRITE) < 3;
  }

  boolean summarises() {
    return Shape.shortened(request) && request.length() < 300;
  }

  /** What is to be written and from what; empty where the request is about something else. */
  Optional<Brief> brief() {
    Optional<Brief> form =
        form().map(schema -> new Brief.Structured(List.of(new Document("text", text)), schema));
    return form.or(
        () -> {
          if (summarises()) {
            return Optional.of(new Brief.Summary(new Document("text", text)));
          }
          return question() ? Optional.of(new Brief.Sourced(documents())) : Optional.empty();
        });
  }

  /** Several documents are told apart by lines of dashes. */
  private List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    for (String part : BETWEEN.split(text)) {
      if (!part.isBlank()) {
        documents.add(new Document(Integer.toString(documents.size() + 1), part.strip()));
      }
    }
    return documents;
  }

  /** A schema of the fields that the request lists, where it asks for JSON. */
  private Optional<String> form() {
    Matcher order = FORM.matcher(request);
    if (!order.matches()) {
      return Optional.empty();
    }
    Matcher named = NAMED.matcher(order.group(2));
    String list = named.find() ? named.group(1) : order.group(1);
    return FieldList.schema(list);
  }
}
