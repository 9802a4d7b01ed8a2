package org.signalbox.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.RunContext;
import org.signalbox.evaluation.CorrectedT;
import org.signalbox.evaluation.Share;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Source;
import org.signalbox.task.Column;
import org.signalbox.task.Dataset;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Table;

/**
 * Questions whose answers stand in no text at hand, put to the writing {@code engines}: of the
 * first over the second {@code lead}, question by question; {@code right-ENGINE} with its interval.
 * The {@code file} has a column of questions and one of answers, words of which any counts, divided
 * by bars; {@code questions} of them are drawn.
 */
final class OpenQuestions implements Experiment {
  private static final int TOKENS = 24;
  private static final String SYSTEM = "Answer with one word.";

  @Override
  public String kind() {
    return "open-questions";
  }

  /** A question and the words that answer it. */
  private record Question(String text, Set<String> answers) {}

  @Override
  public Form form() {
    return Form.EMPTY
        .must(Form.Shape.FILE, "file")
        .must(Form.Shape.WORDS, "engines")
        .may(Form.Shape.NUMBER, "questions");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    List<Engine<GenerationTask, GeneratedText>> engines =
        new Named(setting, "engines").all(kit.engines().generation());
    List<Question> asked = questions(setting, kit, context);
    double[][] right = new double[engines.size()][asked.size()];
    String[][] said = new String[engines.size()][asked.size()];
    for (int q = 0; q < asked.size(); q++) {
      for (int e = 0; e < engines.size(); e++) {
        said[e][q] = answer(engines.get(e), asked.get(q), context);
        right[e][q] = holds(said[e][q], asked.get(q).answers()) ? 1 : 0;
      }
      context.done((q + 1.0) / asked.size());
    }
    return new Findings(
        measures(engines.stream().map(e -> e.card().id()).toList(), right),
        List.of(bars(engines, right), grid(engines, asked, said)));
  }

  private static List<Question> questions(Setting setting, Kit kit, RunContext context) {
    Source file = Source.of(Path.of(setting.word("file")));
    if (!(kit.ingest().read(file, Overrides.none(), context.silent()) instanceof Dataset data)) {
      throw setting.problem("SB-LESSON-33", "file", file.name());
    }
    Table table = data.table();
    Column question = setting.found("file", "question", table);
    Column answer = setting.found("file", "answer", table);
    int[] order = RowSample.shuffled(IntStream.range(0, table.rows()).toArray(), context.seed());
    return IntStream.of(order)
        .limit(setting.count("questions", Integer.MAX_VALUE))
        .mapToObj(row -> new Question(question.text(row), Set.of(answer.text(row).split("\\|"))))
        .toList();
  }

  private static String answer(
      Engine<GenerationTask, GeneratedText> engine, Question question, RunContext context) {
    GenerationTask task = new GenerationTask("", SYSTEM, question.text(), Optional.empty(), TOKENS);
    RunContext silent = context.silent();
    try (Fitted<GenerationTask, GeneratedText> fitted = engine.fit(task, silent)) {
      return fitted.predict(task, silent).answer().text().strip();
    }
  }

  /** Whether one of these words stands in a text, whatever its case. */
  static boolean holds(String text, Set<String> words) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .anyMatch(words::contains);
  }

  static List<Measure> measures(List<String> engines, double[][] right) {
    List<Measure> measures = new ArrayList<>();
    if (engines.size() > 1) {
      CorrectedT lead = CorrectedT.of(Draws.less(right[0], right[1]), 0);
      measures.add(
          Measure.of(
              "lead",
              Measure.Kind.SHARE,
              lead.mean(),
              lead.mean() - lead.half(),
              lead.mean() + lead.half()));
    }
    for (int e = 0; e < engines.size(); e++) {
      Share share = share(right[e]);
      measures.add(
          Measure.of(
              "right-" + engines.get(e),
              Measure.Kind.SHARE,
              share.value(),
              share.low(),
              share.high()));
    }
    measures.add(Measure.counted("questions", right[0].length));
    return measures;
  }

  private static Share share(double... right) {
    return new Share((int) Arrays.stream(right).sum(), right.length);
  }

  private static Drawing bars(
      List<Engine<GenerationTask, GeneratedText>> engines, double[][] right) {
    return new Drawing.Bars(
        "right",
        Measure.Kind.SHARE,
        Drawing.Scale.LINEAR,
        IntStream.range(0, engines.size())
            .mapToObj(
                e -> {
                  Share share = share(right[e]);
                  return new Drawing.Bar(
                      engines.get(e).card().name(),
                      share.value(),
                      Optional.of(new Measure.Range(share.low(), share.high())),
                      Optional.of(engines.get(e).card().family()));
                })
            .toList());
  }

  private static Drawing grid(
      List<Engine<GenerationTask, GeneratedText>> engines, List<Question> asked, String[][] said) {
    List<String> heads = new ArrayList<>(List.of("question"));
    engines.forEach(engine -> heads.add(engine.card().name()));
    List<List<String>> rows = new ArrayList<>();
    for (int q = 0; q < asked.size(); q++) {
      List<String> row = new ArrayList<>(List.of(asked.get(q).text()));
      for (String[] its : said) {
        row.add(its[q]);
      }
      rows.add(row);
    }
    return new Drawing.Grid("answers", heads, rows);
  }
}
