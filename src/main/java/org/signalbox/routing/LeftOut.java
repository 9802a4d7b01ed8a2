package org.signalbox.routing;

import org.signalbox.task.Problem;

/**
 * A column that a model does not learn from, with the reason. The user can bring each back.
 *
 * @param words the sentence that shows it
 */
public record LeftOut(String column, Reason reason, Problem words) {
  /** Why a column is left out. */
  public enum Reason {
    /** The user said so. */
    BY_HAND,
    /** The user named the columns to learn from, and it is not among them. */
    NOT_NAMED,
    /** It only tells rows apart. */
    IDENTIFIER,
    /** It holds one value at most. */
    CONSTANT,
    /** It holds addresses of the web. */
    LINK,
    /** It is the target under another name. */
    TARGET_COPY,
    /** It is another column under another name. */
    DUPLICATE,
    /** It tells the target by itself, so it was probably written when the target was known. */
    LEAK;

    /** The reason as JSON writes it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
