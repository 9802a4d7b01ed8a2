package org.signalbox.lesson;

/** Reads what a lesson shows; a claim on times must be wide enough for any machine. */
final class ClaimReader {
  private ClaimReader() {}

  static Claim read(Yaml.Keys keys) {
    keys.only("measure", "at-least", "at-most", "says");
    boolean least = keys.find("at-least").isPresent();
    if (least == keys.find("at-most").isPresent()) {
      throw keys.place().problem("SB-LESSON-20", "at-least", "at-most");
    }
    Claim claim =
        new Claim(
            keys.text("measure"),
            least ? Claim.Side.AT_LEAST : Claim.Side.AT_MOST,
            keys.number(least ? "at-least" : "at-most"),
            keys.text("says"));
    if (Measure.isTimeRatio(claim.measure()) && !claim.wideEnough()) {
      throw keys.place().problem("SB-LESSON-23", claim.measure(), Claim.MARGIN);
    }
    return claim;
  }
}
