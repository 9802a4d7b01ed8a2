package org.signalbox.words;

/**
 * What is known of a code.
 *
 * @param code such as {@code SB-INGEST-03}
 * @param room that says it, such as {@code INGEST}
 * @param sentence what it says, with dots for what it names each time
 * @param origin where it comes from, and why such things happen there
 */
public record HelpPage(String code, String room, String sentence, String origin) {
  /** Whether it has this in its code or its words, in any case. */
  public boolean has(String words) {
    String all = (code + " " + sentence).toLowerCase(java.util.Locale.ROOT);
    return all.contains(words.strip().toLowerCase(java.util.Locale.ROOT));
  }
}
