package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.RunContext;
import org.signalbox.tabular.Counterfactual;
import org.signalbox.tabular.Counterfactuals;
import org.signalbox.tabular.Dependence;
import org.signalbox.tabular.Explanation;
import org.signalbox.tabular.Goal;
import org.signalbox.tabular.HeldModel;
import org.signalbox.tabular.Importance;
import org.signalbox.tabular.PartialDependence;
import org.signalbox.tabular.PermutationImportance;
import org.signalbox.tabular.SavedModel;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "explain",
    description =
        "Says which columns drive predictions, why a row got its own, and what changes it.")
final class ExplainCommand extends Command {
  @Parameters(index = "0", paramLabel = "TABLE", description = "a table to learn from, or FILE.sbx")
  String input = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "ROWS", description = "rows to explain")
  @Nullable String rows;

  @Option(names = "--row", paramLabel = "N", description = "the row to explain, from 1")
  @Nullable Integer row;

  @Option(names = "--column", paramLabel = "C", description = "how predictions go along a column")
  @Nullable String column;

  @Option(
      names = "--rows-table",
      paramLabel = "NAME",
      description = "the table to explain where its file holds several")
  @Nullable String rowsTable;

  @Mixin LearningOptions learning = new LearningOptions();

  ExplainCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    RunContext context = services.context(1);
    if (SavedModel.named(Path.of(input))) {
      ofSaved(context);
    } else {
      ofTable(context);
    }
    return Terminal.DONE;
  }

  private void ofSaved(RunContext context) throws IOException {
    if (rows == null) {
      throw ProblemException.of("SB-CLI-82", input);
    }
    SavedModel saved = SavedModel.read(Path.of(input));
    Table given = LearningOptions.table(rows, rowsTable, services, terminal, context);
    try (HeldModel model = saved.open(services.engines().tabular(), context)) {
      boolean known = given.find(model.schema().target()).isPresent();
      tell(
          model,
          given,
          known ? Optional.of(PermutationImportance.of(model, given, context)) : Optional.empty(),
          context);
    }
  }

  private void ofTable(RunContext context) throws IOException {
    LearningOptions.Known known = learning.known(input, services, terminal, context);
    Table given =
        rows == null
            ? known.task().table()
            : LearningOptions.table(rows, rowsTable, services, terminal, context);
    Optional<HeldOut> held = HeldOut.measure(known.engine(), known.task(), context);
    try (HeldModel model =
        HeldModel.learn(known.engine(), known.task(), held.map(HeldOut::score), context)) {
      tell(model, given, held.map(HeldOut::importance), context);
    }
  }

  private void tell(
      HeldModel model, Table given, Optional<Importance> importance, RunContext context) {
    Explained told =
        new Explained(
            model,
            model.explainSample(given, context),
            importance,
            row == null ? Optional.empty() : Optional.of(one(model, given, row, context)),
            column == null ? Optional.empty() : Optional.of(along(model, given, column, context)));
    if (json) {
      terminal.json(new ExplainJson(told).json());
    } else {
      new ExplainText(terminal, told).print();
    }
  }

  private static Explained.One one(HeldModel model, Table given, int number, RunContext context) {
    if (number < 1 || number > given.rows()) {
      throw ProblemException.of("SB-CLI-81", number, given.rows());
    }
    Table asked = given.pick(new int[] {number - 1});
    Explanation explained = model.explain(asked, context);
    List<Counterfactual> changes =
        Goal.other(explained).stream()
            .flatMap(
                goal ->
                    Counterfactuals.of(
                        model, given, new Counterfactuals.Question(asked, goal, Set.of()), context)
                        .stream())
            .toList();
    return new Explained.One(number, explained, changes);
  }

  private static Dependence along(HeldModel model, Table given, String column, RunContext context) {
    if (model.schema().find(column).isEmpty()) {
      throw ProblemException.of("SB-TABULAR-20", column, 1);
    }
    return PartialDependence.of(model, given, column, model.schema().outputs() - 1, context);
  }
}
