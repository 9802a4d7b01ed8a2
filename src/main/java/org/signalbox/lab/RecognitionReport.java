package org.signalbox.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * How the router recognises the inputs of a suite.
 *
 * @param figures of what could be read
 * @param unread what could not
 * @param steadiness empty until the inputs were changed
 */
public record RecognitionReport(
    SuiteFigures figures, List<Unread> unread, Optional<Steadiness> steadiness) {
  public RecognitionReport {
    unread = List.copyOf(unread);
  }

  /**
   * Reads every case, bad ones aside.
   *
   * @throws ProblemException SB-LAB-67 when none could be read
   */
  public static RecognitionReport of(Suite suite, List<SuiteCase> cases, SuiteRun run) {
    List<Verdict> verdicts = new ArrayList<>();
    List<Unread> unread = new ArrayList<>(suite.missing());
    for (int i = 0; i < cases.size(); i++) {
      SuiteCase one = cases.get(i);
      try {
        verdicts.add(run.verdict(one, suite));
      } catch (ProblemException e) {
        unread.add(new Unread(one.name(), e.problem()));
      } catch (IOException e) {
        unread.add(new Unread(one.name(), Problem.of("SB-LAB-61", String.valueOf(e))));
      }
      run.context().done((i + 1.0) / cases.size());
    }
    if (verdicts.isEmpty()) {
      throw ProblemException.of("SB-LAB-67", cases.size());
    }
    return new RecognitionReport(new SuiteFigures(verdicts), unread, Optional.empty());
  }

  /** The same after every input was changed in every way that leaves its meaning. */
  public RecognitionReport shaken(Suite suite, SuiteRun run) throws IOException {
    Steadiness steady = Steadiness.of(figures.verdicts(), suite, run);
    return new RecognitionReport(figures, unread, Optional.of(steady));
  }

  /** How many inputs were read of which nobody said what is right. */
  public long unlabelled() {
    return figures.verdicts().stream().filter(v -> !v.judged()).count();
  }
}
