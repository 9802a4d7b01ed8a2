package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/**
 * A fitted model that is kept, to be asked about any rows. Several threads may ask: they wait for
 * each other, since native models answer one at a time.
 */
public final class HeldModel implements AutoCloseable {
  /** Rows explained in one call, unless the engine explains only fewer at once. */
  private static final int PART = 256;

  private static final int SAMPLE = 300;

  private final EngineCard card;
  private final Schema schema;
  private final Facts facts;
  private final Fitted<TabularTask, TabularAnswer> fitted;
  private boolean closed;

  public HeldModel(
      EngineCard card, Schema schema, Facts facts, Fitted<TabularTask, TabularAnswer> fitted) {
    this.card = card;
    this.schema = schema;
    this.facts = facts;
    this.fitted = fitted;
  }

  /** Learns from all known rows of a task; the caller closes the result. */
  public static HeldModel learn(
      Engine<TabularTask, TabularAnswer> engine,
      TabularTask task,
      Optional<Facts.Score> quality,
      RunContext context) {
    Facts facts =
        new Facts(task.name(), task.knownRows().length, context.seed(), quality, List.of());
    return new HeldModel(engine.card(), Schema.of(task), facts, engine.fit(task, context));
  }

  public EngineCard card() {
    return card;
  }

  public Schema schema() {
    return schema;
  }

  public Facts facts() {
    return facts;
  }

  /**
   * Predicts every row of a table that has the columns of the schema; with the columns' importance
   * where the engine tells it.
   *
   * @throws ProblemException as {@link Schema#ask}
   */
  public Result<TabularAnswer> predict(Table rows, RunContext context) {
    return answer(rows, task -> fitted.predict(task, context));
  }

  /** As {@link #predict}, without anything that explains. */
  public Result<TabularAnswer> unexplained(Table rows, RunContext context) {
    return answer(rows, task -> fitted.unexplained(task, context));
  }

  private synchronized Result<TabularAnswer> answer(
      Table rows, Function<TabularTask, Result<TabularAnswer>> how) {
    checkOpen();
    Schema.Asked asked = schema.ask(rows);
    Result<TabularAnswer> answered = how.apply(asked.task());
    List<Problem> remarks = new ArrayList<>(asked.warnings());
    remarks.addAll(answered.remarks());
    return new Result<>(answered.answer(), answered.usage(), remarks);
  }

  /**
   * Bare predictions.
   *
   * @return one line a row, one entry an output of the schema
   * @throws ProblemException {@code SB-TABULAR-23} when the engine answers only some of the rows
   */
  synchronized double[][] outputs(Table rows, RunContext context) {
    checkOpen();
    TabularAnswer answer = fitted.unexplained(schema.ask(rows).task(), context).answer();
    if (answer.rows().length != rows.rows()) {
      throw ProblemException.of("SB-TABULAR-23", card.name());
    }
    return switch (answer) {
      case ClassPredictions classes -> classes.probabilities();
      case ValuePredictions values ->
          IntStream.range(0, values.values().length)
              .mapToObj(i -> new double[] {values.values()[i]})
              .toArray(double[][]::new);
    };
  }

  /** Predicts and explains every row; in parts where the engine explains only few at once. */
  public Explanation explain(Table rows, RunContext context) {
    Table asked = schema.ask(rows).task().table();
    List<TabularAnswer> parts = new ArrayList<>();
    int size = PART;
    int from = 0;
    while (from < asked.rows()) {
      context.done((double) from / asked.rows());
      int to = Math.min(from + size, asked.rows());
      TabularAnswer part = explained(asked.pick(IntStream.range(from, to).toArray()), context);
      boolean cut =
          part.attributions().perRow().length == 0 && !part.attributions().features().isEmpty();
      if (cut && size > 1) {
        size = Math.max(1, size / 4);
      } else {
        parts.add(part);
        from = to;
      }
    }
    return new Explanation(asked, JoinedAnswers.of(parts, schema));
  }

  /** As {@link #explain}, for an even sample of at most 300 rows. */
  public Explanation explainSample(Table rows, RunContext context) {
    return explain(rows.pick(PartialDependence.even(rows.rows(), SAMPLE)), context);
  }

  private synchronized TabularAnswer explained(Table part, RunContext context) {
    checkOpen();
    return fitted.predict(schema.ask(part).task(), Share.silent(context)).answer();
  }

  /**
   * What stands in a model's file.
   *
   * @throws ProblemException {@code SB-ENGINE-01} when this engine keeps nothing
   */
  public synchronized SavedModel saved(Facts told) {
    var parts = fitted.parts();
    if (parts.isEmpty()) {
      throw ProblemException.of("SB-ENGINE-01", card.name());
    }
    return new SavedModel(card, schema, told, parts);
  }

  /** A question that comes after the end, such as one that waited, is over like a cancelled one. */
  private void checkOpen() {
    if (closed) {
      throw new CancelledException();
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      fitted.close();
    }
  }
}
