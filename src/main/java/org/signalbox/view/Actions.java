package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.signalbox.routing.Alternative;
import org.signalbox.routing.Policy;
import org.signalbox.settings.Theme;
import org.signalbox.settings.Welcome;
import org.signalbox.view.Action.Group;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.ScreenState;
import org.signalbox.viewmodel.Screens;

/**
 * All that can be done. The palette, the keys and the list of shortcuts are made from it, so that
 * none of them can disagree with another.
 */
final class Actions {
  private final Screens screens;
  private final ExploreViewModel explore;
  private final Appearance appearance;
  private final Shade shade;
  private final Wording wording;
  private final InputActions inputs;
  private final Sheets sheets;
  private final Presenter presenter;

  Actions(Screens screens, Appearance appearance, Shade shade, InputActions inputs, Sheets sheets) {
    this.screens = screens;
    this.explore = screens.explore();
    this.appearance = appearance;
    this.shade = shade;
    this.inputs = inputs;
    this.sheets = sheets;
    this.wording = sheets.wording();
    this.presenter = new Presenter(screens, appearance, shade, sheets);
  }

  /** The ones that are there whatever is on the screen; only these have keys. */
  List<Action> fixed() {
    return Stream.of(task(), looks(), helps(), screenTurns()).flatMap(List::stream).toList();
  }

  /** Every one, also those about what is on the screen now. */
  List<Action> all() {
    return Stream.of(
            task(), engines(), screenTurns(), looks(), policies(), samples(), recents(), helps())
        .flatMap(List::stream)
        .toList();
  }

  /** Opens the list of shortcuts. */
  void shortcuts() {
    sheets.shortcuts(fixed());
  }

  /** Tells a newcomer what this is; it is not told by itself again. */
  void welcome() {
    appearance.welcome().set(Welcome.SEEN);
    sheets.welcome(screens, appearance, inputs);
  }

  /** Opens the page of the error that is seen, the list of shortcuts where there is none. */
  void help() {
    if (!sheets.helpOnProblem()) {
      shortcuts();
    }
  }

  /** Opens the page of a code. */
  void help(String code) {
    sheets.help(Optional.of(code));
  }

  /** Opens the palette. */
  void palette() {
    sheets.palette(all());
  }

  private Action action(Group group, String name, Runnable work) {
    return Action.of(group, wording.text("view.action." + name), work);
  }

  private List<Action> task() {
    return List.of(
        action(Group.TASK, "open", inputs::chooseFile).on(Keys.shortcut(KeyCode.O)),
        action(Group.TASK, "batch", inputs::chooseFolder),
        action(Group.TASK, "lab-folder", inputs::chooseLabFolder),
        action(Group.TASK, "paste", inputs::paste).on(Keys.shortcut(KeyCode.V)),
        action(Group.TASK, "run", explore::run)
            .when(() -> explore.routed().isPresent() && !racing())
            .on(Keys.shortcut(KeyCode.R)),
        action(Group.TASK, "race", explore::raceAll)
            .when(() -> explore.task().input().get().isPresent() && !racing())
            .on(Keys.shortcut(KeyCode.ENTER)),
        action(Group.TASK, "stop", explore::cancel).on(Keys.plain(KeyCode.ESCAPE)),
        action(Group.TASK, "undo", explore.undo()::undo)
            .when(() -> explore.undo().back().get())
            .on(Keys.shortcut(KeyCode.Z)),
        action(Group.TASK, "redo", explore.undo()::redo)
            .when(() -> explore.undo().forth().get())
            .on(Keys.shifted(KeyCode.Z), Keys.shortcut(KeyCode.Y)),
        action(Group.TASK, "preview", inputs::preview)
            .when(() -> explore.task().input().get().isPresent())
            .on(Keys.shortcut(KeyCode.P)),
        action(Group.TASK, "keep", inputs::keep).when(() -> explore.keepable().isPresent()),
        action(Group.TASK, "session", inputs.keeping()::session)
            .when(() -> inputs.keeping().offered())
            .on(Keys.shortcut(KeyCode.S)),
        action(Group.TASK, "report", inputs.keeping()::report).when(() -> inputs.keeping().raced()),
        action(Group.TASK, "python", inputs.keeping()::python).when(() -> inputs.keeping().raced()),
        action(Group.TASK, "clear", explore::clear)
            .when(() -> explore.task().input().get().isPresent()),
        action(Group.TASK, "model", inputs::chooseModel),
        action(Group.TASK, "model-folder", inputs::chooseModelFolder));
  }

