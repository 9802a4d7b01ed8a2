package org.signalbox.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.engine.EngineCard;
import org.signalbox.evaluation.Claim;
import org.signalbox.evaluation.Disagreement;
import org.signalbox.evaluation.DisputedRow;
import org.signalbox.race.RaceReport;
import org.signalbox.task.Task;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows about which the engines of a race disagree most.
 *
 * @param most rows that are told; none where it is 0
 */
record DisputeText(Terminal terminal, Task task, RaceReport report, int most) {
  private static final String NONE = "\u2013";

  private Disagreement found() {
    List<Disagreement.Voice> voices =
        report.lanes().stream()
            .filter(lane -> Disagreement.heard(lane.card()))
            .flatMap(
                lane -> lane.heldOut().stream().map(a -> new Disagreement.Voice(lane.card(), a)))
            .toList();
    return Disagreement.of(task, voices);
  }

  void print() {
    if (most < 1) {
      return;
    }
    Disagreement found = found();
    terminal.line("");
    terminal.line(terminal.sentence("cli.disputes", found.disputed(), found.rows().size()));
    List<String> head = new ArrayList<>(List.of("row", "truth"));
    found.engines().stream().map(EngineCard::id).forEach(head::add);
    head.add("disagreement");
    TextGrid grid = new TextGrid(head, 1);
    found.rows().stream().limit(most).forEach(row -> grid.row(cells(row)));
    if (!found.rows().isEmpty()) {
      grid.print(terminal);
    }
  }

  /** A tick stands beside each engine that is right. */
  private String[] cells(DisputedRow row) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(row.row() + 1));
    cells.add(said(row.truth()));
    for (int e = 0; e < row.claims().size(); e++) {
      String mark = row.right(e) ? " \u2713" : "  ";
      cells.add(row.claims().get(e).map(claim -> said(claim) + mark).orElse(NONE));
    }
    cells.add(terminal.figures().number(row.disagreement()).text());
    return cells.toArray(String[]::new);
  }

  private String said(Claim claim) {
    return switch (claim) {
      case Claim.Named(String label, double _) -> label.isEmpty() ? NONE : label;
      case Claim.Valued(double number) -> terminal.figures().number(number).text();
    };
  }

  /** Adds the rows to what is printed as JSON. */
  void json(ObjectNode node) {
    if (most < 1) {
      return;
    }
    Disagreement found = found();
    ArrayNode rows = node.putArray("disagreements");
    for (DisputedRow row : found.rows().stream().limit(most).toList()) {
      ObjectNode one = rows.addObject();
      one.put("row", row.row());
      claim(one.putObject("truth"), Optional.of(row.truth()));
      Json.put(one, "disagreement", row.disagreement());
      ArrayNode claims = one.putArray("claims");
      IntStream.range(0, row.claims().size())
          .forEach(
              e -> {
                ObjectNode claim = claims.addObject();
                claim.put("engine", found.engines().get(e).id());
                claim(claim, row.claims().get(e));
                claim.put("right", row.right(e));
              });
    }
  }

  private static void claim(ObjectNode node, Optional<Claim> claim) {
    if (claim.isEmpty()) {
      node.putNull("value");
      return;
    }
    switch (claim.get()) {
      case Claim.Named(String label, double probability) ->
          node.put("value", label).put("probability", probability);
      case Claim.Valued(double number) -> Json.put(node, "value", number);
    }
  }
}
