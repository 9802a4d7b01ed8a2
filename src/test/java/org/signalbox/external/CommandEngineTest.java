package org.signalbox.external;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.Count;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Answer;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;
import org.signalbox.task.TextColumn;
import org.signalbox.task.Timeline;
import org.signalbox.task.ValuePredictions;

/** Small programs of the shell stand for what people bring. */
class CommandEngineTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
  @TempDir
  Path folder;

  private static TabularTask numbers() {
    Table table =
        new Table(
            "t",
            List.of(
                NumberColumn.of("x", 1, 2, 3, 4),
                NumberColumn.of("y", 10, Double.NaN, 30, Double.NaN)));
    return new TabularTask(table, "y", ProblemType.REGRESSION, List.of("x"), List.of());
  }

  private static TabularTask labels() {
    Table table =
        new Table(
            "t",
            List.of(
                TextColumn.of("x", List.of("a, \"b\"", "b", "a")),
                TextColumn.of("y", List.of("yes", "no", ""))));
    return new TabularTask(
        table, "y", ProblemType.BINARY_CLASSIFICATION, List.of("x"), List.of("no", "yes"));
  }

  private Engine<TabularTask, org.signalbox.task.TabularAnswer> table(String script)
      throws IOException {
    return new TableCommand(OwnCommand.typed(command(script, "{train} {test} {out}")));
  }

  private String command(String script, String places) throws IOException {
    Path file = Files.writeString(folder.resolve("my program.sh"), script);
    return "sh \"" + file + "\" " + places;
  }

  private static <T extends Task, A extends Answer> Result<A> answer(
      Engine<T, A> engine, T task, RunContext context) {
    try (var fitted = engine.fit(task, context)) {
      return fitted.predict(task, context);
    }
  }

  private static <T extends Task, A extends Answer> Result<A> answer(Engine<T, A> engine, T task) {
    return answer(engine, task, RunContext.quiet(1));
  }

  private Problem problem(String script) throws IOException {
    var engine = table(script);
    return assertThrows(ProblemException.class, () -> answer(engine, numbers())).problem();
  }

  @Test
  void aCommandGetsTheKnownRowsAndAnswersTheOthers() throws IOException {
    var engine =
        table(
            "cat $1 > %s; (echo prediction; tail -n +2 $2 | sed s/$/0/) > $3"
                .formatted(folder.resolve("seen.csv")));
    var result = answer(engine, numbers());
    var values = (ValuePredictions) result.answer();
    assertArrayEquals(new double[] {20, 40}, values.values());
    assertArrayEquals(new int[] {1, 3}, values.rows());
    assertEquals(List.of("x,y", "1,10", "3,30"), Files.readAllLines(folder.resolve("seen.csv")));
    assertEquals(2, result.usage().get(Count.ROWS));
  }

  @Test
  void aClassWithoutProbabilitiesIsCertainAndWithThemIsNot() throws IOException {
    var certain =
        (ClassPredictions) answer(table("printf 'prediction\\nyes\\n' > $3"), labels()).answer();
    assertArrayEquals(new double[] {0, 1}, certain.probabilities()[0]);
    var shared =
        (ClassPredictions)
            answer(table("printf 'p_no,p_yes,prediction\\n1,3,yes\\n' > $3"), labels()).answer();
    assertArrayEquals(new double[] {0.25, 0.75}, shared.probabilities()[0]);
  }

  @Test
  void everyWrongAnswerHasItsSentence() throws IOException {
    assertEquals("SB-EXTERNAL-05", problem("echo no such model; exit 3").code());
    assertEquals("no such model", problem("echo no such model; exit 3").args().getLast());
    assertEquals("SB-EXTERNAL-06", problem("true").code());
    assertEquals("SB-EXTERNAL-07", problem("printf 'prediction\\n1\\n' > $3").code());
    assertEquals("SB-EXTERNAL-08", problem("printf 'p\\n1\\n2\\n' > $3").code());
    assertEquals("SB-EXTERNAL-09", problem("printf 'prediction\\n1\\nx\\n' > $3").code());
    assertEquals("SB-EXTERNAL-09", problem("printf 'prediction\\n1\\nNaN\\n' > $3").code());
    var gone = new TableCommand(OwnCommand.typed("no-such-program-here {out}"));
    assertEquals(
        "SB-EXTERNAL-04",
        assertThrows(ProblemException.class, () -> answer(gone, numbers())).problem().code());
  }

  /** The program would run for minutes; what it started is gone too. */
  @Test
  void aCancelEndsTheCommandWithAllThatItStarted() throws IOException {
    Path pid = folder.resolve("pid");
    var engine = table("sleep 300 & echo $! > %s; wait".formatted(pid));
    Cancellation cancellation = new Cancellation();
    RunContext context = RunContext.quiet(1).withCancellation(cancellation);
    var waiting = new java.util.concurrent.FutureTask<>(() -> answer(engine, numbers(), context));
    Thread.ofPlatform().start(waiting);
    while (!Files.exists(pid) || Files.size(pid) == 0) {
      Thread.onSpinWait();
    }
    cancellation.cancel();
    var ended = assertThrows(java.util.concurrent.ExecutionException.class, waiting::get);
    assertTrue(ended.getCause() instanceof CancelledException, ended.toString());
    long child = Long.parseLong(Files.readString(pid).strip());
    Optional<ProcessHandle> left = ProcessHandle.of(child);
    left.ifPresent(handle -> handle.onExit().join());
    assertTrue(left.filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void itsProcessorTimeIsCounted() throws IOException {
    var result =
        answer(
            table(
                "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done;"
                    + " printf 'prediction\\n1\\n2\\n' > $3"),
            numbers());
    assertTrue(result.usage().get(Count.PROCESS_CPU) >= 10, result.usage().toString());
  }

  @Test
  void aSeriesIsContinued() throws IOException {
    var script = "(echo mean,lo-95,hi-95; for i in $(seq $2); do echo $i,0,9; done) > $3";
    var engine = new SeriesCommand(OwnCommand.typed(command(script, "{history} {horizon} {out}")));
    var series = new Series("s", Timeline.index(), new double[] {1, 2, 3, 4});
    var task = new ForecastTask("t", "y", List.of(series), 3, 1, List.of(95.0));
    ForecastAnswer answer = answer(engine, task).answer();
    var predicted = (SeriesForecast.Predicted) answer.series().getFirst();
    assertArrayEquals(new double[] {1, 2, 3}, predicted.mean());
    assertArrayEquals(new double[] {9, 9, 9}, predicted.bands().getFirst().high());
  }

  @Test
  void aDeclarationIsReadAndAWrongOneTold() throws IOException {
    Files.writeString(
        folder.resolve("good.json"),
        "{\"name\":\"My Model 2\",\"command\":[\"sh\",\"m.sh\",\"{out}\"],\"reference\":\"me\"}");
    Files.writeString(folder.resolve("wrong.json"), "{\"name\":1}");
    Files.writeString(folder.resolve("none.json"), "{\"name\":\"n\",\"command\":[\"sh\"]}");
    List<Problem> told = new ArrayList<>();
    List<OwnCommand> found = OwnCommands.in(folder, told::add);
    assertEquals(List.of("own-my-model-2"), found.stream().map(OwnCommand::id).toList());
    assertEquals(Optional.of(folder), found.getFirst().folder());
    assertEquals(
        List.of("SB-EXTERNAL-01", "SB-EXTERNAL-02"), told.stream().map(Problem::code).toList());
  }
}
