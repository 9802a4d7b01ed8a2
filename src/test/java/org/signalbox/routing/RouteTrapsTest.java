package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.ColumnRoles;
import org.signalbox.ingest.Ingest;
import org.signalbox.ingest.Limits;
import org.signalbox.lab.Aspect;
import org.signalbox.lab.RouteSuite;
import org.signalbox.lab.SuiteCase;
import org.signalbox.lab.SuiteRun;
import org.signalbox.lab.Verdict;
import org.signalbox.race.WorkerPool;

/**
 * Inputs that look like what they are not; those of the test part are counted by the bench only.
 */
class RouteTrapsTest {
  private static final Path ASSETS = Path.of(System.getProperty("signalbox.root", "."), "assets");

  @TestFactory
  List<DynamicTest> eachTrapOfTheDevelopmentPartHolds() throws IOException {
    try (var suite = new RouteSuite(ASSETS.resolve("suite"));
        var workers = WorkerPool.allCores()) {
      List<SuiteCase> traps =
          suite.cases().stream()
              .filter(c -> c.part() == SuiteCase.Part.DEVELOPMENT && c.trap().isPresent())
              .toList();
      var roles =
          ColumnRoles.trained(ASSETS.resolve("gates").resolve("columns.gate"), problem -> {});
      var ingest =
          new Ingest(Limits.STANDARD, Path.of(System.getProperty("java.io.tmpdir")), roles);
      var context =
          new RunContext(
              phase -> {}, done -> {}, text -> {}, new Cancellation(), workers, () -> 0, 1);
      return new SuiteRun(ingest, Routes.router(), context)
          .run(suite, traps).stream().map(RouteTrapsTest::test).toList();
    }
  }

  private static DynamicTest test(Verdict verdict) {
    String name = verdict.asked().trap().orElseThrow() + ": " + verdict.asked().name();
    return DynamicTest.dynamicTest(
        name, () -> assertTrue(verdict.understood(), () -> told(verdict)));
  }

  private static String told(Verdict verdict) {
    return Stream.of(Aspect.FAMILY, Aspect.PROBLEM_TYPE, Aspect.TARGET)
        .map(
            aspect ->
                verdict.seen().value(aspect) + " of " + verdict.asked().expected().get(aspect))
        .toList()
        .toString();
  }
}
