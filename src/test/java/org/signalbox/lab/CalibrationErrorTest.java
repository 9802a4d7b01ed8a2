package org.signalbox.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Engines;
import org.signalbox.lab.SuiteCase.Part;
import org.signalbox.routing.Router;
import org.signalbox.routing.RuleGate;
import org.signalbox.routing.Sureness;
import org.signalbox.task.Problem;

class CalibrationErrorTest {
  /** Three in four are right; who says 0.9 of them is 0.15 off, by the definition. */
  @Test
  void theErrorIsTheDistanceOfStatedFromTrue() {
    double logOdds = Math.log(0.9 / 0.1);
    double[] weights = new double[Sureness.features().size()];
    weights[0] = logOdds;
    Router router =
        new Router(
                new RuleGate(1), new Engines(List.of(), List.of(), List.of(), List.of(), List.of()))
            .with(new Sureness(weights));
    var seen = new SeenRoute(router.refused(Problem.of("SB-INGEST-03", "x")), 0);
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String right = i % 4 == 0 ? "false" : "true";
      var asked =
          new SuiteCase(
              "c" + i,
              Part.TEST,
              Optional.empty(),
              "",
              Optional.empty(),
              Map.of(Aspect.ABSTAIN, List.of(right)));
      verdicts.add(new Verdict(asked, seen));
    }
    CalibrationError found = CalibrationError.of(verdicts, 1);
    assertEquals(0.15, found.error(), 1e-9);
    assertEquals(100, found.diagram().bins().getFirst().cases());
  }
}
