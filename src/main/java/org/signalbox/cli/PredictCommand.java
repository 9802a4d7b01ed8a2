package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.TableFile;
import org.signalbox.tabular.Facts;
import org.signalbox.tabular.HeldModel;
import org.signalbox.tabular.PredictedTable;
import org.signalbox.tabular.SavedModel;
import org.signalbox.task.Column;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "predict",
    description = {
      "Learns a column from one table and predicts it for another:",
      "  predict TRAIN --test FILE --target C [--save-model FILE.sbx]",
      "or predicts with a saved model:",
      "  predict --model FILE.sbx FILE"
    })
final class PredictCommand extends Command {
  @Parameters(
      paramLabel = "TABLE",
      description = "the table to learn from; with --model the rows to predict")
  String input = "";

  @Option(names = "--test", paramLabel = "FILE", description = "the rows to predict")
  @Nullable String test;

  @Option(names = "--model", paramLabel = "FILE", description = "a saved model to predict with")
  @Nullable Path model;

  @Option(
      names = "--save-model",
      paramLabel = "FILE",
      description = "keep what was learned there (.sbx)")
  @Nullable Path kept;

  @Option(
      names = "--test-table",
      paramLabel = "NAME",
      description = "the table to predict where its file holds several")
  @Nullable String testTable;

  @Mixin LearningOptions learning = new LearningOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write there (.csv, .parquet or .xlsx) instead of to standard output")
  @Nullable Path out;

  PredictCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    RunContext context = services.context(1);
    if (model != null) {
      predictWith(model, context);
    } else {
      learn(context);
    }
    return Terminal.DONE;
  }

  private void predictWith(Path file, RunContext context) throws IOException {
    SavedModel saved = SavedModel.read(file);
    try (HeldModel held = saved.open(services.engines().tabular(), context)) {
      answer(held, input, context);
    }
  }

  private void learn(RunContext context) throws IOException {
    if (learning.target == null || (test == null && kept == null)) {
      throw ProblemException.of("SB-CLI-80");
    }
    LearningOptions.Known known = learning.known(input, services, terminal, context);
    Optional<Facts.Score> quality =
        kept == null
            ? Optional.empty()
            : HeldOut.measure(known.engine(), known.task(), context).map(HeldOut::score);
    try (HeldModel held = HeldModel.learn(known.engine(), known.task(), quality, context)) {
      if (kept != null) {
        save(held, known, kept, context);
      }
      if (test != null) {
        answer(held, test, context);
      }
    }
  }

  private void save(HeldModel held, LearningOptions.Known known, Path file, RunContext context) {
    Table rows = known.task().table();
    held.saved(held.facts().withDrives(held.explainSample(rows, context).drives())).write(file);
    terminal.say("cli.kept", terminal.name(held.card()), file.toString());
  }

  private void answer(HeldModel held, String file, RunContext context) throws IOException {
    Table rows = LearningOptions.table(file, testTable, services, terminal, context);
    Result<TabularAnswer> result =
        json ? held.predict(rows, context) : held.unexplained(rows, context);
    new Remarks(terminal).of(result.remarks());
    if (json) {
      terminal.json(new AnswerJson(terminal.words()).of(result.answer()));
    } else {
      write(PredictedTable.of(result.answer()), context);
    }
  }

  private void write(Table predicted, RunContext context) throws IOException {
    if (out != null) {
      TableFile.write(predicted, out, context);
      terminal.say("cli.wrote", predicted.rows(), out.toString());
      return;
    }
    List<List<String>> lines =
        IntStream.range(0, predicted.rows())
            .mapToObj(r -> predicted.columns().stream().map((Column c) -> c.text(r)).toList())
            .toList();
    TableOut.write(predicted.names(), lines, Optional.empty(), terminal);
  }
}
