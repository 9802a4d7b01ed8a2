package org.signalbox.history;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * A replay inside a report: the address of a link that saves it, so that the page needs nothing
 * beside it. What a user wrote can't look like one, since quotes are escaped there.
 */
final class Enclosed {
  static final String NAME = "signalbox-replay.json";

  private static final String HEAD = "data:application/json;base64,";
  private static final String LINK = "href=\"" + HEAD;
  private static final String PAGE = "<!doctype html";

  private Enclosed() {}

  /** The address of the link. */
  static String address(Replay replay) {
    byte[] bytes = ReplayFile.text(replay).getBytes(StandardCharsets.UTF_8);
    return HEAD + Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * The replay's text in a page; empty when the text is no page.
   *
   * @throws IllegalArgumentException when the page holds no replay, or a damaged one
   */
  static Optional<String> in(String text) {
    int length = Math.min(PAGE.length(), text.length());
    if (!text.substring(0, length).toLowerCase(Locale.ROOT).equals(PAGE)) {
      return Optional.empty();
    }
    int from = text.indexOf(LINK) + LINK.length();
    int to = text.indexOf('"', from);
    if (from < LINK.length() || to < 0) {
      throw new IllegalArgumentException("a page without a replay");
    }
    byte[] bytes = Base64.getDecoder().decode(text.substring(from, to));
    return Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }
}
