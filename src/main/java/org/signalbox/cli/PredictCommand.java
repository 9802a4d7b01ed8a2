package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.Dataset;
import org.signalbox.task.Material;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "predict",
    description = "Learns a column from one table and predicts it for another.")
final class PredictCommand extends Command {
  @Parameters(paramLabel = "TRAIN", description = "the table to learn from")
  String train = "";

  @Option(
      names = "--test",
      required = true,
      paramLabel = "FILE",
      description = "the rows to predict")
  String test = "";

  @Option(names = "--target", required = true, paramLabel = "C", description = "column to predict")
  String target = "";

  @Option(
      names = "--engine",
      paramLabel = "E",
      description = "the engine; the router's choice otherwise")
  @Nullable String engine;

  @Option(
      names = {"--table", "--sheet"},
      paramLabel = "NAME",
      description = "the table to learn from where TRAIN holds several")
  @Nullable String trainTable;

  @Option(
      names = "--test-table",
      paramLabel = "NAME",
      description = "the table to predict where FILE holds several")
  @Nullable String testTable;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write CSV there instead of to standard output")
  @Nullable Path out;

  PredictCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    RunContext context = services.context(1);
    Material known = read(train, trainTable, context);
    TabularTask task = task(known);
    TabularTask asked = JoinedRows.ask(task, table(read(test, testTable, context)));
    String id = engine == null ? routed(known) : engine;
    Engine<TabularTask, TabularAnswer> chosen = Chosen.engine(services.engines().tabular(), id);
    try (var fitted = chosen.fit(task, context)) {
      Result<TabularAnswer> result = fitted.predict(asked, context);
      new Remarks(terminal).of(result.remarks());
      write(result.answer());
    }
    return Terminal.DONE;
  }

  private Material read(String file, @Nullable String table, RunContext context)
      throws IOException {
    Material material =
        services
            .ingest()
            .read(InputOptions.source(file, terminal), InputOptions.overrides(table), context);
    new Remarks(terminal).of(material);
    return material;
  }

  private static Table table(Material material) {
    if (material instanceof Dataset dataset) {
      return dataset.table();
    }
    throw ProblemException.of("SB-CLI-11");
  }

  private Request request() {
    return new Request(
        "",
        Optional.of(target),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  private TabularTask task(Material material) {
    Route route = services.router().route(material, request(), Policy.balanced());
    var found = route.recognition().task();
    if (found.isPresent() && found.get() instanceof TabularTask task) {
      return task;
    }
    throw Asked.instead(route, Problem.of("SB-CLI-12", train, target));
  }

  private String routed(Material material) {
    return services
        .router()
        .route(material, request(), Policy.balanced())
        .decision()
        .engine()
        .orElseThrow(() -> ProblemException.of("SB-CLI-12", train, target))
        .id();
  }

  private void write(TabularAnswer answer) throws IOException {
    if (json) {
      terminal.json(new AnswerJson(terminal.words()).of(answer));
      return;
    }
    List<String> header = new ArrayList<>(List.of("row", "prediction"));
    List<List<String>> rows = new ArrayList<>();
    switch (answer) {
      case ClassPredictions classes -> {
        classes.classes().forEach(name -> header.add("p_" + name));
        for (int i = 0; i < classes.rows().length; i++) {
          rows.add(row(classes, i));
        }
      }
      case ValuePredictions values -> {
        header.addAll(List.of("lo-90", "hi-90"));
        for (int i = 0; i < values.rows().length; i++) {
          rows.add(row(values, i));
        }
      }
    }
    TableOut.write(header, rows, Optional.ofNullable(out), terminal);
  }

  private static List<String> row(ClassPredictions answer, int i) {
    List<String> row = new ArrayList<>();
    row.add(Integer.toString(answer.rows()[i] + 1));
    row.add(answer.classes().get(answer.best(i)));
    for (double p : answer.probabilities()[i]) {
      row.add(Double.toString(p));
    }
    return row;
  }

  private static List<String> row(ValuePredictions answer, int i) {
    boolean limits = answer.low().length > 0;
    return List.of(
        Integer.toString(answer.rows()[i] + 1),
        Double.toString(answer.values()[i]),
        limits ? Double.toString(answer.low()[i]) : "",
        limits ? Double.toString(answer.high()[i]) : "");
  }
}
