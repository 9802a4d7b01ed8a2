package org.signalbox.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The sentences that people read, by their key. An error's sentence has the error's code as its
 * key, says what happened and what to do. Patterns are {@link MessageFormat}'s.
 */
public final class Words {
  private static final String BUNDLE = "org.signalbox.words.words";

  private final ResourceBundle bundle;
  private final Locale locale;
  private final Missing missing;

  /** What happens when a key has no sentence. */
  public enum Missing {
    /** A {@link MissingResourceException}, so that a test finds the gap. */
    FAILS,
    /** The key and what it wanted to mention: a message without words beats no message. */
    SHOWS_KEY
  }

  public Words(Locale locale, Missing missing) {
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.locale = locale;
    this.missing = missing;
  }

  /** The sentence behind an error code or another key, with its arguments filled in. */
  public String sentence(String key, Object... args) {
    if (!bundle.containsKey(key)) {
      return absent(key, args);
    }
    return new MessageFormat(bundle.getString(key), locale).format(args);
  }

  /** As {@link #sentence(String, Object...)}, for the arguments of a problem. */
  public String sentence(String key, List<?> args) {
    return sentence(key, args.toArray());
  }

  public boolean knows(String key) {
    return bundle.containsKey(key);
  }

  public Locale locale() {
    return locale;
  }

  private String absent(String key, Object[] args) {
    return switch (missing) {
      case FAILS -> throw new MissingResourceException("no sentence for " + key, BUNDLE, key);
      case SHOWS_KEY -> args.length == 0 ? key : key + " " + List.of(args);
    };
  }
}
