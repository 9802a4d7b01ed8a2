package org.signalbox.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One series of a forecasting competition with its held-back future, as files hold it: {@code id},
 * season {@code m}, history {@code x}, future {@code xx}.
 */
record CompetitionSeries(String id, int m, double[] history, double[] future) {
  /** The series of each JSON file of a folder that holds such a list, by file name. */
  static List<CompetitionSeries> read(Path file) throws IOException {
    JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(file));
    var out = new ArrayList<CompetitionSeries>();
    if (root.isArray()) {
      for (JsonNode node : root) {
        if (node.has("x") && node.has("xx")) {
          String id = node.path("id").asString("");
          int m = node.path("m").asInt(1);
          out.add(new CompetitionSeries(id, m, doubles(node.get("x")), doubles(node.get("xx"))));
        }
      }
    }
    return out;
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static double[] doubles(JsonNode array) {
    double[] out = new double[array.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = array.get(i).asDouble();
    }
    return out;
  }

  /** Symmetric mean absolute percentage error in percent (M4 competition). */
  double smape(double[] forecast) {
    double sum = 0;
    for (int h = 0; h < future.length; h++) {
      double size = Math.abs(future[h]) + Math.abs(forecast[h]);
      sum += size == 0 ? 0 : 200 * Math.abs(future[h] - forecast[h]) / size;
    }
    return sum / future.length;
  }

  /** Mean absolute error in units of the seasonal naive forecast's inside the history. */
  double mase(double[] forecast) {
    double error = 0;
    for (int h = 0; h < future.length; h++) {
      error += Math.abs(future[h] - forecast[h]) / future.length;
    }
    double naive = 0;
    for (int i = m; i < history.length; i++) {
      naive += Math.abs(history[i] - history[i - m]) / (history.length - m);
    }
    return error / naive;
  }

  /** Share of the future inside the limits. */
  double coverage(double[] low, double[] high) {
    double inside = 0;
    for (int h = 0; h < future.length; h++) {
      inside += low[h] <= future[h] && future[h] <= high[h] ? 1 : 0;
    }
    return inside / future.length;
  }
}
