package org.signalbox.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.signalbox.lab.FoldMarks;
import org.signalbox.lab.TabularLarge;
import org.signalbox.lab.TabularMarks;
import org.signalbox.lab.TabularRanks;
import org.signalbox.lab.TabularSpeed;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code bench tabular} found, for people and for programs. */
final class TabularRows {
  private enum Figure {
    RANKING("AUC or R²", FoldMarks::ranking),
    LIKELIHOOD("log loss or R²", FoldMarks::likelihood),
    HITS("accuracy or MAE", FoldMarks::hits);

    private final String word;
    private final ToDoubleFunction<FoldMarks> of;

    Figure(String word, ToDoubleFunction<FoldMarks> of) {
      this.word = word;
      this.of = of;
    }
  }

  private static final double MEGABYTE = 1e6;

  private final Terminal terminal;
  private final ObjectNode json = Json.object();
  private List<TabularMarks> marks = List.of();

  TabularRows(Terminal terminal) {
    this.terminal = terminal;
  }

  ObjectNode json() {
    return json;
  }

  /**
   * @param first the engine that is compared with each other one
   */
  void ranks(List<TabularMarks> all, String first) {
    marks =
        all.stream().sorted(Comparator.comparing(m -> m.engine().equals(first) ? 0 : 1)).toList();
    ArrayNode node = json.putArray("marks");
    for (TabularMarks one : all) {
      ObjectNode line = node.addObject();
      line.put("set", one.set()).put("engine", one.engine()).put("seconds", one.seconds());
      for (Figure figure : Figure.values()) {
        ArrayNode folds = line.putArray(figure.name().toLowerCase(Locale.ROOT));
        one.folds().forEach(fold -> folds.add(figure.of.applyAsDouble(fold)));
      }
    }
  }

  private List<String> engines() {
    return marks.stream().map(TabularMarks::engine).distinct().toList();
  }

  void print() {
    if (marks.isEmpty()) {
      return;
    }
    sets();
    for (Figure figure : Figure.values()) {
      terminal.line("");
      ranks(figure);
    }
  }

  private void sets() {
    List<String> header = new ArrayList<>(List.of("set"));
    header.addAll(engines());
    TextGrid grid = new TextGrid(header, 0);
    for (String set : marks.stream().map(TabularMarks::set).distinct().toList()) {
      List<String> cells = new ArrayList<>(List.of(set));
      for (String engine : engines()) {
        cells.add(
            marks.stream()
                .filter(m -> m.set().equals(set) && m.engine().equals(engine))
                .findFirst()
                .map(TabularRows::mean)
                .orElse(""));
      }
      grid.row(cells.toArray(String[]::new));
    }
    grid.print(terminal);
  }

  private static String mean(TabularMarks marks) {
    double mean = marks.folds().stream().mapToDouble(FoldMarks::ranking).average().orElseThrow();
    return "%.4f".formatted(mean);
  }

  private void ranks(Figure figure) {
    TabularRanks ranks = TabularRanks.of(marks, engines(), figure.of);
    String first = engines().getFirst();
    TextGrid grid =
        new TextGrid(
            List.of(figure.word, "mean rank", "CPU", first + " better", "worse", "worse on"), 0);
    for (TabularRanks.Rank rank :
        ranks.ranks().stream()
            .sorted(Comparator.comparingDouble(TabularRanks.Rank::mean))
            .toList()) {
      var duel = TabularRanks.duel(marks, first, rank.engine(), figure.of);
      grid.row(
          rank.engine(),
          "%.2f".formatted(rank.mean()),
          "%.0f s".formatted(rank.seconds()),
          Integer.toString(duel.won().size()),
          Integer.toString(duel.lost().size()),
          String.join(" ", duel.lost()));
    }
    grid.print(terminal);
    terminal.line(terminal.sentence("cli.bench.tabular.ranks", ranks.sets(), ranks.distance()));
  }

  void speed(TabularSpeed.Compared compared) {
    ObjectNode one = json.withArray("speed").addObject();
    one.put("set", compared.set()).put("rounds", compared.rounds());
    side(one.putObject("ours"), compared.ours());
    side(one.putObject("python"), compared.theirs());
    terminal.line(
        terminal.sentence(
            "cli.bench.tabular.speed",
            compared.set(),
            compared.rounds(),
            compared.ours().wall(),
            compared.theirs().wall(),
            compared.ours().wall() / compared.theirs().wall(),
            compared.ours().cpu() / compared.theirs().cpu(),
            compared.ours().auc(),
            compared.theirs().auc()));
  }

  private static void side(ObjectNode node, TabularSpeed.Side side) {
    node.put("wall", side.wall()).put("cpu", side.cpu()).put("auc", side.auc());
  }

  void large(TabularLarge.Measured measured) {
    json.putObject("large")
        .put("rows", measured.rows())
        .put("wall", measured.wall())
        .put("cpu", measured.cpu())
        .put("peakMb", measured.peak() / MEGABYTE)
        .put("error", measured.error());
    terminal.line(
        terminal.sentence(
            "cli.bench.tabular.large",
            measured.rows(),
            measured.wall(),
            measured.cpu(),
            measured.peak() / MEGABYTE,
            measured.error()));
  }
}
