package org.signalbox.words;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The sentences that people read, by their key. An error's sentence has the error's code as its
 * key, says what happened and what to do. Patterns are {@link MessageFormat}'s.
 */
public final class Words {
  private static final String BUNDLE = "org.signalbox.words.words";
  private static final String USAGE = "org.signalbox.words.usage";

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
    this.bundle = bundle(BUNDLE, locale);
    this.locale = locale;
    this.missing = missing;
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(
        name,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** What commands and options say of themselves where it is not their own English. */
  public ResourceBundle usage() {
    return bundle(USAGE, locale);
  }

  /** The sentence behind an error code or another key, with its arguments filled in. */
  public String sentence(String key, Object... args) {
    if (!bundle.containsKey(key)) {
      return absent(key, args);
    }
    Object[] said = Arrays.stream(args).map(this::said).toArray();
    return new MessageFormat(bundle.getString(key), locale).format(said);
  }

  /** A kind that is mentioned has a word of its own, such as {@code word.ColumnType.DATE}. */
  private Object said(Object mentioned) {
    return mentioned instanceof Enum<?> kind
        ? term("word." + kind.getDeclaringClass().getSimpleName() + "." + kind.name(), kind.name())
        : mentioned;
  }

  /** As {@link #sentence(String, Object...)}, for the arguments of a problem. */
  public String sentence(String key, List<?> args) {
    return sentence(key, args.toArray());
  }

  /**
   * What something is called in this language.
   *
   * @param original its own name, in English, which stays where the bundle has no other
   */
  public String term(String key, String original) {
    return knows(key) ? sentence(key) : original;
  }

  public boolean knows(String key) {
    return bundle.containsKey(key);
  }

  /** Every key that has a sentence. */
  Set<String> keys() {
    return bundle.keySet();
  }

  /** The sentence as it stands in the bundle. */
  String pattern(String key) {
    return bundle.getString(key);
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
