package org.signalbox.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Ticker;
import org.signalbox.ingest.Ingest;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Refusal;
import org.signalbox.ingest.Source;
import org.signalbox.metering.ThreadClock;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.routing.Router;
import org.signalbox.task.Material;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Prose;

/** Lets the router read every case of a suite. */
public record SuiteRun(Ingest ingest, Router router, RunContext context) {
  /** Other work on the machine does not lengthen the time of deciding. */
  static final Ticker PROCESSOR = new ThreadClock();

  public List<Verdict> run(Suite suite) throws IOException {
    return run(suite, suite.cases());
  }

  /** Some of the cases only. */
  public List<Verdict> run(Suite suite, List<SuiteCase> cases) throws IOException {
    List<Verdict> verdicts = new ArrayList<>();
    for (SuiteCase one : cases) {
      verdicts.add(verdict(one, suite));
      context.done((double) verdicts.size() / cases.size());
    }
    return verdicts;
  }

  /**
   * @throws ProblemException when the input can't be read for another reason than that it holds no
   *     task
   */
  Verdict verdict(SuiteCase one, Suite suite) throws IOException {
    context.cancellation().check();
    return new Verdict(one, seen(suite.source(one), one.text()));
  }

  /** The route of a source with a request under the balanced policy. */
  SeenRoute seen(Source source, String text) {
    return seen(source, text, Policy.balanced());
  }

  /** The route of a source with a request, and how long deciding took. */
  SeenRoute seen(Source source, String text, Policy policy) {
    Material material;
    try {
      material = read(source);
    } catch (ProblemException e) {
      if (!Refusal.is(e.problem())) {
        throw e;
      }
      return new SeenRoute(router.refused(e.problem()), 0);
    }
    long start = PROCESSOR.nanos();
    Route route = router.route(material, Request.of(text), policy);
    return new SeenRoute(route, PROCESSOR.nanos() - start);
  }

  private Material read(Source source) {
    if (source instanceof Source.OfText typed && typed.text().isBlank()) {
      return new Prose("", typed.text());
    }
    return ingest.read(source, Overrides.none(), context.silent());
  }
}
