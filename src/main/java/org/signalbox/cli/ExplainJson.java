package org.signalbox.cli;

import java.util.List;
import org.signalbox.tabular.Counterfactual;
import org.signalbox.tabular.Dependence;
import org.signalbox.tabular.Explanation;
import org.signalbox.tabular.Facts;
import org.signalbox.tabular.HeldModel;
import org.signalbox.tabular.Importance;
import org.signalbox.task.Attributions;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An explanation as JSON. */
record ExplainJson(Explained told) {
  ObjectNode json() {
    ObjectNode node = Json.object();
    node.set("model", model(told.model()));
    node.put("explained", told.rows().rows().rows());
    node.put("scale", told.rows().attributions().scale().name().toLowerCase(java.util.Locale.ROOT));
    told.importance()
        .ifPresent(
            importance -> {
              node.put("loss", importance.loss().name().toLowerCase(java.util.Locale.ROOT));
              node.put("heldOut", importance.rows());
              Json.put(node, "baseLoss", importance.base());
            });
    ArrayNode drives = node.putArray("drives");
    for (Facts.Drive drive : told.rows().drives()) {
      ObjectNode column = drives.addObject();
      column.put("column", drive.column());
      Json.put(column, "contribution", drive.weight());
      told.rise(drive.column()).ifPresent(rise -> column.set("shuffled", rise(rise)));
    }
    told.one().ifPresent(one -> node.set("row", row(one)));
    told.along().ifPresent(along -> node.set("along", along(along)));
    return node;
  }

  private static ObjectNode model(HeldModel model) {
    ObjectNode node = Json.object();
    node.put("engine", model.card().id());
    node.put("target", model.schema().target());
    node.put("rows", model.facts().rows());
    node.put("source", model.facts().source());
    model
        .facts()
        .quality()
        .ifPresent(
            quality -> {
              ObjectNode told = node.putObject("quality");
              told.put("metric", quality.metric());
              Json.put(told, "value", quality.value());
              Json.put(told, "low", quality.low());
              Json.put(told, "high", quality.high());
            });
    return node;
  }

  private static ObjectNode rise(Importance.Rise rise) {
    ObjectNode node = Json.object();
    Json.put(node, "mean", rise.mean());
    Json.put(node, "low", rise.low());
    Json.put(node, "high", rise.high());
    return node;
  }

  private ObjectNode row(Explained.One one) {
    Explanation row = one.row();
    Attributions given = row.attributions();
    ObjectNode node = Json.object();
    node.put("row", one.number());
    List<String> classes = told.model().schema().classes();
    if (!classes.isEmpty()) {
      node.put("class", classes.get(row.output(0)));
    }
    Json.put(node, "prediction", row.predicted(0));
    if (given.bases().length > 0) {
      Json.put(node, "base", given.bases()[0]);
    }
    ArrayNode parts = node.putArray("contributions");
    for (int f = 0; row.told() && f < given.features().size(); f++) {
      ObjectNode part = parts.addObject();
      String column = given.features().get(f);
      part.put("column", column);
      part.put("value", row.rows().column(column).text(0));
      Json.put(part, "contribution", given.perRow()[0][f]);
    }
    ArrayNode changes = node.putArray("counterfactuals");
    one.changes().forEach(change -> changes.add(change(change)));
    return node;
  }

  private static ObjectNode change(Counterfactual found) {
    ObjectNode node = Json.object();
    ArrayNode changes = node.putArray("changes");
    for (Counterfactual.Change change : found.changes()) {
      changes
          .addObject()
          .put("column", change.column())
          .put("from", change.from())
          .put("to", change.to());
    }
    node.set("before", Json.numbers(found.before()));
    node.set("after", Json.numbers(found.after()));
    return node;
  }

  private static ObjectNode along(Dependence along) {
    ObjectNode node = Json.object();
    node.put("column", along.column().name());
    node.set("values", Json.strings(along.labels()));
    node.set("mean", Json.numbers(along.mean()));
    ArrayNode lines = node.putArray("lines");
    for (double[] line : along.lines()) {
      lines.add(Json.numbers(line));
    }
    return node;
  }
}
