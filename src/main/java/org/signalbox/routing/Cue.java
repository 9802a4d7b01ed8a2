package org.signalbox.routing;

import java.util.regex.Pattern;

/**
 * A turn of phrase that speaks for an intent.
 *
 * @param weight how strongly, on the scale of the ballot
 * @param pattern matched against folded text
 */
record Cue(Intent intent, double weight, Pattern pattern) {
  static Cue of(Intent intent, double weight, String regex) {
    return new Cue(intent, weight, Pattern.compile(regex));
  }
}
