package org.signalbox.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import org.signalbox.history.Asked;
import org.signalbox.race.Background;
import org.signalbox.settings.KeptTask;
import org.signalbox.settings.SettingsTrouble;
import org.signalbox.settings.Workspace;
import org.signalbox.settings.WorkspaceStore;
import org.signalbox.task.Problem;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.Example;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.Recent;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;
import org.signalbox.viewmodel.UiThread;

/**
 * How the window was left: brought back at the start, and written down soon after each change, so
 * that a killed window forgets nothing. What was raced is not raced again.
 */
final class Remembered {
  private final WorkspaceStore store;
  private final Screens screens;
  private final Appearance appearance;
  private final Background background;
  private final UiThread ui;
  private Workspace left = Workspace.standard();
  private Optional<Workspace> waiting = Optional.empty();
  private Consumer<Problem> notices = problem -> {};
  private boolean writing;
  private boolean lost;

  Remembered(
      WorkspaceStore store,
      Screens screens,
      Appearance appearance,
      Background background,
      UiThread ui) {
    this.store = store;
    this.screens = screens;
    this.appearance = appearance;
    this.background = background;
    this.ui = ui;
  }

  /** Brings the window back as it stood; its task is to come. */
  void restore() {
    left = store.look();
    appearance.split().set(left.split());
    appearance.place().set(left.place());
    appearance.welcome().set(left.welcome());
    Stream.of(Screen.values())
        .filter(screen -> screen.name().equals(left.screen()))
        .forEach(screens.shown()::set);
    screens.explore().await();
  }

  /**
   * Brings the tasks back, and writes down what changes from now on.
   *
   * @param told once when that can't be written, and of what stood in its place
   */
  void reopen(Consumer<Problem> told) {
    notices = told;
    screens
        .explore()
        .welcome(
            examples -> {
              List<Recent> tasks =
                  left.recent().stream().flatMap(task -> recent(task, examples).stream()).toList();
              screens.explore().recents().fill(tasks);
              follow();
              return switch (left.open()) {
                case NOTHING -> Optional.empty();
                case NEWEST -> tasks.stream().findFirst();
              };
            });
  }

  private void follow() {
    screens.explore().recents().tasks().addListener((ListChangeListener<Recent>) _ -> keep());
    screens.explore().task().input().addListener(_ -> keep());
    screens.shown().addListener(_ -> keep());
    appearance.split().addListener(_ -> keep());
    appearance.place().addListener(_ -> keep());
    appearance.welcome().addListener(_ -> keep());
  }

  /** Of many changes while one is written only the last is written next. */
  private void keep() {
    waiting = Optional.of(now());
    next();
  }

  private void next() {
    if (writing || waiting.isEmpty()) {
      return;
    }
    Workspace workspace = waiting.get();
    waiting = Optional.empty();
    writing = true;
    background.start(
        () -> {
          Optional<SettingsTrouble> trouble = store.save(workspace);
          ui.run(
              () -> {
                trouble.filter(t -> t.written() || !lost).ifPresent(this::tell);
                writing = false;
                next();
              });
        });
  }

  private void tell(SettingsTrouble trouble) {
    lost |= !trouble.written();
    notices.accept(Problem.of(trouble.code(), trouble.args().toArray()));
  }

  private Workspace now() {
    List<Recent> tasks = screens.explore().recents().tasks();
    Optional<Input> input = screens.explore().task().input().get();
    boolean newest = !tasks.isEmpty() && input.equals(Optional.of(tasks.getFirst().input()));
    return new Workspace(
        newest ? Workspace.Open.NEWEST : Workspace.Open.NOTHING,
        tasks.stream().map(Remembered::kept).toList(),
        appearance.place().get(),
        screens.shown().get().name(),
        appearance.split().get(),
        appearance.welcome().get());
  }

  private static KeptTask kept(Recent task) {
    String asked = task.asked().json();
    String table = task.input() instanceof Input.Chosen chosen ? chosen.table() : "";
    return switch (task.input().whole()) {
      case Input.File(var path) ->
          new KeptTask(KeptTask.Kind.FILE, path.toAbsolutePath().toString(), table, asked);
      case Input.Pasted(var text) -> new KeptTask(KeptTask.Kind.PASTED, text, table, asked);
      case Input.Typed(var text) -> new KeptTask(KeptTask.Kind.TYPED, text, table, asked);
      case Input.Sampled(var example) ->
          new KeptTask(KeptTask.Kind.SAMPLE, example.id(), table, asked);
      case Input.Chosen chosen -> throw new IllegalStateException("a table of " + chosen.within());
    };
  }

  /** Empty for a sample that this version has no more. */
  private static Optional<Recent> recent(KeptTask task, List<Example> examples) {
    Optional<Input> whole =
        switch (task.kind()) {
          case FILE -> Optional.of(new Input.File(java.nio.file.Path.of(task.value())));
          case PASTED -> Optional.of(new Input.Pasted(task.value()));
          case TYPED -> Optional.of(new Input.Typed(task.value()));
          case SAMPLE ->
              examples.stream()
                  .filter(example -> example.id().equals(task.value()))
                  .findFirst()
                  .map(Input.Sampled::new);
        };
    Optional<Asked> asked = Asked.read(task.asked());
    return whole
        .map(input -> task.table().isEmpty() ? input : new Input.Chosen(input, task.table()))
        .flatMap(input -> asked.map(a -> new Recent(input, a)));
  }
}
