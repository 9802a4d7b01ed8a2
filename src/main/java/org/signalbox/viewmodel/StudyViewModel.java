package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.race.Background;
import org.signalbox.tabular.Dependence;
import org.signalbox.tabular.Explanation;
import org.signalbox.tabular.HeldModel;
import org.signalbox.tabular.Importance;
import org.signalbox.tabular.PartialDependence;
import org.signalbox.tabular.PredictedTable;
import org.signalbox.tabular.SavedModel;
import org.signalbox.task.Problem;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;

/** The Study screen: one kept model, what drives it, and what it predicts for other rows. */
public final class StudyViewModel {
  private final StudyDesk desk;
  private final Background background;
  private final UiThread ui;
  private final RowViewModel row;
  private final Track track;
  private final Latest following;
  private final Track tracing;
  private final ReadOnlyObjectWrapper<Optional<Studied>> studied =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Work>> work =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Ended>> ended =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Importance>> shuffled =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Dependence>> along =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Predicted>> predicted =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<HeldModel> model = Optional.empty();
  private Optional<StudyDesk.Wanted> wanted = Optional.empty();
  private Doing doing = new Doing(Kind.ASK, "");

  public StudyViewModel(StudyDesk desk, Background background, UiThread ui) {
    this.desk = desk;
    this.background = background;
    this.ui = ui;
    this.track = new Track(ui);
    this.tracing = new Track(ui);
    track.underway().subscribe(now -> work.set(now.map(far -> doing.at(far))));
    this.row = new RowViewModel(desk, background, ui, this::fail);
    this.following = new Latest(background, ui, this::fail);
  }

  /** What can be under way. */
  public enum Kind {
    LEARN,
    OPEN,
    SHUFFLE,
    PREDICT,
    EXPORT,
    SAVE,
    /** A question about the model. */
    ASK
  }

  /**
   * Something under way.
   *
   * @param name of the engine or file
   */
  public record Work(Kind kind, String name, Underway underway) {}

  /** What is under way, or was last. */
  private record Doing(Kind kind, String name) {
    Work at(Underway underway) {
      return new Work(kind, name, underway);
    }
  }

  /**
   * How the last work ended, where that is worth a word.
   *
   * @param problem why it failed
   */
  public record Ended(Kind kind, String name, Optional<Problem> problem) {}

  /**
   * Predictions of another file.
   *
   * @param rows as they came
   * @param remarks what is doubtful about them
   */
  public record Predicted(String file, Table rows, TabularAnswer answer, List<Problem> remarks) {
    public Predicted {
      remarks = List.copyOf(remarks);
    }
  }

