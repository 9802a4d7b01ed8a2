package org.signalbox.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PythonForecasterTest {
  @Test
  void theFormThatWasChosenIsNamed() {
    PythonForecaster air = python("auto-ets", "ETS(M,A,M) alpha 0.7555, AICc 1391");
    assertEquals(
        "models.AutoETS(season_length=SEASON, model=\"MAM\", damped=False)"
            + ".forecast(y=history, h=horizon)[\"mean\"]",
        air.call());
    assertTrue(air.note().startsWith("# The form"));
    assertTrue(python("auto-ets", "ETS(A,Ad,N)").call().contains("\"AAN\", damped=True"));
    assertTrue(python("auto-ets", "ETS(M,N,A)").call().contains("model=\"MNA\")"));
  }

  @Test
  void seriesOfSeveralFormsLeaveTheChoiceToTheLibrary() {
    PythonForecaster several = python("auto-ets", "ETS(M,A,M)", "ETS(A,N,N)");
    assertTrue(several.call().contains("AutoETS(season_length=SEASON).forecast"));
    assertEquals("", several.note());
  }

  @Test
  void whatWasTakenApartOnLogarithmsIsSoThereToo() {
    String logged = "MSTL seasons 12, of logarithms, rest ETS(A,A,N) alpha 0.5895";
    assertEquals(
        "np.exp(models.MSTL(season_length=SEASON)"
            + ".forecast(y=np.log(history), h=horizon)[\"mean\"])",
        python("mstl", logged).call());
    assertEquals(
        "models.MSTL(season_length=SEASON).forecast(y=history, h=horizon)[\"mean\"]",
        python("mstl", "MSTL seasons 12, rest ETS(A,A,N)").call());
  }

  @Test
  void whatTheLibraryLacksHasNoScript() {
    assertTrue(PythonForecaster.of("auto", List.of("Combination of ...")).isEmpty());
  }

  private static PythonForecaster python(String engine, String... models) {
    return PythonForecaster.of(engine, List.of(models)).orElseThrow();
  }
}
