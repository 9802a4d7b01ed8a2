package org.signalbox.lab;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Source;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.task.Material;

/**
 * How long deciding takes once an input is read, in processor time.
 *
 * @param textMedian milliseconds of a text, half take less
 * @param tableTail milliseconds of a table of 10 MB, one in a hundred takes longer
 */
public record RoutePace(double textMedian, double tableTail) {
  private static final int BYTES = 10_000_000;
  private static final int ROUNDS = 200;
  private static final int WARM = 20;

  /** Decides about every text of a suite, and again and again about a made table of 10 MB. */
  public static RoutePace of(List<Verdict> verdicts, SuiteRun run) {
    double[] texts =
        verdicts.stream()
            .filter(v -> v.asked().file().isEmpty())
            .mapToDouble(v -> run.seen(Source.pasted(v.asked().text()), v.asked().text()).nanos())
            .sorted()
            .toArray();
    byte[] csv = table().getBytes(StandardCharsets.UTF_8);
    Material read =
        run.ingest().read(new Source.OfBytes("pace.csv", csv), Overrides.none(), run.context());
    double[] tables = new double[ROUNDS];
    for (int i = -WARM; i < ROUNDS; i++) {
      long start = SuiteRun.PROCESSOR.nanos();
      run.router().route(read, Request.of("predict outcome"), Policy.balanced());
      tables[Math.max(0, i)] = SuiteRun.PROCESSOR.nanos() - start;
    }
    Arrays.sort(tables);
    return new RoutePace(millis(texts, 0.5), millis(tables, 0.99));
  }

  private static double millis(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }

  /** Keys, dates, words, amounts and classes in ten columns. */
  private static String table() {
    var random = new SplittableRandom(10);
    var text = new StringBuilder("id,day,region,product,amount,price,age,score,note,outcome\n");
    for (int row = 0; text.length() < BYTES; row++) {
      text.append(row).append(",2021-").append(two(1 + random.nextInt(12))).append('-');
      text.append(two(1 + random.nextInt(28))).append(",R").append(random.nextInt(9));
      text.append(",P").append(random.nextInt(400)).append(',').append(random.nextInt(90));
      text.append(',').append(random.nextInt(100_000) / 100.0).append(',');
      text.append(18 + random.nextInt(70)).append(',').append(random.nextInt(1000) / 7.0);
      text.append(",batch ").append(random.nextInt(5000)).append(',');
      text.append(random.nextBoolean() ? "yes\n" : "no\n");
    }
    return text.toString();
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
