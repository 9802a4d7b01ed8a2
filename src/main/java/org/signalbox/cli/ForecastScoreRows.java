package org.signalbox.cli;

import java.util.List;
import org.signalbox.forecast.ForecastScores;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Scores of forecasters as a grid for people and as JSON. */
final class ForecastScoreRows {
  private static final List<String> HEADER =
      List.of(
          "set",
          "period",
          "engine",
          "series",
          "failed",
          "sMAPE",
          "MASE",
          "OWA",
          "RMSSE",
          "MSIS",
          "pinball",
          "cover 80",
          "cover 95",
          "CPU/series",
          "MASE - naive <");

  private final Terminal terminal;

  ForecastScoreRows(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(List<ForecastScores> scores) {
    TextGrid grid = new TextGrid(HEADER, 2);
    for (ForecastScores s : scores) {
      grid.row(
          s.set(),
          s.period(),
          s.contestant(),
          Integer.toString(s.series()),
          Integer.toString(s.failed()),
          fixed(s.smape()),
          fixed(s.mase()),
          fixed(s.owa()),
          fixed(s.rmsse()),
          fixed(s.msis()),
          fixed(s.pinball()),
          fixed(s.coverage80()),
          fixed(s.coverage95()),
          terminal.figures().time(s.cpuSeconds()).text(),
          fixed(s.lead()));
    }
    grid.print(terminal);
  }

  /** Accuracies are compared in the third decimal, also where that is a fourth digit. */
  private static String fixed(double value) {
    return String.format(java.util.Locale.ROOT, "%.3f", value);
  }

  ObjectNode json(List<ForecastScores> scores) {
    ObjectNode root = Json.object();
    ArrayNode all = root.putArray("scores");
    for (ForecastScores s : scores) {
      ObjectNode node = all.addObject();
      node.put("set", s.set()).put("period", s.period()).put("engine", s.contestant());
      node.put("series", s.series()).put("failed", s.failed());
      Json.put(node, "smape", s.smape());
      Json.put(node, "mase", s.mase());
      Json.put(node, "owa", s.owa());
      Json.put(node, "rmsse", s.rmsse());
      Json.put(node, "msis", s.msis());
      Json.put(node, "pinball", s.pinball());
      Json.put(node, "coverage80", s.coverage80());
      Json.put(node, "coverage95", s.coverage95());
      Json.put(node, "cpuSeconds", s.cpuSeconds());
      Json.put(node, "maseBeyondNaive", s.lead());
    }
    return root;
  }
}
