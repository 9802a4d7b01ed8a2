package org.signalbox.lab;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Ticker;
import org.signalbox.ingest.DuckDbPeer;
import org.signalbox.ingest.Ingest;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Source;

/** How long a file of delimited text takes to become typed columns, beside DuckDB, in turn. */
public record ReadingBench(Ingest ingest, RunContext ctx) {
  private static final String[] REGIONS = {"north", "south", "east", "west"};

  /**
   * Milliseconds of wall time.
   *
   * @param ours median of the rounds
   * @param peer median of the rounds
   * @param ratio median over the rounds of ours by the peer's
   */
  public record Speed(long bytes, int rounds, double ours, double peer, double ratio) {}

  /**
   * Reads a file in turn with both, with the same number of threads, after two rounds unmeasured.
   */
  public Speed run(Path file, int rounds) throws IOException {
    double[] ours = new double[rounds];
    double[] theirs = new double[rounds];
    double[] ratios = new double[rounds];
    try (var peer = new DuckDbPeer(ctx.workers().threads())) {
      for (int round = -2; round < rounds; round++) {
        double mine =
            millis(() -> ingest.read(Source.of(file), Overrides.none(), ctx), ctx.ticker());
        double other = millis(() -> peer.read(file), ctx.ticker());
        if (round >= 0) {
          ours[round] = mine;
          theirs[round] = other;
          ratios[round] = mine / other;
        }
      }
    }
    return new Speed(Files.size(file), rounds, median(ours), median(theirs), median(ratios));
  }

  private static double millis(Runnable work, Ticker ticker) {
    long start = ticker.nanos();
    work.run();
    return (ticker.nanos() - start) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /**
   * Writes a table of numbers, dates, classes and quoted words.
   *
   * @param bytes about so many
   */
  public static void write(Path file, long bytes, long seed) throws IOException {
    var random = new Random(seed);
    LocalDate first = LocalDate.of(2015, 1, 1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id,date,region,amount,qty,note,flag,ratio\n");
      long written = 0;
      for (int row = 1; written < bytes; row++) {
        String line =
            String.format(
                Locale.ROOT,
                "%d,%s,%s,%.2f,%d,\"item %d, x\",%s,%.6f%n",
                row,
                first.plusDays(row % 2000),
                REGIONS[random.nextInt(REGIONS.length)],
                1000 * random.nextDouble(),
                random.nextInt(50),
                random.nextInt(100_000),
                random.nextBoolean() ? "yes" : "no",
                random.nextDouble());
        out.write(line);
        written += line.length();
      }
    }
  }
}
