package org.signalbox.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TabularTask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** scikit-learn and XGBoost in a Python process that lives until this is closed. */
public final class TabularPeer implements AutoCloseable {
  /** The models that it knows, each with its library's defaults. */
  public static final List<String> MODELS =
      List.of("sklearn-hgb", "sklearn-forest", "sklearn-linear", "python-xgboost");

  private static final JsonMapper JSON = JsonMapper.shared();

  private final PythonPeer peer;

  private TabularPeer(PythonPeer peer) {
    this.peer = peer;
  }

  /**
   * Starts the peer.
   *
   * @param script {@code assets/bench/tabular_peer.py}
   * @param python an interpreter with xgboost, scikit-learn and pandas
   * @throws ProblemException SB-LAB-06 when Python does not start
   */
  public static TabularPeer start(Path script, Path python, int threads) {
    return new TabularPeer(
        PythonPeer.start(
            script, python, "SB-LAB-06", Map.of("PEER_THREADS", Integer.toString(threads))));
  }

  /** Its models on the same folds; one that failed is left out. */
  public List<TabularMarks> run(
      TabularSet set, TabularTask task, int[] folds, List<String> models) {
    JsonNode answer = peer.ask(question(task, folds, models));
    List<TabularMarks> marks = new ArrayList<>();
    for (String model : models) {
      JsonNode one = answer.path(model);
      if (one.has("lines")) {
        double[][] lines = new double[folds.length][];
        for (int row = 0; row < lines.length; row++) {
          lines[row] = doubles(one.get("lines").get(row));
        }
        var held = new TabularMarks.Held(lines, one.path("cpu").asDouble());
        marks.add(TabularMarks.of(set.name(), model, task, folds, held));
      }
    }
    return marks;
  }

  /**
   * One run of XGBoost over a file, from reading to predicting.
   *
   * @param rounds boosted in the end
   */
  public record Timing(double wall, double cpu, int rounds, double auc) {}

  /**
   * Reads, encodes, trains and predicts with XGBoost as the app's plain engine does.
   *
   * @param every so many rows one is predicted
   */
  public Timing time(TabularSet set, int every, long seed, int threads) {
    ObjectNode question = JSON.createObjectNode();
    question.put("file", set.file().toAbsolutePath().toString());
    question.put("target", set.target());
    question.put("every", every).put("seed", seed).put("threads", threads);
    JsonNode answer = peer.ask(question);
    return new Timing(
        answer.path("wall").asDouble(),
        answer.path("cpu").asDouble(),
        answer.path("rounds").asInt(),
        answer.path("auc").asDouble());
  }

  private static ObjectNode question(TabularTask task, int[] folds, List<String> models) {
    ObjectNode question = JSON.createObjectNode();
    ArrayNode columns = question.putArray("columns");
    for (String feature : task.features()) {
      column(columns.addObject(), task.table().column(feature));
    }
    question.put("classes", task.classes().size());
    ArrayNode target = question.putArray("target");
    int[] codes = task.classification() ? task.classCodes() : new int[0];
    ArrayNode fold = question.putArray("folds");
    for (int row = 0; row < folds.length; row++) {
      fold.add(folds[row]);
      if (task.classification()) {
        target.add(codes[row]);
      } else {
        target.add(task.valueOf(row));
      }
    }
    models.forEach(question.putArray("models")::add);
    return question;
  }

  private static void column(ObjectNode node, Column column) {
    node.put("kind", column instanceof NumberColumn ? "number" : "category");
    ArrayNode values = node.putArray("values");
    for (int row = 0; row < column.rows(); row++) {
      if (column.missing(row)) {
        values.addNull();
      } else if (column instanceof NumberColumn numbers) {
        values.add(numbers.values()[row]);
      } else {
        values.add(column.text(row));
      }
    }
  }

  private static double[] doubles(JsonNode array) {
    double[] out = new double[array.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = array.get(i).asDouble();
    }
    return out;
  }

  @Override
  public void close() {
    peer.close();
  }
}
