package org.signalbox.metering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

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

  /** Names and watts as CodeCarbon collected them; its source stands in its first lines. */
  private static final String TABLE = "cpu-power.csv";

  private record Entry(String name, double watts) {}

  /** By the processor's own name, else by its physical cores. */
  public static Tdp of(Machine machine) {
    return listed(plain(machine.processor()))
        .map(watts -> new Tdp(watts, true))
        .orElseGet(() -> new Tdp(ASSUMED_WATTS_A_CORE * machine.cores(), false));
  }

  /** The longest name of the table with which the processor's name begins, word by word. */
  private static Optional<Double> listed(String processor) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Tdp.class.getResourceAsStream(TABLE)),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Tdp::entry)
          .filter(entry -> (processor + " ").startsWith(entry.name() + " "))
          .max(Comparator.comparingInt(entry -> entry.name().length()))
          .map(Entry::watts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(String line) {
    int end = line.lastIndexOf(';');
    return new Entry(line.substring(0, end), Double.parseDouble(line.substring(end + 1)));
  }

  /** "Intel(R) Core(TM) i7-1165G7 CPU @ 2.80GHz" as the table writes it. */
  private static String plain(String processor) {
    return processor
        .replaceAll("\\((?:R|TM|tm)\\)", " ")
        .replaceAll("\\b(?:CPU|\\d+th Gen)\\b", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
