package org.signalbox.cli;

import java.util.concurrent.Callable;
import org.signalbox.task.ProblemException;
import picocli.CommandLine.Option;

/** A word that does nothing without one of the commands below it. */
abstract class CommandGroup implements Callable<Integer> {
  private final String problem;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  /**
   * @param problem its code, for who types the word alone
   */
  CommandGroup(String problem) {
    this.problem = problem;
  }

  @Override
  public Integer call() {
    throw ProblemException.of(problem);
  }
}
