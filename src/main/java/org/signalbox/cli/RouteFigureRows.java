package org.signalbox.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.evaluation.Share;
import org.signalbox.lab.Aspect;
import org.signalbox.lab.CalibrationError;
import org.signalbox.lab.Flips;
import org.signalbox.lab.RoutePace;
import org.signalbox.lab.SeenRoute;
import org.signalbox.lab.Shake;
import org.signalbox.lab.Steadiness;
import org.signalbox.lab.SuiteCase.Part;
import org.signalbox.lab.SuiteFigures;
import org.signalbox.lab.Verdict;
import tools.jackson.databind.node.ObjectNode;

/** The figures of recognition, as rows and as JSON. */
record RouteFigureRows(Terminal terminal) {
  private static final long SEED = 1;

  void print(SuiteFigures development, SuiteFigures test) {
    var grid = new TextGrid(List.of("", "development", "test"), 1);
    for (Aspect aspect : Aspect.values()) {
      grid.row(aspect.word(), text(development.right(aspect)), text(test.right(aspect)));
    }
    grid.row("all of these", text(development.understood()), text(test.understood()));
    grid.row("out of scope left", text(development.abstained()), text(test.abstained()));
    grid.row("left falsely", text(development.abstainedFalsely()), text(test.abstainedFalsely()));
    grid.row("traps", text(development.traps()), text(test.traps()));
    for (String trap : trapNames(development, test)) {
      grid.row("  " + trap, text(development.trap(trap)), text(test.trap(trap)));
    }
    grid.row(
        "calibration error", text(development.calibration(SEED)), text(test.calibration(SEED)));
    grid.print(terminal);
    confusion(test);
    bins(test);
  }

  private static List<String> trapNames(SuiteFigures development, SuiteFigures test) {
    var names = new ArrayList<>(development.trapNames());
    test.trapNames().stream().filter(name -> !names.contains(name)).forEach(names::add);
    return names;
  }

  private void confusion(SuiteFigures test) {
    terminal.line("");
    List<String> families = test.families().names();
    var header = new ArrayList<>(families);
    header.addFirst("test: right \\ seen");
    var grid = new TextGrid(header, 1);
    int[][] counts = test.families().counts();
    for (int row = 0; row < counts.length; row++) {
      var cells = new ArrayList<String>();
      cells.add(families.get(row));
      for (int count : counts[row]) {
        cells.add(Integer.toString(count));
      }
      grid.row(cells.toArray(String[]::new));
    }
    grid.print(terminal);
  }

  private void bins(SuiteFigures test) {
    terminal.line("");
    var grid = new TextGrid(List.of("test: stated", "right", "cases"), 1);
    test.calibration(SEED).stream()
        .flatMap(told -> told.diagram().bins().stream())
        .forEach(b -> grid.row(three(b.predicted()), three(b.share()), "" + b.cases()));
    grid.print(terminal);
  }

  void print(Steadiness steady) {
    terminal.line("");
    var grid = new TextGrid(List.of("unchanged routes", "share"), 1);
    for (Shake shake : Shake.values()) {
      grid.row(shake.words(), text(steady.share(shake)));
    }
    grid.row("all", text(steady.all()));
    grid.print(terminal);
  }

  void print(Flips flips) {
    var grid = new TextGrid(List.of("counterfactuals", "flip the route"), 1);
    grid.row(flips.told() + " told, those applied", text(flips.flipped()));
    grid.print(terminal);
  }

  void print(RoutePace pace) {
    terminal.line("");
    terminal.line(
        String.format(
            Locale.ROOT,
            "text p50 %.3f ms, 10 MB table p99 %.1f ms",
            pace.textMedian(),
            pace.tableTail()));
  }

  /** What went wrong in the development part, one line each. */
  void misses(SuiteFigures development, Steadiness steady) {
    for (Verdict verdict : development.missed()) {
      terminal.line(verdict.asked().name() + wrong(verdict) + " | " + shown(verdict));
    }
    for (Steadiness.Flip flip : steady.changed()) {
      if (flip.before().asked().part() == Part.DEVELOPMENT) {
        String to = values(flip.after());
        terminal.line(
            flip.shake()
                + " "
                + flip.before().asked().name()
                + " "
                + values(flip.before().seen())
                + " -> "
                + to
                + " | "
                + shown(flip.before()));
      }
    }
  }

  private static String wrong(Verdict verdict) {
    var text = new StringBuilder();
    for (Aspect aspect : Aspect.values()) {
      if (!verdict.right(aspect)) {
        text.append(' ').append(aspect.word()).append('=').append(verdict.seen().value(aspect));
        text.append(" not ").append(verdict.asked().expected().get(aspect));
      }
    }
    return text.toString();
  }

  static String values(SeenRoute seen) {
    return seen.value(Aspect.PROBLEM_TYPE) + "/" + seen.value(Aspect.TARGET);
  }

  private static String shown(Verdict verdict) {
    String text = verdict.asked().text().replace('\n', ' ');
    return text.substring(0, Math.min(100, text.length()));
  }

  static ObjectNode json(SuiteFigures figures) {
    ObjectNode node = Json.object();
    for (Aspect aspect : Aspect.values()) {
      node.set(aspect.word(), json(figures.right(aspect)));
    }
    node.set("understood", json(figures.understood()));
    node.set("outOfScopeLeft", json(figures.abstained()));
    node.set("leftFalsely", json(figures.abstainedFalsely()));
    node.set("traps", json(figures.traps()));
    figures
        .calibration(SEED)
        .ifPresent(
            told ->
                node.putObject("calibrationError")
                    .put("value", told.error())
                    .put("low", told.low())
                    .put("high", told.high()));
    node.set("confusion", RecognitionJson.counts(figures.families()));
    return node;
  }

  static ObjectNode json(Steadiness steady) {
    ObjectNode node = Json.object();
    for (Shake shake : Shake.values()) {
      node.set(shake.name().toLowerCase(Locale.ROOT), json(steady.share(shake)));
    }
    node.set("all", json(steady.all()));
    return node;
  }

  static ObjectNode json(Share share) {
    ObjectNode node = Json.object();
    node.put("right", share.right());
    node.put("of", share.of());
    Json.put(node, "value", share.value());
    node.put("low", share.low());
    node.put("high", share.high());
    return node;
  }

  private static String text(Share share) {
    return share.of() == 0
        ? "-"
        : three(share.value())
            + " ("
            + three(share.low())
            + "-"
            + three(share.high())
            + ", "
            + share.of()
            + ")";
  }

  private static String text(Optional<CalibrationError> found) {
    return found
        .map(
            told -> three(told.error()) + " (" + three(told.low()) + "-" + three(told.high()) + ")")
        .orElse("-");
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
