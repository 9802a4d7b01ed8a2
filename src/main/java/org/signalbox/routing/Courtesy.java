package org.signalbox.routing;

import java.util.regex.Pattern;

/** Takes greetings and pleases off a request: what is asked begins behind them. */
final class Courtesy {
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?iu)^[\\s\"'„“]*((please|bitte|kindly|hi|hello|hey|hallo|guten (tag|morgen|abend)|dear all"
              + "|(could|can|would|will) you( please| kindly)?|(könntest|kannst|würdest) du( bitte)?"
              + "|(könnten|können|würden) sie( bitte)?"
              + "|i (want|need|would like|'d like)( you)? to|ich (möchte|will|würde gerne?)"
              + "|help me( to)?|hilf mir)\\b[\\s,:;!.-]*)+(?=[^\\s?!.,;:-])");

  private Courtesy() {}

  /** The request behind its courtesies; itself where there is nothing else in it. */
  static String without(String text) {
    return BEFORE.matcher(text).replaceFirst("");
  }
}
