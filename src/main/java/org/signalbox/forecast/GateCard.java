package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a gate's card says of how it decides. */
public final class GateCard {
  private GateCard() {}

  /** Ids of the engines that the gate weighs. */
  public static List<String> pool() {
    return AutoPool.members().stream().map(AutoPool.Member::engine).toList();
  }

  /** What it looks at in a series. */
  public static List<String> features() {
    return Arrays.stream(Feature.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();
  }
}
