package org.signalbox.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Family;
import org.signalbox.engine.RunContext;
import org.signalbox.language.LanguageModel;
import org.signalbox.language.ModelForm;
import org.signalbox.language.ModelVariants;
import org.signalbox.language.Precision;
import org.signalbox.language.VariantFigures;

/**
 * The same weights in several forms: size, speed and how much less probable the model finds each
 * token of a text. Forms are made once and kept in the user's folder.
 *
 * <p>Setting: {@code model}; {@code forms} from the finest to the coarsest: {@code fp32}, {@code
 * 8bit}, {@code 4bit}, {@code 4bit-coarse}.
 */
final class Quantisation implements Experiment {
  /** What part of a form's time it takes to find and open its files, about, once they are made. */
  private static final double MADE = 0.2;

  @Override
  public String kind() {
    return "quantisation";
  }

  @Override
  public Form form() {
    return Form.EMPTY.must(Form.Shape.WORD, "model").must(Form.Shape.PAIR, "forms");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    Path folder = kit.models().find(setting.word("model")).folder();
    ModelVariants variants = new ModelVariants(folder, kit.cache());
    List<String> words = setting.words("forms");
    List<VariantFigures> figures = new ArrayList<>();
    for (String word : words) {
      int before = figures.size();
      double all = words.size();
      Path made =
          variants.make(
              form(word, setting),
              context.part(before / all, (before + MADE) / all)::done,
              context.cancellation());
      try (LanguageModel model =
          LanguageModel.open(made, Math.max(1, context.workers().threads()), Precision.FAST)) {
        figures.add(
            VariantFigures.measure(
                form(word, setting),
                model,
                context.part((before + MADE) / all, (before + 1) / all)));
      }
    }
    return findings(words, figures);
  }

  private static ModelForm form(String word, Setting setting) {
    return switch (word) {
      case "fp32" -> ModelForm.FLOAT;
      case "8bit" -> ModelForm.EIGHT_BIT;
      case "4bit" -> ModelForm.FOUR_BIT;
      case "4bit-coarse" -> ModelForm.FOUR_BIT_COARSE;
      default -> throw setting.problem("SB-LESSON-53", "forms", word);
    };
  }

  private static Findings findings(List<String> words, List<VariantFigures> figures) {
    VariantFigures finest = figures.getFirst();
    VariantFigures coarsest = figures.getLast();
    List<Measure> measures = new ArrayList<>();
    measures.add(
        Measure.of("perplexity-ratio", Measure.Kind.RATIO, Math.exp(coarsest.loss(figures))));
    measures.add(
        Measure.of("size-ratio", Measure.Kind.RATIO, (double) finest.bytes() / coarsest.bytes()));
    List<Drawing.Bar> sizes = new ArrayList<>();
    List<Drawing.Bar> losses = new ArrayList<>();
    List<Drawing.Bar> speeds = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      VariantFigures one = figures.get(i);
      String word = words.get(i);
      measures.add(Measure.of("bytes-" + word, Measure.Kind.BYTES, one.bytes()));
      measures.add(Measure.of("lost-" + word, Measure.Kind.SCORE, one.loss(figures)));
      measures.add(
          Measure.of("token-" + word, Measure.Kind.SECONDS, 1 / one.speed().decodeQuiet()));
      sizes.add(bar(word, one.bytes()));
      losses.add(bar(word, one.loss(figures)));
      speeds.add(bar(word, 1 / one.speed().decodeQuiet()));
    }
    return new Findings(
        measures,
        List.of(
            bars("lost", Measure.Kind.SCORE, losses),
            bars("size", Measure.Kind.BYTES, sizes),
            bars("token-time", Measure.Kind.SECONDS, speeds)));
  }

  private static Drawing.Bar bar(String label, double value) {
    return new Drawing.Bar(label, value, Optional.empty(), Optional.of(Family.LANGUAGE));
  }

  private static Drawing bars(String id, Measure.Kind kind, List<Drawing.Bar> bars) {
    return new Drawing.Bars(id, kind, Drawing.Scale.LINEAR, bars);
  }
}
