package org.signalbox.lab;

import java.util.Arrays;

/** A case and what the router made of it. */
public record Verdict(SuiteCase asked, SeenRoute seen) {
  public boolean right(Aspect aspect) {
    return asked.accepts(aspect, seen.value(aspect));
  }

  /** Whether what is to be solved was understood: family, problem type and target. */
  public boolean understood() {
    return Arrays.stream(
            new Aspect[] {Aspect.ABSTAIN, Aspect.FAMILY, Aspect.PROBLEM_TYPE, Aspect.TARGET})
        .allMatch(this::right);
  }

  boolean abstained() {
    return seen.route().decision().abstained();
  }
}
