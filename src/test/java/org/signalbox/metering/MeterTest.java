package org.signalbox.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Count;
import org.signalbox.engine.Phase;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Usage;

class MeterTest {
  private final AtomicLong now = new AtomicLong(1_000);
  private final FakeProbe probe = new FakeProbe();
  private final Meter meter =
      new Meter(
          now::get,
          probe,
          new PowerModel(new Tdp(100, true)),
          new CostModel(CostModelTest.tariffs()));
  private final MeteredRun run = meter.begin(RunContext.quiet(5));
  private final RunContext context = run.context();

  @Test
  void eachPhaseLastsUntilTheNext() {
    context.phase(Phase.LOAD);
    now.addAndGet(10);
    context.phase(Phase.FIT);
    now.addAndGet(20);
    context.phase(Phase.PREDICT);
    now.addAndGet(5);
    Measurement measured = run.end(Usage.none());
    assertEquals(Map.of(Phase.LOAD, 10L, Phase.FIT, 20L, Phase.PREDICT, 5L), measured.phases());
    assertEquals(35, measured.wall());
  }

  @Test
  void aPhaseThatComesBackIsAddedUp() {
    context.phase(Phase.FIT);
    now.addAndGet(3);
    context.phase(Phase.LOAD);
    now.addAndGet(4);
    context.phase(Phase.FIT);
    now.addAndGet(5);
    assertEquals(Map.of(Phase.FIT, 8L, Phase.LOAD, 4L), run.end(Usage.none()).phases());
  }

  @Test
  void whatRunsUnmarkedBeforeThePredictionIsFitting() {
    now.addAndGet(7);
    context.phase(Phase.PREDICT);
    now.addAndGet(2);
    assertEquals(Map.of(Phase.FIT, 7L, Phase.PREDICT, 2L), run.end(Usage.none()).phases());
  }

  @Test
  void theFirstChunkCountsFromTheStartOfThePrediction() {
    context.phase(Phase.FIT);
    now.addAndGet(100);
    context.phase(Phase.PREDICT);
    now.addAndGet(30);
    context.chunks().chunk("one");
    now.addAndGet(30);
    context.chunks().chunk("two");
    assertEquals(OptionalLong.of(30), run.end(Usage.none()).firstChunk());
  }

  @Test
  void nothingStreamedHasNoFirstChunk() {
    assertEquals(OptionalLong.empty(), run.end(Usage.none()).firstChunk());
  }

  @Test
  void memoryIsThePeakAboveTheLevelBefore() {
    probe.resident = 900;
    meter.sample();
    probe.resident = 300;
    assertEquals(800, run.end(Usage.none()).peakBytes());
  }

  @Test
  void cpuTimeCountsFromTheStart() {
    probe.cpu += 44;
    assertEquals(44, run.end(Usage.none()).cpu());
  }

  @Test
  void aRunBelowATickOfTheProcessCounterShowsItsOwnThread() {
    probe.thread += 9;
    assertEquals(9, run.end(Usage.none()).cpu());
  }

  @Test
  void countsAndSeedPassThrough() {
    Usage usage = Usage.of(Count.ROWS, 3);
    assertSame(usage, run.end(usage).usage());
    assertEquals(5, context.seed());
  }

  @Test
  void enginesGetTheMetersClock() {
    assertEquals(1_000, context.ticker().nanos());
  }
}
