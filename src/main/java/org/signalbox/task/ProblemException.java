package org.signalbox.task;

/** Carries a {@link Problem} to the boundary where it becomes a value or a sentence again. */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  public ProblemException(Problem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  public static ProblemException of(String code, Object... args) {
    return new ProblemException(Problem.of(code, args));
  }

  public Problem problem() {
    return problem;
  }
}