  private boolean racing() {
    return explore.state().get() == ScreenState.RACING;
  }

  private List<Action> screenTurns() {
    List<Action> turns = new ArrayList<>();
    for (Screen screen : Screen.values()) {
      KeyCode digit = KeyCode.getKeyCode(Integer.toString(screen.ordinal() + 1));
      turns.add(
          Action.of(
                  Group.SCREEN,
                  wording.text("view." + word(screen)),
                  () -> screens.shown().set(screen))
              .on(Keys.alt(digit)));
    }
    return turns;
  }

  private List<Action> looks() {
    List<Action> looks =
        new ArrayList<>(
            List.of(
                action(Group.LOOK, "projector", appearance::turnProjector)
                    .on(Keys.plain(KeyCode.F8)),
                action(Group.LOOK, "presenter", presenter::turn).on(Keys.plain(KeyCode.F5)),
                action(Group.LOOK, "dark", shade::toggle).on(Keys.shortcut(KeyCode.D)),
                action(Group.LOOK, "zoom-in", appearance::zoomIn)
                    .on(
                        Keys.shortcut(KeyCode.PLUS),
                        Keys.shortcut(KeyCode.EQUALS),
                        Keys.shortcut(KeyCode.ADD)),
                action(Group.LOOK, "zoom-out", appearance::zoomOut)
                    .on(Keys.shortcut(KeyCode.MINUS), Keys.shortcut(KeyCode.SUBTRACT)),
                action(Group.LOOK, "zoom-reset", appearance::zoomReset)
                    .on(Keys.shortcut(KeyCode.DIGIT0), Keys.shortcut(KeyCode.NUMPAD0))));
    for (Theme theme : Theme.values()) {
      looks.add(
          Action.of(
              Group.LOOK,
              wording.text("view.shade." + word(theme)),
              () -> appearance.theme().set(theme)));
    }
    for (int zoom : Appearance.ZOOMS) {
      looks.add(
          Action.of(
              Group.LOOK, wording.text("view.action.zoom", zoom), () -> appearance.zoomTo(zoom)));
    }
    return looks;
  }

  private List<Action> helps() {
    return List.of(
        action(Group.HELP, "palette", this::palette).on(Keys.shortcut(KeyCode.K)),
        action(Group.HELP, "help", this::help).on(Keys.plain(KeyCode.F1)),
        action(Group.HELP, "shortcuts", this::shortcuts).on(Keys.typed("?")),
        action(Group.HELP, "welcome", this::welcome),
        action(Group.HELP, "codes", () -> sheets.help(Optional.empty())));
  }

  private List<Action> policies() {
    return Policy.PRESETS.stream()
        .map(
            policy ->
                Action.of(Group.POLICY, wording.policy(policy), () -> explore.policy().set(policy)))
        .toList();
  }

  private List<Action> recents() {
    List<Action> recents =
        explore.recents().tasks().stream()
            .map(
                task ->
                    Action.of(
                        Group.RECENT,
                        TaskHead.title(task.input(), wording),
                        () -> {
                          screens.shown().set(Screen.EXPLORE);
                          explore.open(task);
                        }))
            .collect(Collectors.toCollection(ArrayList::new));
    if (!recents.isEmpty()) {
      recents.add(action(Group.RECENT, "forget-recent", explore.recents()::clear));
    }
    return recents;
  }

  private List<Action> samples() {
    return explore.examples().stream()
        .map(
            example ->
                Action.of(
                    Group.SAMPLE, example.title(), () -> screens.open(new Input.Sampled(example))))
        .toList();
  }

  private List<Action> engines() {
    List<Action> engines = new ArrayList<>();
    if (explore.task().request().get().engine().isPresent()) {
      engines.add(action(Group.ENGINE, "router", () -> explore.override(Optional.empty())));
    }
    explore.route().get().stream()
        .flatMap(route -> route.decision().alternatives().stream())
        .filter(alternative -> alternative.unwilling().isEmpty())
        .map(Alternative::card)
        .map(
            card ->
                Action.of(
                    Group.ENGINE, card.name(), () -> explore.override(Optional.of(card.id()))))
        .forEach(engines::add);
    return racing() ? List.of() : engines;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
