package org.signalbox.history;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.signalbox.evaluation.Metric;

/**
 * The comparison of a race as papers print it: intervals beside the quality, papers cited, and in
 * the caption all that somebody needs to doubt or repeat it.
 *
 * @param names of engines by their ids
 */
public record PaperTable(StoredRace race, EngineNames names, ReportWords words) {
  private static final List<String> COLUMNS =
      List.of("engine", "quality", "interval", "time", "cpu", "memory", "energy");
  private static final String NONE = "\u2013";

  /** How engines are called on screens. */
  @FunctionalInterface
  public interface EngineNames {
    String of(String engine);
  }

  /** A table of GitHub's Markdown with its caption above and its sources below. */
  public String markdown() {
    StringBuilder out = new StringBuilder("**");
    out.append(Markup.MARKDOWN.escaped(caption())).append("**\n\n");
    List<List<String>> lines = new ArrayList<>();
    lines.add(head().stream().map(Markup.MARKDOWN::escaped).toList());
    lines.add(IntStream.range(0, COLUMNS.size()).mapToObj(i -> i == 0 ? "---" : "---:").toList());
    List<Bibliography.Paper> papers = Bibliography.known().of(race.replay().engines());
    for (PastLane lane : ranked()) {
      List<String> cells =
          new ArrayList<>(cells(lane).stream().map(Markup.MARKDOWN::escaped).toList());
      cells.set(0, cells.getFirst() + numbers(lane, papers));
      lines.add(cells);
    }
    for (List<String> line : lines) {
      out.append(line.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }
    for (int i = 0; i < papers.size(); i++) {
      out.append(i == 0 ? "\n" : "").append("%d. ".formatted(i + 1));
      out.append(plain(papers.get(i))).append('\n');
    }
    return out.toString();
  }

  private static String numbers(PastLane lane, List<Bibliography.Paper> papers) {
    String cited =
        IntStream.range(0, papers.size())
            .filter(i -> papers.get(i).engines().contains(lane.shown().engine()))
            .mapToObj(i -> Integer.toString(i + 1))
            .collect(Collectors.joining(", "));
    return cited.isEmpty() ? "" : " [" + cited + "]";
  }

  /** Author, title and year of an entry in one line. */
  private static String plain(Bibliography.Paper paper) {
    List<String> fields = new ArrayList<>();
    for (String field : List.of("author", "title", "year", "doi", "eprint")) {
      String mark = "\n  " + field + " = {";
      int from = paper.entry().indexOf(mark);
      if (from >= 0) {
        int end = paper.entry().indexOf('\n', from + 1);
        String value = paper.entry().substring(from + mark.length(), end);
        String bare = value.replaceAll("\\},?$", "").replaceAll("\\\\\"|[{}\\\\]", "");
        fields.add(told(field, bare));
      }
    }
    return String.join(". ", fields) + ".";
  }

  private static String told(String field, String value) {
    return switch (field) {
      case "doi" -> "doi:" + value;
      case "author" -> value.replace(" and ", "; ").replaceAll("\\.$", "");
      default -> value;
    };
  }

  /** A {@code table} environment for booktabs. */
  public String latex() {
    StringBuilder out = new StringBuilder("% \\usepackage{booktabs}\n");
    out.append("\\begin{table}\n\\centering\n\\caption{").append(Markup.LATEX.escaped(caption()));
    out.append("}\n\\label{tab:signalbox-race}\n\\begin{tabular}{l");
    out.append("r".repeat(COLUMNS.size() - 1)).append("}\n\\toprule\n");
    line(out, head().stream().map(Markup.LATEX::escaped).toList());
    out.append("\\midrule\n");
    Bibliography known = Bibliography.known();
    for (PastLane lane : ranked()) {
      List<String> cells =
          new ArrayList<>(cells(lane).stream().map(Markup.LATEX::escaped).toList());
      List<String> keys = known.keys(lane.shown().engine());
      if (!keys.isEmpty()) {
        cells.set(0, cells.getFirst() + "~\\cite{" + String.join(",", keys) + "}");
      }
      line(out, cells);
    }
    return out.append("\\bottomrule\n\\end{tabular}\n\\end{table}\n").toString();
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append(String.join(" & ", cells)).append(" \\\\\n");
  }

  /** The papers that the table cites. */
  public String bibtex() {
    return Bibliography.known().bibtex(race.replay().engines());
  }

  private List<String> head() {
    List<String> head = new ArrayList<>();
    COLUMNS.forEach(name -> head.add(words.sentence("history.paper." + name)));
    metric().ifPresent(metric -> head.set(1, metric));
    return head;
  }

  private Optional<String> metric() {
    return race.lanes().stream()
        .flatMap(lane -> lane.shown().score().stream())
        .map(ReplayLane.Score::metric)
        .findFirst();
  }

  /** The best first; engines without a score keep their order below. */
  private List<PastLane> ranked() {
    boolean higher =
        Arrays.stream(Metric.values())
            .filter(m -> metric().equals(Optional.of(m.word())))
            .anyMatch(Metric::higherIsBetter);
    Comparator<PastLane> byValue =
        Comparator.comparingDouble(
            lane ->
                lane.shown()
                    .score()
                    .map(s -> higher ? -s.value() : s.value())
                    .orElse(Double.POSITIVE_INFINITY));
    return race.lanes().stream().sorted(byValue).toList();
  }

  private List<String> cells(PastLane lane) {
    Optional<ReplayLane.Score> score = lane.shown().score();
    Optional<PastLane.Took> took = lane.took();
    return List.of(
        names.of(lane.shown().engine()),
        score.map(s -> words.number(s.value())).orElseGet(() -> ended(lane)),
        score.map(s -> words.interval(s.low(), s.high())).orElse(NONE),
        took.map(t -> words.milliseconds(t.wall())).orElse(NONE),
        took.map(t -> words.milliseconds(t.cpu())).orElse(NONE),
        took.map(t -> words.bytes(t.peakBytes())).orElse(NONE),
        took.map(t -> words.energy(t.energy())).orElse(NONE));
  }

  private static String ended(PastLane lane) {
    ReplayLane.Status status = lane.shown().status();
    return status == ReplayLane.Status.DONE
        ? NONE
        : status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String caption() {
    int cases =
        race.lanes().stream()
            .flatMap(lane -> lane.shown().score().stream())
            .mapToInt(ReplayLane.Score::cases)
            .max()
            .orElse(0);
    return words.sentence(
        "history.paper.caption",
        race.race().task(),
        words.sentence("history.type." + race.race().problemType()),
        race.split(),
        Long.toString(race.replay().seed()),
        cases,
        race.machine(),
        race.threads(),
        race.replay().product(),
        race.race().began().atZone(ZoneOffset.UTC).toLocalDate().toString());
  }
}
