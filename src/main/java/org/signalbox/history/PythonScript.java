package org.signalbox.history;

import java.util.List;
import java.util.Optional;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Material;
import org.signalbox.task.Problem;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextClassificationTask;

/**
 * What an engine did, as a script for the library that people know from Python: the same input, the
 * same rows held out, the same seed, and settings as near as the library has them.
 */
public final class PythonScript {
  private PythonScript() {}

  /**
   * @param material that the task was recognised in
   * @param engine id
   */
  public static Snippet of(Report report, Material material, String engine) {
    PythonInput input = new PythonInput(report, material);
    Optional<String> body =
        switch (report.task()) {
          case TabularTask task -> new PythonTable(task, input, report.race().seed()).of(engine);
          case ForecastTask task -> new PythonSeries(task, input).of(engine);
          case TextClassificationTask task ->
              new PythonTexts(input).labels(task, engine, report.race().seed());
          case GenerationTask task -> PythonTexts.writing(task, engine);
          case RetrievalTask task -> PythonTexts.search(task, engine);
        };
    return body.<Snippet>map(text -> new Snippet.Script(head(report, engine) + text))
        .orElseGet(() -> new Snippet.Missing(Problem.of("SB-HISTORY-24", name(report, engine))));
  }

  private static String name(Report report, String engine) {
    return report.race().lane(engine).map(lane -> lane.card().name()).orElse(engine);
  }

  /** What it is, what it needs, and what was measured here. */
  private static String head(Report report, String engine) {
    String measured =
        report
            .race()
            .lane(engine)
            .flatMap(lane -> lane.quality())
            .map(q -> "%s %s of %d cases".formatted(q.metric().word(), q.value(), q.cases()))
            .orElse("nothing to compare with");
    return String.join(
        "\n",
        List.of(
            "# " + Py.comment(name(report, engine) + " on " + report.task().name()) + " in Python.",
            "# Signalbox "
                + report.replay().product()
                + " measured: "
                + Py.comment(measured)
                + " ("
                + Py.comment(report.race().split())
                + ", seed "
                + report.race().seed()
                + ")",
            "# pip install " + packages(report, engine),
            ""));
  }

  private static String packages(Report report, String engine) {
    return switch (report.task()) {
      case TabularTask _ ->
          engine.startsWith("xgboost") ? "pandas scikit-learn xgboost" : "pandas scikit-learn";
      case ForecastTask _ -> "pandas statsforecast";
      case TextClassificationTask _ ->
          engine.equals("minilm-head")
              ? "pandas scikit-learn sentence-transformers"
              : "pandas scikit-learn xgboost";
      case GenerationTask _ -> "torch transformers";
      case RetrievalTask _ ->
          engine.equals("bm25") ? "numpy rank_bm25" : "numpy sentence-transformers";
    };
  }
}
