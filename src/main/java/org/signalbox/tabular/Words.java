package org.signalbox.tabular;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words of a text: runs of letters, digits and apostrophes, in lower case. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");

  private Words() {}

  static List<String> of(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(m -> m.group()).toList();
  }
}
