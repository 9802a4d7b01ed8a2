package org.signalbox.lab;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TabularTask;
import tools.jackson.core.JacksonException;
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

  private final Path python;
  private final Process process;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  private TabularPeer(Path python, Process process) {
    this.python = python;
    this.process = process;
    questions = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts the peer.
   *
   * @param script {@code assets/bench/tabular_peer.py}
   * @param python an interpreter with xgboost, scikit-learn and pandas
   * @throws ProblemException SB-LAB-06 when Python does not start
   */
  public static TabularPeer start(Path script, Path python, int threads) {
    ProcessBuilder builder = new ProcessBuilder(python.toString(), script.toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("PEER_THREADS", Integer.toString(threads));
    try {
      return new TabularPeer(python, builder.start());
    } catch (IOException e) {
      throw silent(python, e);
    }
  }

  /** Its models on the same folds; one that failed is left out. */
  public List<TabularMarks> run(
      TabularSet set, TabularTask task, int[] folds, List<String> models) {
    JsonNode answer = ask(question(task, folds, models));
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
    JsonNode answer = ask(question);
    return new Timing(
        answer.path("wall").asDouble(),
        answer.path("cpu").asDouble(),
        answer.path("rounds").asInt(),
        answer.path("auc").asDouble());
  }

  private JsonNode ask(ObjectNode question) {
    try {
      questions.write(question.toString());
      questions.newLine();
      questions.flush();
      String line = answers.readLine();
      if (line == null) {
        throw new IOException("it ended");
      }
      return JSON.readTree(line);
    } catch (IOException | JacksonException e) {
      throw silent(python, e);
    }
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

  private static ProblemException silent(Path python, Exception e) {
    return new ProblemException(
        Problem.of("SB-LAB-06", python.toString(), String.valueOf(e.getMessage())), e);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
