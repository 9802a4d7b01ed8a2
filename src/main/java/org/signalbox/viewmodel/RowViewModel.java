package org.signalbox.viewmodel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.RunContext;
import org.signalbox.race.Background;
import org.signalbox.tabular.Counterfactual;
import org.signalbox.tabular.Counterfactuals;
import org.signalbox.tabular.EditedRow;
import org.signalbox.tabular.Explanation;
import org.signalbox.tabular.Goal;
import org.signalbox.tabular.HeldModel;
import org.signalbox.task.Table;

/** One row of the studied table: why it is predicted so, what if it were another. */
public final class RowViewModel {
  private final Latest asking;
  private final Latest searching;
  private final Track tracing;
  private final StudyDesk desk;
  private final ReadOnlyIntegerWrapper number = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Optional<Explanation>> was =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Explanation>> now =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<EditedRow>> edited =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Search> search =
      new ReadOnlyObjectWrapper<>(new Search.None());
  private final Deque<EditedRow> undone = new ArrayDeque<>();
  private Optional<HeldModel> model = Optional.empty();
  private Table rows = new Table("", List.of());

  RowViewModel(StudyDesk desk, Background background, UiThread ui, FailureSink failed) {
    this.desk = desk;
    this.asking = new Latest(background, ui, failed::accept);
    this.tracing = new Track(ui);
    this.searching =
        new Latest(
            background,
            ui,
            e -> {
              search.set(new Search.None());
              failed.accept(e);
            });
  }

  /** Takes what went wrong. */
  @FunctionalInterface
  interface FailureSink {
    void accept(RuntimeException e);
  }

  /** A search for what would change the prediction. */
  public sealed interface Search {
    /** Nothing was asked for this row. */
    record None() implements Search {}

    record Running(Goal goal) implements Search {}

    /**
     * @param found empty when no change of a few columns is enough
     */
    record Done(Goal goal, List<Counterfactual> found) implements Search {
      public Done {
        found = List.copyOf(found);
      }
    }
  }

  /** Index of the row among the studied rows. */
  public ReadOnlyIntegerProperty number() {
    return number.getReadOnlyProperty();
  }

  /** The row as it stands in the data, explained. */
  public ReadOnlyObjectProperty<Optional<Explanation>> was() {
    return was.getReadOnlyProperty();
  }

  /** The row as it was changed, explained; it follows {@link #edited} within an instant. */
  public ReadOnlyObjectProperty<Optional<Explanation>> now() {
    return now.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<EditedRow>> edited() {
    return edited.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Search> search() {
    return search.getReadOnlyProperty();
  }

  /** Whether a change can be taken back. */
  public boolean changed() {
    return !undone.isEmpty();
  }

  void show(HeldModel studied, Table given) {
    model = Optional.of(studied);
    rows = given;
    clear();
    if (given.rows() > 0) {
      pick(0);
    }
  }

  void forget() {
    model = Optional.empty();
    clear();
  }

  private void clear() {
    asking.forget();
    searching.forget();
    tracing.forget();
    undone.clear();
    was.set(Optional.empty());
    now.set(Optional.empty());
    edited.set(Optional.empty());
    search.set(new Search.None());
  }

  /** Looks at another row. */
  public void pick(int row) {
    if (row < 0 || row >= rows.rows() || model.isEmpty()) {
      return;
    }
    HeldModel asked = model.get();
    clear();
    number.set(row);
    Table one = asked.schema().ask(rows.pick(new int[] {row})).task().table();
    edited.set(Optional.of(new EditedRow(one)));
    asking.ask(
        () -> asked.explain(one, context()),
        explained -> {
          was.set(Optional.of(explained));
          now.set(Optional.of(explained));
        });
  }

  /** Puts a number, or a second since 1970, into a column. */
  public void change(String column, double value) {
    edited.get().ifPresent(row -> edit(row, row.with(column, value)));
  }

  /** Puts a word into a column; an empty one is a missing cell. */
  public void change(String column, String word) {
    edited.get().ifPresent(row -> edit(row, row.with(column, word)));
  }

  /** Makes the changes that a search found. */
  public void take(Counterfactual found) {
    edited.get().ifPresent(row -> edit(row, new EditedRow(found.row())));
  }

  private void edit(EditedRow before, EditedRow after) {
    undone.push(before);
    ask(after);
  }

  /** Takes the last change back. */
  public void undo() {
    if (!undone.isEmpty()) {
      ask(undone.pop());
    }
  }

  /** Takes all changes back. */
  public void reset() {
    if (!undone.isEmpty()) {
      EditedRow first = undone.peekLast();
      undone.clear();
      ask(first);
    }
  }

  private void ask(EditedRow row) {
    edited.set(Optional.of(row));
    model.ifPresent(
        asked ->
            asking.ask(
                () -> asked.explain(row.row(), context()),
                explained -> now.set(Optional.of(explained))));
  }

  /**
   * Looks for the least change of the row as it stands in the data.
   *
   * @param fixed columns that must stay as they are
   */
  public void search(Goal goal, Set<String> fixed) {
    if (model.isEmpty() || was.get().isEmpty()) {
      return;
    }
    HeldModel asked = model.get();
    Table data = rows;
    Table one = was.get().get().rows();
    search.set(new Search.Running(goal));
    Cancellation mine = tracing.begin();
    RunContext context = desk.context(tracing.told(mine, desk.ticker()), mine);
    var question = new Counterfactuals.Question(one, goal, fixed);
    searching.ask(
        tracing.to(mine, () -> Counterfactuals.of(asked, data, question, context)),
        found -> search.set(new Search.Done(goal, found)));
  }

  /** How far the last search is. */
  public ReadOnlyObjectProperty<Optional<Underway>> tracing() {
    return tracing.underway();
  }

  /** Ends the search that is under way. */
  public void leave() {
    tracing.cancel();
  }

  private RunContext context() {
    return desk.context(fraction -> {}, new Cancellation());
  }
}
