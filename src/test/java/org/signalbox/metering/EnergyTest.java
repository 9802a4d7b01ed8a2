package org.signalbox.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.signalbox.metering.EnergySource.Activity;

class EnergyTest {
  private static final long SECOND = 1_000_000_000;

  private final PowerModel model = new PowerModel(new Tdp(100, true));

  @Test
  void aFullyBusyMachineDrawsItsDesignPower() {
    assertEquals(200, model.joules(new Activity(2 * SECOND, 4 * SECOND, 4 * SECOND, 2)), 1e-9);
  }

  @Test
  void aHalfBusyMachineDrawsATenthAndTheCubeOfItsLoad() {
    double watts = 100 * (0.1 + 0.9 * 0.125);
    assertEquals(watts, model.joules(new Activity(SECOND, SECOND, SECOND, 2)), 1e-9);
  }

  @Test
  void anotherProgramPaysItsOwnShare() {
    assertEquals(25, model.joules(new Activity(SECOND, SECOND / 2, 2 * SECOND, 2)), 1e-9);
  }

  @Test
  void coarseCountersNeverMakeTheSharePassOne() {
    assertEquals(1, new Activity(SECOND, SECOND, 0, 2).share());
  }

  @Test
  void aModelledFigureHasOneDigitAndABand() {
    Energy energy = Energy.modelled(0.0347);
    assertEquals(new Energy(0.03, 0.01, 0.1, Energy.Badge.MODELLED), energy);
  }

  @Test
  void aMeasuredFigureHasNoBand() {
    assertEquals(new Energy(3.21, 3.21, 3.21, Energy.Badge.MEASURED), Energy.measured(3.21));
  }

  @Test
  void overlappingBandsCannotBeRanked() {
    assertTrue(Energy.modelled(1).overlaps(Energy.modelled(5)));
    assertFalse(Energy.modelled(1).overlaps(Energy.modelled(50)));
  }

  @Test
  void noWorkIsNoEnergy() {
    assertEquals(0, Energy.modelled(model.joules(new Activity(0, 0, 0, 2))).value());
  }

  @Test
  void aKnownProcessorHasItsOwnDesignPower() {
    var known = new Machine("AMD Ryzen 7 5800X 8-Core Processor", 8, 16, 1, "", "");
    assertEquals(new Tdp(105, true), Tdp.of(known));
    var unknown = new Machine("Some Processor", 4, 8, 1, "", "");
    assertEquals(new Tdp(24, false), Tdp.of(unknown));
  }
}
