package org.signalbox.routing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels that a request lists, such as "classify as complaint, praise or question". */
final class LabelList {
  private static final int LONGEST = 1000;
  private static final String ITEM = "[\\p{L}\\p{N}][\\p{L}\\p{N}'&/_ -]{0,38}?";
  private static final String LIST =
      "("
          + ITEM
          + "(?:\\s*[,;|/]\\s*(?:(?:and|or|und|oder)\\s+)?"
          + ITEM
          + ")*"
          + "(?:\\s*,?\\s+(?:or|and|oder|und)\\s+"
          + ITEM
          + ")?)(?=[.:?!\\n\"”]|$)";
  private static final Pattern ORDER =
      Pattern.compile(
          "\\b(?:classif\\w*|categori[sz]e|label|tag|sort|klassifizier\\w*|ordne|einordnen)\\b"
              + "[^.:?!\\n]{0,60}?\\b(?:as|into|in|to|als|zu|with)\\s+"
              + "(?:one of |either |the (?:classes|labels|categories) |eine von )?[:(\\[\"]?\\s*"
              + LIST,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:labels?|classes|categories|klassen|kategorien)\\s*(?::|=|are|sind)\\s*" + LIST,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern CHOICE =
      Pattern.compile(
          "\\b(?:is|are|ist|sind|sentiment|stimmung)\\b[^.:?!\\n]{0,50}?\\b"
              + "(\\p{L}+(?:\\s*,\\s*\\p{L}+)*,?\\s+(?:or|oder)\\s+\\p{L}+)\\s*[?:]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Nothing but labels and a question mark, or a question which of some labels fits. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?:^|\\bwhich (?:category|class|label|tag|topic|kind)(?: fits| applies| is it)?\\s*[,:]\\s*)"
              + "(\\p{L}+(?:,\\s*\\p{L}+){0,6},?\\s+(?:or|oder)\\s+\\p{L}+)\\s*\\?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,;|/]\\s*(?:(?:and|or|und|oder)\\s+)?|\\s+(?:or|and|oder|und)\\s+");

  private LabelList() {}

  /** Two labels or more, or none. */
  static List<String> in(String text) {
    Matcher match = match(text);
    if (match == null) {
      return List.of();
    }
    List<String> labels =
        Arrays.stream(BETWEEN.split(match.group(1)))
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .distinct()
            .toList();
    boolean shortEnough = labels.stream().allMatch(l -> l.split("\\s+").length <= 4);
    return labels.size() >= 2 && shortEnough ? labels : List.of();
  }

  /** The text behind the list of labels; the whole text when there is none. */
  static String rest(String text) {
    Matcher match = match(text);
    if (match == null) {
      return text;
    }
    String before = text.substring(0, match.start()).strip();
    String behind = text.substring(match.end()).replaceFirst("^[\\s.:?!)\\]\"”]+", "").strip();
    return behind.length() >= before.length() ? behind : before;
  }

  private static @org.jspecify.annotations.Nullable Matcher match(String text) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    for (Pattern pattern : List.of(ORDER, NAMED, CHOICE, BARE)) {
      Matcher matcher = pattern.matcher(head);
      if (matcher.find()) {
        return matcher;
      }
    }
    return null;
  }
}
