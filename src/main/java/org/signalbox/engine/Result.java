package org.signalbox.engine;

import java.util.List;
import org.signalbox.task.Answer;
import org.signalbox.task.Problem;

/**
 * @param usage what was counted while predicting
 * @param remarks what the reader of the answer must know, such as "only 48 of 300 rows"
 */
public record Result<A extends Answer>(A answer, Usage usage, List<Problem> remarks) {
  public Result {
    remarks = List.copyOf(remarks);
  }

  public Result(A answer, Usage usage) {
    this(answer, usage, List.of());
  }
}
