package org.signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Usage;
import org.signalbox.lesson.Measure.Range;
import org.signalbox.metering.Amount;
import org.signalbox.metering.Cost;
import org.signalbox.metering.Energy;
import org.signalbox.metering.Measurement;

class RaceFindingsTest {
  private static List<Measurement> turns(Energy energy, long... walls) {
    Amount nothing = new Amount(0, "EUR");
    Cost cost = new Cost(nothing, nothing, Optional.empty());
    return LongStream.of(walls)
        .mapToObj(
            wall ->
                new Measurement(
                    Map.of(), OptionalLong.empty(), wall, 0, 0, 1, Usage.none(), energy, cost))
        .toList();
  }

  @Test
  void timesAreComparedTurnByTurn() {
    Measure ratio =
        RaceFindings.times(
            turns(Energy.measured(1), 10, 20, 10), turns(Energy.measured(1), 50, 60, 90));
    assertEquals(5, ratio.value());
    assertEquals(Optional.of(new Range(3, 9)), ratio.range());
  }

  @Test
  void energyIsComparedAtTheWorstOfBothBands() {
    Energy few = new Energy(2, 1, 4, Energy.Badge.MODELLED);
    Energy many = new Energy(20, 8, 60, Energy.Badge.MODELLED);
    Measure ratio = RaceFindings.energies(turns(few, 1), turns(many, 1));
    assertEquals(10, ratio.value());
    assertEquals(Optional.of(new Range(2, 60)), ratio.range());
  }

  @Test
  void theMedianOfAnEvenNumberIsBetweenTheTwo() {
    assertEquals(2.5, RaceFindings.median(1, 2, 3, 9));
    assertEquals(2, RaceFindings.median(1, 2, 9));
  }
}
