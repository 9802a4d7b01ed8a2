package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.Engine;
import org.signalbox.evaluation.Splits;
import org.signalbox.lab.Cranfield;
import org.signalbox.lab.TextBench;
import org.signalbox.lab.TextScore;
import org.signalbox.lab.TextSets;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.TextClassificationTask;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "text",
    description = "Labels by 5 folds and retrieval on public sets, with 95 %% intervals.")
final class BenchTextCommand extends Command {
  /** So many queries the re-ranking takes. */
  private static final int FEWER = 5;

  private static final String GENERATOR = "smollm2";

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "../shared/data/text",
      description = "where the sets lie")
  Path data = Path.of("../shared/data/text");

  @Option(
      names = "--set",
      split = ",",
      paramLabel = "A,B",
      description =
          "sentences_amazon, sentences_imdb, sms_spam, trec, trec_repeats, banking77, cranfield,"
              + " cranfield_45 (every fifth query)")
  List<String> sets =
      new ArrayList<>(List.of("sentences_amazon", "sms_spam", "trec", "trec_repeats", "cranfield"));

  @Option(names = "--engines", split = ",", paramLabel = "A,B", description = "only these engines")
  List<String> engines = new ArrayList<>();

  BenchTextCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    TextBench bench = new TextBench(services.context(1));
    List<TextScore> scores = new ArrayList<>();
    for (String set : sets) {
      if (set.startsWith("cranfield")) {
        search(set, bench, scores);
      } else {
        labels(set, bench, scores);
      }
    }
    if (json) {
      terminal.json(json(scores));
    } else {
      print(scores);
    }
    return Terminal.DONE;
  }

  private void labels(String set, TextBench bench, List<TextScore> scores) throws IOException {
    TextClassificationTask task = read(set);
    var split = Splits.fiveFold(task, bench.context().seed());
    for (var engine : services.engines().classification()) {
      if (wanted(engine)) {
        tell(set, engine);
        bench.run(task, split, engine).ifPresent(scores::add);
      }
    }
  }

  private void search(String set, TextBench bench, List<TextScore> scores) throws IOException {
    int every = set.endsWith("_45") ? FEWER : 1;
    RetrievalTask task = Cranfield.read(set, file("cranfield"), every);
    for (var engine : services.engines().retrieval()) {
      if (wanted(engine)) {
        tell(set, engine);
        bench.run(task, Splits.of(task), engine).ifPresent(scores::add);
      }
    }
  }

  private void tell(String set, Engine<?, ?> engine) {
    terminal.say("cli.bench.text.running", set, engine.card().name());
  }

  private boolean wanted(Engine<?, ?> engine) {
    return engines.isEmpty() || engines.contains(engine.card().id());
  }

  private TextClassificationTask read(String set) throws IOException {
    return switch (set) {
      case "sms_spam" -> TextSets.messages(set, file("sms_spam.tsv"));
      case "trec" -> TextSets.questions(set, file("trec_train.tsv"), TextSets.Repeats.LEFT_OUT);
      case "trec_repeats" -> TextSets.questions(set, file("trec_train.tsv"), TextSets.Repeats.KEPT);
      case "banking77" -> TextSets.intents(set, file("banking77_train.csv"));
      default -> TextSets.sentences(set, file(set + ".tsv"));
    };
  }

  private Path file(String name) {
    Path path = data.resolve(name);
    if (!Files.exists(path)) {
      throw org.signalbox.task.ProblemException.of("SB-CLI-28", name, data.toString());
    }
    return path;
  }

  private void print(List<TextScore> scores) {
    TextGrid grid =
        new TextGrid(
            List.of(
                "set",
                "split",
                "engine",
                "metric",
                "value",
                "95 %",
                "cases",
                "fit",
                "each",
                "of SmolLM2's time"),
            4);
    for (TextScore s : scores) {
      grid.row(
          s.set(),
          s.split(),
          s.engine(),
          s.quality().metric().word(),
          "%.4f".formatted(s.quality().value()),
          "%.4f–%.4f".formatted(s.quality().low(), s.quality().high()),
          Integer.toString(s.quality().cases()),
          terminal.figures().milliseconds(s.fitMillis()).text(),
          terminal.figures().milliseconds(s.askMillis()).text(),
          share(s, scores));
    }
    grid.print(terminal);
  }

  /** How much of the generator's time an answer takes. */
  private String share(TextScore score, List<TextScore> scores) {
    return scores.stream()
        .filter(s -> s.set().equals(score.set()) && s.engine().startsWith(GENERATOR))
        .findFirst()
        .map(s -> terminal.figures().percent(score.askMillis() / s.askMillis()).text())
        .orElse("");
  }

  private static ObjectNode json(List<TextScore> scores) {
    ObjectNode node = Json.object();
    ArrayNode all = node.putArray("scores");
    for (TextScore s : scores) {
      ObjectNode one = all.addObject();
      one.put("set", s.set());
      one.put("split", s.split());
      one.put("engine", s.engine());
      one.put("metric", s.quality().metric().word());
      Json.put(one, "value", s.quality().value());
      Json.put(one, "low", s.quality().low());
      Json.put(one, "high", s.quality().high());
      one.put("cases", s.quality().cases());
      Json.put(one, "fitMillis", s.fitMillis());
      Json.put(one, "askMillis", s.askMillis());
    }
    return node;
  }
}
