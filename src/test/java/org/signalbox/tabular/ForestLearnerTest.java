package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Workers;
import org.signalbox.task.TabularTask;

class ForestLearnerTest {
  private static final RunContext CONTEXT = RunContext.quiet(1);

  private static Training training(TabularTask task) {
    int[] rows = Target.teaching(task);
    return new Training(TableEncoder.learn(task, rows).encode(task, rows), Target.of(task, rows));
  }

  @Test
  void contributionsAndTheMeanOfTheRootsAddUpToThePrediction() {
    Training made = training(Tables.made());
    Learned learned = new ForestLearner(ForestLearner.Setting.usual()).learn(made, CONTEXT);
    double[][] values = learned.predict(made.table(), CONTEXT);
    double[][] parts = learned.contributions(made.table(), new int[made.rows()], CONTEXT);
    double root = values[0][0] - parts[0][0] - parts[0][1] - parts[0][2];
    assertEquals(made.target().mean(), root, 0.1);
    for (int row = 1; row < made.rows(); row++) {
      double sum = root + parts[row][0] + parts[row][1] + parts[row][2];
      assertEquals(values[row][0], sum, 1e-4);
    }
  }

  @Test
  void theNumberOfThreadsChangesNoNumber() {
    Training iris = training(Tables.iris());
    double[][] alone =
        new ForestLearner(ForestLearner.Setting.usual())
            .learn(iris, CONTEXT)
            .predict(iris.table(), CONTEXT);
    try (var pool = Executors.newFixedThreadPool(3)) {
      RunContext three = CONTEXT.withWorkers(new Pool(pool));
      double[][] together =
          new ForestLearner(ForestLearner.Setting.usual())
              .learn(iris, three)
              .predict(iris.table(), three);
      org.junit.jupiter.api.Assertions.assertArrayEquals(alone, together);
    }
  }

  private record Pool(java.util.concurrent.ExecutorService threadsOf) implements Workers {
    @Override
    public int threads() {
      return 3;
    }

    @Override
    public <R> List<R> all(List<? extends Supplier<R>> jobs) {
      List<Future<R>> running =
          jobs.stream().<Future<R>>map(job -> threadsOf.submit(job::get)).toList();
      return running.stream().<R>map(Pool::await).toList();
    }

    private static <R> R await(Future<R> future) {
      try {
        return future.get();
      } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }
}
