package org.signalbox.lesson;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.RunContext;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;

/**
 * What becomes of {@code engines} when a table is changed by {@code alteration} in growing {@code
 * amounts}; rows to answer stay as they are but for what is done to columns. Each amount is run in
 * {@code draws} with other rows to learn from and to answer ({@code test} of them). With {@code
 * clean-rows} the first engine also learns from so few unchanged rows alone.
 */
final class AlteredTable implements Experiment {
  /** More draws than anybody asks for, so that no two seeds share one. */
  private static final long DRAWS = 1000;

  @Override
  public String kind() {
    return "altered-table";
  }

  @Override
  public Form form() {
    return Subject.FORM
        .must(Form.Shape.WORDS, "engines")
        .must(Form.Shape.WORD, "alteration")
        .must(Form.Shape.NUMBERS, "amounts")
        .must(Form.Shape.NUMBER, "test")
        .may(Form.Shape.NUMBER, "rows", "draws", "clean-rows");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    TabularTask task = new Subject(setting, kit, context).table();
    List<Engine<TabularTask, TabularAnswer>> engines =
        new Named(setting, "engines").all(kit.engines().tabular());
    List<Double> amounts = setting.numbers("amounts");
    int count = setting.count("draws", 5);
    Alteration alteration = alteration(setting);
    double[][][] quality = new double[engines.size()][amounts.size()][count];
    int asked = setting.count("test");
    int few = setting.count("clean-rows", 0);
    double[] clean = new double[few > 0 ? count : 0];
    for (int draw = 0; draw < count; draw++) {
      RunContext drawn = context.withSeed(context.seed() * DRAWS + draw);
      Parting whole = Parting.of(task, asked, drawn.seed());
      if (few > 0) {
        clean[draw] = whole.learning(few).exam().sat(engines.getFirst(), drawn);
      }
      for (int a = 0; a < amounts.size(); a++) {
        var random = new SplittableRandom(drawn.seed());
        Exam exam = alteration.of(whole, amounts.get(a), random).exam();
        for (int e = 0; e < engines.size(); e++) {
          quality[e][a][draw] = exam.sat(engines.get(e), drawn);
        }
        context.done((draw + (a + 1.0) / amounts.size()) / count);
      }
    }
    double ratio = (double) asked / Math.max(1, task.knownRows().length - asked);
    Draws draws =
        new Draws(
            engines.stream().map(Engine::card).toList(), Exam.kind(), amounts, quality, ratio);
    Findings found =
        draws.findings(new Drawing.Axis("amount", alteration.kind(), Drawing.Scale.LINEAR));
    return clean.length == 0 ? found : draws.beside(clean, found);
  }

  private static Alteration alteration(Setting setting) {
    String word = setting.word("alteration");
    return Stream.of(Alteration.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                setting.problem(
                    "SB-LESSON-35",
                    "alteration",
                    word,
                    Stream.of(Alteration.values())
                        .map(Alteration::word)
                        .collect(Collectors.joining(", "))));
  }
}
