package org.signalbox.lab;

import java.util.Arrays;

/** A case and what the router made of it. */
public record Verdict(SuiteCase asked, SeenRoute seen) {
  private static final Aspect[] UNDERSTANDING = {
    Aspect.ABSTAIN, Aspect.FAMILY, Aspect.PROBLEM_TYPE, Aspect.TARGET
  };

  public boolean right(Aspect aspect) {
    return asked.accepts(aspect, seen.value(aspect));
  }

  /** Whether what is to be solved was understood: family, problem type and target. */
  public boolean understood() {
    return Arrays.stream(UNDERSTANDING).allMatch(this::right);
  }

  /** Whether anything is known of what is to be understood. */
  public boolean judged() {
    return Arrays.stream(UNDERSTANDING).anyMatch(asked::judges);
  }

  boolean abstained() {
    return seen.route().decision().abstained();
  }
}
