package org.signalbox.cli;

import java.time.Duration;
import java.util.function.Supplier;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.Ticker;
import org.signalbox.language.CancelBench;
import org.signalbox.language.LanguageModel;
import org.signalbox.race.AlarmClock;

/**
 * The longest of ten cancels from another thread, in milliseconds until the caller is free again.
 */
record LanguageCancels(double loading, double reading, double writing) {
  private static final int TIMES = 10;

  /** Loading is cancelled after 0, 10, 20 ... milliseconds. */
  private static final Duration STEP = Duration.ofMillis(10);

  static LanguageCancels measure(Supplier<LanguageModel> load, Ticker ticker) {
    try (AlarmClock alarms = new AlarmClock()) {
      double loading = 0;
      for (int i = 0; i < TIMES; i++) {
        loading = Math.max(loading, loading(load, ticker, alarms, STEP.multipliedBy(i)));
      }
      try (LanguageModel model = load.get()) {
        model.awaitWhole(new Cancellation());
        CancelBench bench =
            new CancelBench(
                model, ticker, (nanos, ring) -> alarms.after(Duration.ofNanos(nanos), ring));
        return new LanguageCancels(
            loading,
            bench.longest(CancelBench.Phase.READING),
            bench.longest(CancelBench.Phase.WRITING));
      }
    }
  }

  private static double loading(
      Supplier<LanguageModel> load, Ticker ticker, AlarmClock alarms, Duration after) {
    Cancellation cancellation = new Cancellation();
    long[] asked = new long[1];
    try (LanguageModel model = load.get()) {
      alarms.after(
          after,
          () -> {
            asked[0] = ticker.nanos();
            cancellation.cancel();
          });
      model.awaitWhole(cancellation);
      return 0;
    } catch (CancelledException e) {
      return (ticker.nanos() - asked[0]) / 1e6;
    }
  }
}
