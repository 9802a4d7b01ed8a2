package org.signalbox.language;

import java.util.List;
import java.util.function.Function;
import org.signalbox.engine.RunContext;

/**
 * What a form of a model measured here.
 *
 * @param bytes of its weights
 * @param speed with 128 tokens before
 * @param logProbability of a token of the fixed text given those before it, on average, in nats
 */
public record VariantFigures(
    ModelForm form, long bytes, LanguageSpeed speed, double logProbability) {
  private static final int CONTEXT = 128;
  private static final int WRITTEN = 24;
  private static final int LONGEST = 512;

  /** The first 512 tokens of the text that forms are calibrated with, or fewer. */
  public static VariantFigures measure(ModelForm form, LanguageModel model, RunContext context) {
    int before = Math.min(CONTEXT, model.card().context() - WRITTEN - 1);
    LanguageSpeed speed =
        new LanguageBench(model, context.ticker()).run(before, WRITTEN, context.cancellation());
    context.done(0.6);
    Function<Reading, Double> scoring = VariantFigures::score;
    double logProbability = model.exclusively(context.cancellation(), scoring);
    context.done(1);
    return new VariantFigures(form, model.card().bytes(), speed, logProbability);
  }

  private static double score(Reading reading) {
    int[] text =
        CalibrationText.tokens(reading.tokenizer(), reading.decoder().context()).getFirst();
    int[] ids = TokenLists.head(text, LONGEST);
    double[] sum = {0};
    reading.decoder().rewind(0);
    reading
        .decoder()
        .score(
            ids,
            0,
            reading.guard(),
            (position, logits) -> {
              if (position + 1 < ids.length) {
                sum[0] += Logits.logProbability(logits, ids[position + 1]);
              }
            });
    return sum[0] / (ids.length - 1);
  }

  /** How much likelier the finest form finds a token, in nats; negative when it doesn't. */
  public double loss(List<VariantFigures> all) {
    return all.getFirst().logProbability() - logProbability;
  }
}
