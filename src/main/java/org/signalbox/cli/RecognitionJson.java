package org.signalbox.cli;

import java.util.Locale;
import org.signalbox.evaluation.Reliability;
import org.signalbox.lab.AnswerWorth;
import org.signalbox.lab.Confusion;
import org.signalbox.lab.RecognitionReport;
import org.signalbox.lab.RiskCoverage;
import org.signalbox.lab.Steadiness;
import org.signalbox.lab.SuiteFigures;
import org.signalbox.lab.Unread;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a suite's inputs were recognised, as JSON. */
final class RecognitionJson {
  private static final long SEED = 1;

  private RecognitionJson() {}

  static ObjectNode of(RecognitionReport report, AnswerWorth worth, Terminal terminal) {
    SuiteFigures figures = report.figures();
    ObjectNode node = Json.object();
    node.put("inputs", figures.verdicts().size());
    node.put("unlabelled", report.unlabelled());
    node.setAll(RouteFigureRows.json(figures));
    node.set("problemTypes", named(figures.problemTypes()));
    node.set("families", named(figures.families()));
    figures
        .calibration(SEED)
        .ifPresent(
            told -> {
              node.set("reliability", bins(told.diagram()));
              node.set("reliabilityOfEqualGroups", bins(told.groups()));
            });
    figures.abstaining(worth).ifPresent(cost -> node.set("abstaining", abstaining(cost)));
    report.steadiness().ifPresent(steady -> steady(node, steady));
    ArrayNode unread = node.putArray("unread");
    for (Unread one : report.unread()) {
      ObjectNode file = unread.addObject().put("file", one.file());
      file.putObject("error")
          .put("code", one.problem().code())
          .put("message", terminal.sentence(one.problem()));
    }
    return node;
  }

  /** A row for each right name, a column for each that was seen. */
  static ArrayNode counts(Confusion confusion) {
    ArrayNode rows = Json.array();
    for (int[] row : confusion.counts()) {
      ArrayNode counts = rows.addArray();
      for (int count : row) {
        counts.add(count);
      }
    }
    return rows;
  }

  private static ObjectNode named(Confusion confusion) {
    ObjectNode node = Json.object();
    ArrayNode names = node.putArray("names");
    confusion.names().forEach(names::add);
    node.set("counts", counts(confusion));
    return node;
  }

  private static ArrayNode bins(Reliability diagram) {
    ArrayNode bins = Json.array();
    for (Reliability.Bin bin : diagram.bins()) {
      bins.addObject()
          .put("stated", bin.predicted())
          .put("right", bin.share())
          .put("low", bin.low())
          .put("high", bin.high())
          .put("inputs", bin.cases());
    }
    return bins;
  }

  private static ObjectNode abstaining(RiskCoverage cost) {
    ObjectNode node = Json.object();
    Json.put(node, "area", cost.area());
    Json.put(node, "excess", cost.excess());
    ArrayNode points = node.putArray("points");
    for (RiskCoverage.Point point : cost.points()) {
      ObjectNode one = points.addObject();
      one.put("threshold", point.threshold());
      one.put("coverage", cost.coverage(point));
      one.set("risk", RouteFigureRows.json(point.risk()));
      one.put("missed", point.missed());
      one.put("lostPoints", point.lost());
    }
    return node;
  }

  private static void steady(ObjectNode node, Steadiness steady) {
    node.set("steadiness", RouteFigureRows.json(steady));
    ArrayNode flips = node.putArray("changedRoutes");
    for (Steadiness.Flip flip : steady.changed()) {
      flips
          .addObject()
          .put("input", flip.before().asked().name())
          .put("change", flip.shake().name().toLowerCase(Locale.ROOT))
          .put("before", RouteFigureRows.values(flip.before().seen()))
          .put("after", RouteFigureRows.values(flip.after()));
    }
  }
}
