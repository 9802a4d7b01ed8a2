package org.signalbox.cli;

import org.signalbox.ingest.Reading;
import org.signalbox.routing.ColumnFindings;
import org.signalbox.routing.LeftOut;
import org.signalbox.task.Dataset;
import org.signalbox.task.Dialect;
import org.signalbox.task.Prose;
import org.signalbox.task.RoleGrounds;
import org.signalbox.words.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code inspect --json} prints. */
record InspectJson(Words words) {
  /** The doubt that says how many rows a sampled table has. */
  private static final String SAMPLED = "SB-INGEST-45";

  ObjectNode of(Reading reading) {
    ObjectNode node =
        switch (reading.material()) {
          case Dataset dataset -> dataset(dataset);
          case Prose prose -> prose(prose);
        };
    if (reading.choice().several()) {
      node.put("table", reading.choice().chosen());
      reading.choice().names().forEach(node.putArray("tables")::add);
    }
    return node;
  }

  private ObjectNode dataset(Dataset dataset) {
    ObjectNode node = Json.object();
    node.set("dialect", dialect(dataset.dialect()));
    node.put("rows", dataset.table().rows());
    dataset.doubts().stream()
        .filter(doubt -> doubt.problem().code().equals(SAMPLED))
        .forEach(
            doubt -> {
              node.put("rows", ((Number) doubt.problem().args().get(1)).longValue());
              node.put("sampled", dataset.table().rows());
            });
    ArrayNode columns = node.putArray("columns");
    for (Dataset.Profile profile : dataset.profiles()) {
      ObjectNode column = columns.addObject();
      column.put("name", profile.name());
      column.put("type", profile.type().word());
      column.put("role", profile.role().word());
      column.put("roleConfidence", profile.grounds().confidence());
      reasons(column.putArray("roleReasons"), profile);
      column.put("missing", profile.missing());
      column.put("distinct", profile.distinct());
    }
    ArrayNode problems = node.putArray("problems");
    for (Dataset.Doubt doubt : dataset.doubts()) {
      ObjectNode problem = problems.addObject();
      problem.put("line", doubt.line());
      // Doubts about lines count them first.
      if (doubt.line() > 0 && doubt.problem().args().getFirst() instanceof Number lines) {
        problem.put("lines", lines.longValue());
      }
      problem.setAll(Json.problem(doubt.problem(), words));
    }
    for (LeftOut left : ColumnFindings.of(dataset)) {
      ObjectNode problem = problems.addObject();
      problem.put("line", 0);
      problem.setAll(Json.problem(left.words(), words));
    }
    return node;
  }

  private void reasons(ArrayNode list, Dataset.Profile profile) {
    for (RoleGrounds.Reason reason : profile.grounds().reasons()) {
      ObjectNode node = list.addObject();
      node.put("words", words.sentence(reason.words().code(), reason.words().args()));
      node.put("weight", reason.weight());
    }
  }

  private static ObjectNode dialect(Dialect dialect) {
    ObjectNode node = Json.object();
    node.put("format", dialect.format());
    node.put("encoding", dialect.encoding());
    node.put("delimiter", dialect.delimiter());
    node.put("quote", dialect.quote());
    node.put("escape", dialect.escape());
    node.put("newline", dialect.newline());
    node.put("header", dialect.header());
    node.put("skip", dialect.skip());
    return node;
  }

  private static ObjectNode prose(Prose prose) {
    ObjectNode node = Json.object();
    node.set("dialect", dialect(Dialect.of("text")));
    node.put("rows", prose.text().lines().count());
    node.putArray("columns");
    node.putArray("problems");
    node.put("characters", prose.text().codePointCount(0, prose.text().length()));
    return node;
  }
}
