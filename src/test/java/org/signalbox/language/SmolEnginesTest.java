package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Count;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Suitability;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.Document;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextClassificationTask;
import org.signalbox.task.TextColumn;
import org.signalbox.task.Timeline;
import org.signalbox.task.ValuePredictions;

class SmolEnginesTest {
  private static final MiniLm ENCODER = Reference.encoder();
  private static SharedGenerator generator;
  private final RunContext context = RunContext.quiet(5);

  @BeforeAll
  static void share() {
    generator = new SharedGenerator(Reference.model());
  }

  @AfterAll
  static void close() {
    generator.close();
    ENCODER.close();
  }

  @Test
  void aPromptIsAnsweredAndCounted() {
    GenerationTask task = new GenerationTask("q", "", "What is gravity?", Optional.empty(), 10);
    try (var fitted = new SmolText(generator, ENCODER).fit(task, context)) {
      var result = fitted.predict(task, context);
      assertEquals(34, result.usage().get(Count.PROMPT_TOKENS));
      assertEquals(10, result.usage().get(Count.TOKENS));
      assertTrue(result.answer().text().length() > 10, result.answer().text());
    }
  }

  @Test
  void aSecondTurnBeginsWithAllThatTheModelHasInMemory() {
    GenerationTask first = new GenerationTask("q", "", "What is gravity?", Optional.empty(), 10);
    SmolText engine = new SmolText(generator, ENCODER);
    try (var fitted = engine.fit(first, context)) {
      GeneratedText answer = fitted.predict(first, context).answer();
      GenerationTask second = first.followed(answer.text(), "Who found it?");
      var result = fitted.predict(second, context);
      int[] before = ids(first, answer.text());
      int[] now = ids(second, "");
      assertEquals(now.length, result.usage().get(Count.PROMPT_TOKENS));
      assertArrayEquals(before, Arrays.copyOf(now, before.length));
      assertEquals(Suitability.Unwilling.class, new Extractive(ENCODER).suits(second).getClass());
    }
  }

  /** The prompt's tokens and those of what was written after it. */
  private int[] ids(GenerationTask task, String written) {
    return generator
        .load(context)
        .exclusively(
            context.cancellation(),
            reading -> {
              var turns = SmolText.turns(task);
              int[] prompt = reading.chat().prompt(turns, 1000);
              return TokenLists.join(prompt, reading.tokenizer().encode(written));
            });
  }

  @Test
  void aSeriesIsContinuedWithinItsDigitsAndTheSameSeedRepeatsIt() {
    double[] values = IntStream.range(0, 24).mapToDouble(i -> 10 + i % 4).toArray();
    double[] first = forecast(values);
    assertEquals(4, first.length);
    assertArrayEquals(first, forecast(values));
    assertTrue(Arrays.stream(first).allMatch(v -> v > 8 && v < 16), Arrays.toString(first));
  }

  private double[] forecast(double[] values) {
    ForecastTask task =
        new ForecastTask(
            "s", "v", List.of(new Series("one", Timeline.index(), values)), 4, 4, List.of(80.0));
    try (var fitted = new SmolDigits(generator).fit(task, context)) {
      SeriesForecast forecast = fitted.predict(task, context).answer().series().getFirst();
      var predicted = assertInstanceOf(SeriesForecast.Predicted.class, forecast);
      assertTrue(predicted.bands().getFirst().low()[0] <= predicted.mean()[0]);
      return predicted.mean();
    }
  }

  @Test
  void anEmptySeriesHasAReasonInsteadOfAForecast() {
    double[] nothing = {Double.NaN, Double.NaN};
    ForecastTask task =
        new ForecastTask(
            "s", "v", List.of(new Series("x", Timeline.index(), nothing)), 2, 1, List.of());
    try (var fitted = new SmolDigits(generator).fit(task, context)) {
      SeriesForecast forecast = fitted.predict(task, context).answer().series().getFirst();
      assertInstanceOf(SeriesForecast.Unpredicted.class, forecast);
    }
  }

  @Test
  void textsAreLabelledAfterAFewExamples() {
    TextClassificationTask task =
        new TextClassificationTask(
            "reviews",
            List.of(
                new Document("1", "Excellent phone, I love it."),
                new Document("2", "Terrible, it broke after a day."),
                new Document("3", "Works great and looks beautiful."),
                new Document("4", "A waste of money, very bad quality."),
                new Document("5", "I love this product, it is wonderful!"),
                new Document("6", "Horrible sound and it stopped working.")),
            new int[] {1, 0, 1, 0, -1, -1},
            List.of("negative", "positive"));
    try (var fitted = new SmolLabels(generator).fit(task, context)) {
      var answer = fitted.predict(task, context).answer();
      assertArrayEquals(new int[] {4, 5}, answer.documents());
      assertEquals(1, answer.best(0));
      assertEquals(0, answer.best(1));
    }
  }

  @Test
  void rowsAreClassifiedWithProbabilities() {
    List<String> labels = new ArrayList<>(List.of("cold", "hot", "cold", "hot", "", ""));
    Table table =
        new Table(
            "days",
            List.of(
                NumberColumn.of("temperature", -5, 31, 2, 29, 35, -9),
                TextColumn.of("weather", labels)));
    TabularTask task =
        new TabularTask(
            table,
            "weather",
            ProblemType.BINARY_CLASSIFICATION,
            List.of("temperature"),
            List.of("cold", "hot"));
    try (var fitted = new SmolRows(generator).fit(task, context)) {
      var answer = assertInstanceOf(ClassPredictions.class, fitted.predict(task, context).answer());
      assertArrayEquals(new int[] {4, 5}, answer.rows());
      assertEquals(1, Arrays.stream(answer.probabilities()[0]).sum(), 1e-9);
    }
  }

  @Test
  void onlyASampleOfManyRowsIsAskedAndSaid() {
    int n = 60;
    double[] x = IntStream.range(0, n).mapToDouble(i -> i).toArray();
    double[] y = IntStream.range(0, n).mapToDouble(i -> i < 10 ? 2 * i : Double.NaN).toArray();
    Table table = new Table("line", List.of(NumberColumn.of("x", x), NumberColumn.of("y", y)));
    TabularTask task = new TabularTask(table, "y", ProblemType.REGRESSION, List.of("x"), List.of());
    try (var fitted = new SmolRows(generator).fit(task, context)) {
      var result = fitted.predict(task, context);
      var answer = assertInstanceOf(ValuePredictions.class, result.answer());
      assertEquals(40, answer.rows().length);
      assertEquals("SB-LANGUAGE-19", result.remarks().getFirst().code());
      assertTrue(Arrays.stream(answer.values()).allMatch(v -> v >= -6 && v <= 40));
    }
  }

  @Test
  void withoutAModelTheEnginesAreUnwilling() {
    SharedGenerator none = new SharedGenerator(Path.of("nowhere"));
    GenerationTask task = new GenerationTask("q", "", "hi", Optional.empty(), 5);
    assertInstanceOf(Suitability.Unwilling.class, new SmolText(none, ENCODER).suits(task));
  }
}
