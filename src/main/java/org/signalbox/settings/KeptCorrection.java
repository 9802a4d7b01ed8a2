package org.signalbox.settings;

/**
 * A correction of the router that is used again.
 *
 * @param signature of the input, sixteen hexadecimal digits
 * @param about the input and the request in words, to be known again in a list
 * @param kind what it is meant for; "" where that was not corrected, as in the following fields
 */
public record KeptCorrection(
    String signature, String about, String kind, String target, String time, String id) {
  public KeptCorrection {
    if (!signature.matches("[0-9a-f]{16}")) {
      throw new IllegalArgumentException("signature: " + signature);
    }
  }
}
