package org.signalbox.language;

import java.util.List;

/**
 * A text as the model sees it.
 *
 * @param ids one a token
 * @param pieces the text of each; a part of a character shows as the replacement character
 */
public record Tokens(List<Integer> ids, List<String> pieces) {
  public Tokens {
    ids = List.copyOf(ids);
    pieces = List.copyOf(pieces);
  }
}