  public ReadOnlyObjectProperty<Optional<Studied>> studied() {
    return studied.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Work>> work() {
    return work.getReadOnlyProperty();
  }

  /** How far the predictions along a column are that were asked for last. */
  public ReadOnlyObjectProperty<Optional<Underway>> tracing() {
    return tracing.underway();
  }

  public ReadOnlyObjectProperty<Optional<Ended>> ended() {
    return ended.getReadOnlyProperty();
  }

  /** What shuffling each column costs; empty until {@link #shuffle} is through. */
  public ReadOnlyObjectProperty<Optional<Importance>> shuffled() {
    return shuffled.getReadOnlyProperty();
  }

  /** How predictions go along the chosen column. */
  public ReadOnlyObjectProperty<Optional<Dependence>> along() {
    return along.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Predicted>> predicted() {
    return predicted.getReadOnlyProperty();
  }

  public RowViewModel row() {
    return row;
  }

  /** Whether a dropped file is a saved model. */
  public boolean accepts(Path source) {
    return SavedModel.named(source);
  }

  /** Learns from all known rows of a task and studies the result. */
  public void keep(StudyDesk.Wanted asked) {
    start(
        Kind.LEARN,
        asked.engine(),
        context -> first(desk.keep(asked, context), asked.task().table(), context),
        found -> {
          show(found);
          wanted = Optional.of(asked);
        });
  }

  /** Opens a saved model. */
  public void open(Path file) {
    Table none = new Table("", List.of());
    start(
        Kind.OPEN,
        name(file),
        context -> first(desk.open(file, context), none, context),
        this::show);
  }

  private record Looked(HeldModel model, Studied studied) {}

  /** A first look at a new model, which is closed when that fails. */
  private static Looked first(HeldModel held, Table rows, RunContext context) {
    try {
      return look(held, rows, context);
    } catch (RuntimeException e) {
      held.close();
      throw e;
    }
  }

  private static Looked look(HeldModel held, Table rows, RunContext context) {
    Optional<Explanation> sample =
        rows.rows() == 0 ? Optional.empty() : Optional.of(held.explainSample(rows, context));
    return new Looked(held, new Studied(held.card(), held.schema(), held.facts(), rows, sample));
  }

  private void show(Looked found) {
    model.ifPresent(HeldModel::close);
    model = Optional.of(found.model());
    wanted = Optional.empty();
    shuffled.set(Optional.empty());
    along.set(Optional.empty());
    predicted.set(Optional.empty());
    following.forget();
    tracing.forget();
    row.forget();
    studied.set(Optional.of(found.studied()));
    people(found.studied());
  }

  private void people(Studied found) {
    if (!found.peopled() || model.isEmpty()) {
      return;
    }
    row.show(model.get(), found.rows());
    found
        .sample()
        .ifPresent(s -> s.drives().stream().findFirst().ifPresent(d -> follow(d.column())));
  }

  /** Learns once more on a part of the rows and shuffles columns of the others. */
  public void shuffle() {
    wanted.ifPresent(
        asked ->
            start(
                Kind.SHUFFLE,
                asked.engine(),
                context -> desk.heldOut(asked, context),
                shuffled::set));
  }

  /** Whether rows can be held out: the model was learned here. */
  public boolean canShuffle() {
    return wanted.isPresent();
  }

  /** Follows the predictions along a column, for the output that was followed before. */
  public void follow(String column) {
    follow(column, along.get().map(Dependence::output).orElseGet(this::usual));
  }

  private int usual() {
    return studied.get().map(Studied::output).orElse(0);
  }

  /** Follows one of the outputs along a column. */
  public void follow(String column, int output) {
    if (model.isEmpty() || studied.get().isEmpty()) {
      return;
    }
    HeldModel asked = model.get();
    Table rows = studied.get().get().rows();
    Cancellation mine = tracing.begin();
    RunContext context = desk.context(tracing.told(mine, desk.ticker()), mine);
    following.ask(
        tracing.to(mine, () -> PartialDependence.of(asked, rows, column, output, context)),
        found -> along.set(Optional.of(found)));
  }

  /** Ends what {@link #follow} asked for last. */
  public void leave() {
    tracing.cancel();
  }

  /** Predicts the rows of a file; a model from a file is studied with them from then on. */
  public void predict(Path file) {
    if (model.isEmpty()) {
      return;
    }
    HeldModel asked = model.get();
    boolean bare = studied.get().filter(s -> !s.peopled()).isPresent();
    record Answered(Predicted predicted, Optional<Looked> looked) {}
    start(
        Kind.PREDICT,
        name(file),
        context -> {
          Table rows = desk.read(file, context);
          Result<TabularAnswer> result = asked.unexplained(rows, context);
          Predicted answer = new Predicted(name(file), rows, result.answer(), result.remarks());
          return new Answered(
              answer, bare ? Optional.of(look(asked, rows, context)) : Optional.empty());
        },
        found -> {
          predicted.set(Optional.of(found.predicted()));
          found
              .looked()
              .ifPresent(
                  looked -> {
                    studied.set(Optional.of(looked.studied()));
                    people(looked.studied());
                  });
        });
  }

  /** Writes the predicted rows with their predictions. */
  public void export(Path file) {
    predicted
        .get()
        .ifPresent(
            p ->
                start(
                    Kind.EXPORT,
                    name(file),
                    context -> {
                      desk.write(PredictedTable.beside(p.rows(), p.answer()), file, context);
                      return file;
                    },
                    _ -> {}));
  }

  /** Writes the model to a file. */
  public void save(Path file) {
    model.ifPresent(
        held ->
            start(
                Kind.SAVE,
                name(file),
                _ -> {
                  held.saved(
                          studied
                              .get()
                              .flatMap(Studied::sample)
                              .map(s -> held.facts().withDrives(s.drives()))
                              .orElse(held.facts()))
                      .write(file);
                  return file;
                },
                _ -> {}));
  }

  /** Ends what is under way. */
  public void cancel() {
    track.cancel();
  }

  /** Takes the last end off the screen. */
  public void dismiss() {
    ended.set(Optional.empty());
  }

  private static String name(Path file) {
    Path last = file.getFileName();
    return last == null ? file.toString() : last.toString();
  }

  private void fail(RuntimeException e) {
    if (!(e instanceof CancelledException)) {
      ended.set(Optional.of(new Ended(Kind.ASK, "", Optional.of(Steps.problem(e)))));
    }
  }

  /** One work at a time; another that is asked for meanwhile is not begun. */
  private <R> void start(Kind kind, String name, Function<RunContext, R> job, Consumer<R> then) {
    if (work.get().isPresent()) {
      return;
    }
    ended.set(Optional.empty());
    doing = new Doing(kind, name);
    Cancellation mine = track.begin();
    RunContext context = desk.context(track.told(mine, desk.ticker()), mine);
    background.start(
        mine,
        () -> {
          try {
            R result = job.apply(context);
            over(new Ended(kind, name, Optional.empty()), () -> then.accept(result));
          } catch (CancelledException e) {
            ui.run(track::forget);
          } catch (RuntimeException e) {
            over(new Ended(kind, name, Optional.of(Steps.problem(e))), () -> {});
          }
        });
  }

  private void over(Ended end, Runnable then) {
    ui.run(
        () -> {
          track.forget();
          ended.set(Optional.of(end));
          then.run();
        });
  }
}
