package org.signalbox.language;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.signalbox.engine.Count;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Suitability;
import org.signalbox.engine.Usage;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Problem;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;

/**
 * The wrong tool for a series, on purpose: the language model continues it as digits (Gruver et al.
 * 2023). Several continuations are drawn after one reading of the history; their median is the
 * forecast and their quantiles are the intervals.
 */
public final class SmolDigits implements Engine<ForecastTask, ForecastAnswer> {
  private static final int MOST_SERIES = 8;
  private static final int LONGEST = 100;
  private static final int HISTORY = 200;
  private static final int SAMPLES = 10;
  private static final int FEWEST_SAMPLES = 5;
  private static final int STEPS = 1500;

  private final SharedGenerator generator;

  public SmolDigits(SharedGenerator generator) {
    this.generator = generator;
  }

  @Override
  public EngineCard card() {
    return new EngineCard(
        "smollm2-digits",
        "SmolLM2 on digits",
        Family.LANGUAGE,
        Standing.CONTRAST,
        "Apache-2.0",
        SharedGenerator.BYTES,
        "Continues a series as a text of digits, to show what that costs.",
        "Gruver et al. 2023, Large Language Models Are Zero-Shot Time Series Forecasters");
  }

  @Override
  public Suitability suits(ForecastTask task) {
    if (task.series().size() > MOST_SERIES) {
      return Suitability.unwilling("SB-LANGUAGE-13", task.series().size(), MOST_SERIES);
    }
    return task.horizon() > LONGEST
        ? Suitability.unwilling("SB-LANGUAGE-14", task.horizon(), LONGEST)
        : generator.present();
  }

  @Override
  public Fitted<ForecastTask, ForecastAnswer> fit(ForecastTask task, RunContext context) {
    return new Loaded(generator.load(context));
  }

  private record Loaded(LanguageModel model) implements Fitted<ForecastTask, ForecastAnswer> {
    @Override
    public Usage usage() {
      return Usage.none();
    }

    @Override
    public Result<ForecastAnswer> predict(ForecastTask task, RunContext context) {
      context.phase(Phase.PREDICT);
      return model.exclusively(
          context.cancellation(), reading -> new Run(reading, task, context).all());
    }
  }

  /** One forecast of all series of a task. */
  private static final class Run {
    private final Reading reading;
    private final ForecastTask task;
    private final RunContext context;
    private final SplittableRandom random;
    private final int samples;
    private final List<Problem> remarks = new ArrayList<>();
    private Usage usage = Usage.none();

    Run(Reading reading, ForecastTask task, RunContext context) {
      this.reading = reading;
      this.task = task;
      this.context = context;
      random = new SplittableRandom(context.seed());
      samples = Math.clamp(STEPS / (task.horizon() * DigitScale.WIDTH), FEWEST_SAMPLES, SAMPLES);
    }

    Result<ForecastAnswer> all() {
      List<SeriesForecast> forecasts = new ArrayList<>();
      for (Series series : task.series()) {
        forecasts.add(one(series, forecasts.size()));
      }
      return new Result<>(
          new ForecastAnswer(forecasts), usage.and(Count.SERIES, forecasts.size()), remarks);
    }

    private SeriesForecast one(Series series, int index) {
      double[] filled = Gaps.filled(series.values());
      if (filled.length == 0) {
        return new SeriesForecast.Unpredicted(
            series.id(), Problem.of("SB-LANGUAGE-15", series.id()));
      }
      if (filled.length > HISTORY) {
        remarks.add(Problem.of("SB-LANGUAGE-16", HISTORY, filled.length, series.id()));
      }
      DigitScale scale = DigitScale.of(filled);
      String history =
          DoubleStream.of(filled)
              .skip(Math.max(0, filled.length - HISTORY))
              .mapToObj(scale::text)
              .collect(Collectors.joining(",", "", ","));
      double[][] paths = paths(reading.tokenizer().encode(history), scale, index);
      return SampledForecast.of(series.id(), paths, task.levels());
    }

    private double[][] paths(int[] prompt, DigitScale scale, int index) {
      DigitWriter writer = new DigitWriter(reading, ",");
      float[] after = reading.logitsAfter(prompt);
      double[][] paths = new double[samples][task.horizon()];
      for (int s = 0; s < samples; s++) {
        reading.decoder().rewind(prompt.length);
        int[] codes = writer.write(after, task.horizon(), DigitWriter.DigitChoice.drawn(random));
        for (int h = 0; h < codes.length; h++) {
          paths[s][h] = scale.value(codes[h]);
        }
        context.done((index + (s + 1.0) / samples) / task.series().size());
      }
      long written = (long) samples * task.horizon() * (DigitScale.WIDTH + 1);
      usage = usage.and(Count.PROMPT_TOKENS, prompt.length).and(Count.TOKENS, written);
      return paths;
    }
  }
}
