package org.signalbox.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.signalbox.evaluation.HeldOutRows;
import org.signalbox.routing.Imbalance;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Sampling;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TimeColumn;

/** Table engines in XGBoost's and scikit-learn's words. */
record PythonTable(TabularTask task, PythonInput input, long seed) {
  /** A fold a row, written out, is longer than any script should be beyond this. */
  private static final int MOST_ROWS = 20_000;

  /**
   * @param imports of the class
   * @param classes what predicts classes
   * @param values what predicts numbers
   */
  private record Estimator(String imports, String classes, String values) {}

  private static final Map<String, Estimator> ESTIMATORS =
      Map.of(
          "random-forest",
          new Estimator(
              "from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor",
              "RandomForestClassifier(n_estimators=100, random_state=SEED)",
              "RandomForestRegressor(n_estimators=100, random_state=SEED)"),
          "linear",
          new Estimator(
              "from sklearn.linear_model import LogisticRegression, Ridge",
              "LogisticRegression(C=1, max_iter=2000)",
              "Ridge(alpha=1)"),
          "tree",
          new Estimator(
              "from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor",
              "DecisionTreeClassifier(max_leaf_nodes=12, min_samples_leaf=3, random_state=SEED)",
              "DecisionTreeRegressor(max_leaf_nodes=12, min_samples_leaf=3, random_state=SEED)"),
          "knn",
          new Estimator(
              "from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor",
              "KNeighborsClassifier(n_neighbors=13, weights=\"distance\")",
              "KNeighborsRegressor(n_neighbors=13, weights=\"distance\")"),
          "baseline-table",
          new Estimator(
              "from sklearn.dummy import DummyClassifier, DummyRegressor",
              "DummyClassifier(strategy=\"prior\")",
              "DummyRegressor()"));

  Optional<String> of(String engine) {
    Optional<String> split = split();
    return model(engine)
        .flatMap(model -> input.reading().flatMap(read -> split.map(s -> filled(read, s, model))));
  }

  private Optional<String> model(String engine) {
    if (engine.equals("xgboost")) {
      return Optional.of(Template.named("xgboost").text());
    }
    return Optional.ofNullable(ESTIMATORS.get(engine))
        .map(
            found ->
                Template.named("sklearn")
                    .filled(
                        "imports",
                        found.imports(),
                        "estimator",
                        task.classification() ? found.classes() : found.values()));
  }

  private String filled(String read, String split, String model) {
    boolean forward = task.sampling() instanceof Sampling.Ordered;
    boolean balanced = Imbalance.of(task).filter(Imbalance::strong).isPresent();
    return Template.named("table")
        .filled(
            "target",
            Py.of(task.target()),
            "features",
            Py.of(task.features()),
            "classes",
            Py.of(task.classes()),
            "seed",
            Long.toString(seed),
            "read",
            read,
            "label",
            label(),
            "times",
            Py.of(times()),
            "split",
            split,
            "model",
            model,
            "train",
            forward ? "fold < k" : "fold != k",
            "balanced",
            Py.of(balanced));
  }

  /** A label of a number's column is written by pandas with its own decimals. */
  private String label() {
    return task.targetColumn() instanceof NumberColumn ? "f\"{v:g}\"" : "str(v)";
  }

  private List<String> times() {
    return task.features().stream()
        .filter(name -> task.table().column(name) instanceof TimeColumn)
        .toList();
  }

  private Optional<String> split() {
    if (task.sampling() instanceof Sampling.Independent) {
      return Optional.of(Template.named("split-independent").text());
    }
    int[] folds = HeldOutRows.folds(task, seed);
    if (folds.length > MOST_ROWS) {
      return Optional.empty();
    }
    String digits =
        IntStream.of(folds)
            .mapToObj(fold -> fold < 0 ? "-" : Integer.toString(fold))
            .collect(Collectors.joining());
    return Optional.of(Template.named("split-given").filled("folds", Py.of(digits)));
  }
}
