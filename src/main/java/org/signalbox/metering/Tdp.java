package org.signalbox.metering;

import java.util.List;

/**
 * Thermal design power of a processor in watts.
 *
 * @param known true when its name stands in the table, false when the number of cores was all there
 *     was to go by
 */
public record Tdp(double watts, boolean known) {
  /**
   * A round figure: laptops have 3 to 7 W a physical core, desktops 8 to 16, servers 4 to 7; the
   * band of every modelled figure is wider than that.
   */
  static final double ASSUMED_WATTS_A_CORE = 6;

  private record Entry(String fragment, double watts) {}

  /** Base power as the makers' data sheets state it; table of 2026-11. First match wins. */
  private static final List<Entry> TABLE =
      List.of(
          new Entry("i7-1165G7", 28),
          new Entry("i5-1135G7", 28),
          new Entry("i7-1260P", 28),
          new Entry("i5-1240P", 28),
          new Entry("i7-1355U", 15),
          new Entry("i5-1335U", 15),
          new Entry("i7-8550U", 15),
          new Entry("i5-8250U", 15),
          new Entry("i7-12700H", 45),
          new Entry("i7-13700H", 45),
          new Entry("i5-12400", 65),
          new Entry("i7-12700K", 125),
          new Entry("i9-12900K", 125),
          new Entry("i5-13600K", 125),
          new Entry("i7-13700K", 125),
          new Entry("i9-13900K", 125),
          new Entry("Core(TM) Ultra 7 155H", 28),
          new Entry("Core(TM) Ultra 5 125H", 28),
          new Entry("Ryzen 7 5800X", 105),
          new Entry("Ryzen 5 5600X", 65),
          new Entry("Ryzen 9 5950X", 105),
          new Entry("Ryzen 5 7600X", 105),
          new Entry("Ryzen 7 7700X", 105),
          new Entry("Ryzen 9 7950X", 170),
          new Entry("Ryzen 7 5700U", 15),
          new Entry("Ryzen 5 5500U", 15),
          new Entry("Ryzen 7 7840U", 28),
          new Entry("Ryzen 7 7840HS", 54));

  /** By the processor's own name, else by its physical cores. */
  public static Tdp of(Machine machine) {
    return TABLE.stream()
        .filter(entry -> machine.processor().contains(entry.fragment()))
        .findFirst()
        .map(entry -> new Tdp(entry.watts(), true))
        .orElseGet(() -> new Tdp(ASSUMED_WATTS_A_CORE * machine.cores(), false));
  }
}
