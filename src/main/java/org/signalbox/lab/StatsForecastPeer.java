package org.signalbox.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.signalbox.engine.RunContext;
import org.signalbox.forecast.CompetitionSeries;
import org.signalbox.forecast.ForecastBench;
import org.signalbox.task.Insight;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.SeriesForecast.Band;
import org.signalbox.task.SeriesForecast.Decomposition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * StatsForecast in a Python process that lives until this is closed; one line asks, one answers.
 */
public final class StatsForecastPeer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final PythonPeer peer;

  private StatsForecastPeer(PythonPeer peer) {
    this.peer = peer;
  }

  /**
   * Starts the peer.
   *
   * @param script {@code assets/bench/statsforecast_peer.py}
   * @param python an interpreter with {@code statsforecast==2.1.1}
   * @throws ProblemException SB-LAB-02 when Python does not start
   */
  public static StatsForecastPeer start(Path script, Path python) {
    return new StatsForecastPeer(PythonPeer.start(script, python, "SB-LAB-02", Map.of()));
  }

  /**
   * One of its models as contestant.
   *
   * @param model ets, dot, autotheta, ces or arima, or several joined by {@code +} for their mean
   */
  public ForecastBench.Contestant model(String model) {
    return new ForecastBench.Contestant() {
      @Override
      public String name() {
        return "statsforecast " + model;
      }

      @Override
      public List<ForecastBench.Timed> forecast(List<CompetitionSeries> block, RunContext context) {
        context.cancellation().check();
        JsonNode answers = peer.ask(question(model, block));
        return IntStream.range(0, block.size())
            .mapToObj(i -> timed(block.get(i).id(), answers.get(i)))
            .toList();
      }
    };
  }

  private static JsonNode question(String model, List<CompetitionSeries> block) {
    ObjectNode question = JSON.createObjectNode();
    ArrayNode models = question.putArray("models");
    for (String part : model.split("\\+")) {
      models.add(part);
    }
    ArrayNode levels = question.putArray("levels");
    ForecastBench.LEVELS.forEach(levels::add);
    ArrayNode series = question.putArray("series");
    for (CompetitionSeries one : block) {
      ObjectNode node = series.addObject().put("m", one.m()).put("h", one.future().length);
      ArrayNode x = node.putArray("x");
      for (double v : one.history()) {
        x.add(v);
      }
    }
    return question;
  }

  private static ForecastBench.Timed timed(String id, JsonNode answer) {
    double cpu = answer.path("cpu").asDouble();
    if (!answer.has("mean")) {
      Problem problem = Problem.of("SB-LAB-03", id, answer.path("error").asString(""));
      return new ForecastBench.Timed(new SeriesForecast.Unpredicted(id, problem), cpu);
    }
    List<Band> bands = new ArrayList<>();
    for (JsonNode band : answer.path("bands")) {
      bands.add(
          new Band(
              band.path("level").asDouble(), doubles(band.get("low")), doubles(band.get("high"))));
    }
    return new ForecastBench.Timed(
        new SeriesForecast.Predicted(
            id,
            doubles(answer.get("mean")),
            bands,
            answer.path("model").asString(""),
            Decomposition.none(),
            Insight.none()),
        cpu);
  }

  private static double[] doubles(JsonNode array) {
    double[] out = new double[array.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = array.get(i).isNumber() ? array.get(i).asDouble() : Double.NaN;
    }
    return out;
  }

  @Override
  public void close() {
    peer.close();
  }
}
