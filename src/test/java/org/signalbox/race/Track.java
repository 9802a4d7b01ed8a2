package org.signalbox.race;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Engines;
import org.signalbox.engine.Workers;
import org.signalbox.metering.Amount;
import org.signalbox.metering.CostModel;
import org.signalbox.metering.Meter;
import org.signalbox.metering.PowerModel;
import org.signalbox.metering.Probe;
import org.signalbox.metering.Tariffs;
import org.signalbox.metering.Tdp;
import org.signalbox.routing.Policy;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;

/** A race in a world whose clock, alarms and counters stand still until a test moves them. */
final class Track {
  static final Duration LIMIT = Duration.ofSeconds(60);

  final AtomicLong now = new AtomicLong();
  final HandAlarms alarms = new HandAlarms();
  final Measuring measuring = new Measuring();
  final RaceControl control = new RaceControl();
  final List<RaceEvent> events = new ArrayList<>();

  /** Targets 0 to {@code known} - 1, then open rows. */
  static TabularTask table(int known, int open) {
    double[] y =
        IntStream.range(0, known + open).mapToDouble(i -> i < known ? i : Double.NaN).toArray();
    double[] x = IntStream.range(0, known + open).mapToDouble(i -> i).toArray();
    var table = new Table("t", List.of(NumberColumn.of("x", x), NumberColumn.of("y", y)));
    return new TabularTask(table, "y", ProblemType.REGRESSION, List.of("x"), List.of());
  }

  RaceReport all(Task task, ToyEngine... engines) {
    return run(task, new Entrants.All(), engines);
  }

  RaceReport run(Task task, Entrants entrants, ToyEngine... engines) {
    return run(task, entrants, installed(List.of(engines), List.of()));
  }

  RaceReport run(Task task, Entrants entrants, Engines engines) {
    return run(
        new RaceRequest(task, entrants, Optional.of("a"), Policy.balanced(), 11, LIMIT), engines);
  }

  RaceReport run(RaceRequest request, Engines engines) {
    return new Race(engines, meter(), Workers.sameThread(), alarms, measuring)
        .run(request, events::add, control);
  }

  static Engines installed(
      List<? extends Engine<TabularTask, TabularAnswer>> tabular,
      List<? extends Engine<GenerationTask, GeneratedText>> generation) {
    return new Engines(
        List.copyOf(tabular), List.of(), List.of(), List.copyOf(generation), List.of());
  }

  /** An engine's fit that lasts so long on the track's clock. */
  ToyEngine.Fitting lasting(Duration time) {
    return (task, context) -> now.addAndGet(time.toNanos());
  }

  private Meter meter() {
    var hosted = new Tariffs.Hosted("m", "M", new Amount(1, "USD"), new Amount(1, "USD"));
    var tariffs =
        new Tariffs(new Amount(0.3, "EUR"), List.of(), new Amount(1000, "EUR"), 3, hosted, "");
    return new Meter(
        now::get, new Still(), new PowerModel(new Tdp(10, true)), new CostModel(tariffs));
  }

  /** Counters that never move. */
  private static final class Still implements Probe {
    @Override
    public long cpuNanos() {
      return 0;
    }

    @Override
    public long threadNanos() {
      return 0;
    }

    @Override
    public long busyNanos() {
      return 0;
    }

    @Override
    public long residentBytes() {
      return 0;
    }

    @Override
    public void resetPeak() {}

    @Override
    public long peakBytes() {
      return 0;
    }

    @Override
    public void sample() {}

    @Override
    public int processors() {
      return 1;
    }
  }
}
