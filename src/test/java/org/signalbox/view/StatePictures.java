package org.signalbox.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.signalbox.race.Background;
import org.signalbox.settings.Projector;
import org.signalbox.settings.Theme;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;
import org.signalbox.words.Words;

/**
 * Draws every screen in every state that it can have, light, dark, for a projector and at 200 %,
 * into {@code target/pictures/states}; says on standard error which words are cut short. Arguments:
 * a language, then the beginnings of the states' names; all without one.
 */
final class StatePictures {
  private static final Path ROOT = Path.of(System.getProperty("signalbox.root", "."));

  private final Locale locale;
  private Optional<Screens> shown = Optional.empty();
  private final Map<String, Function<Appearance, Window>> states = new LinkedHashMap<>();

  private StatePictures(Locale locale) {
    this.locale = locale;
    explore();
    studies();
    others();
    labs();
    sheets();
  }

  /** How a picture looks. */
  private enum Look {
    LIGHT,
    DARK,
    PROJECTOR,
    LARGE;

    Appearance appearance() {
      Appearance look =
          new Appearance(this == DARK ? Theme.DARK : Theme.LIGHT, this == LARGE ? 200 : 100);
      look.projector().set(this == PROJECTOR ? Projector.ON : Projector.OFF);
      return look;
    }
  }

  public static void main(String[] args) throws Exception {
    Path folder = ROOT.resolve("target/pictures/states");
    Files.createDirectories(folder);
    var pictures = new StatePictures(Locale.forLanguageTag(args.length == 0 ? "en" : args[0]));
    List<String> wanted = List.of(args).subList(Math.min(1, args.length), args.length);
    for (Look look : Look.values()) {
      pictures.states.forEach(
          (name, window) -> {
            boolean asked = wanted.isEmpty() || wanted.stream().anyMatch(name::startsWith);
            if (asked) {
              pictures.draw(name, window, look, folder);
            }
          });
    }
    System.exit(0);
  }

  private void draw(String name, Function<Appearance, Window> state, Look look, Path folder) {
    String file = name + "-" + locale + "-" + look.name().toLowerCase(Locale.ROOT) + ".png";
    List<Window> drawn = new ArrayList<>();
    Supplier<Window> window =
        () -> {
          drawn.add(state.apply(look.appearance()));
          return drawn.getFirst();
        };
    Pictures.draw(window, 1280, 800, folder.resolve(file));
    TreeSet<String> cut = new TreeSet<>();
    cut(drawn.getFirst().scene().getRoot(), cut);
    cut.forEach(words -> System.err.println(file + " cuts " + words));
  }

  /** Words that are cut short, outside of tables, whose columns can be widened. */
  private static void cut(Node node, TreeSet<String> found) {
    if (!node.isVisible() || node instanceof TableView<?>) {
      return;
    }
    if (node instanceof Labeled words) {
      words.getChildrenUnmodifiable().stream()
          .filter(Text.class::isInstance)
          .map(text -> ((Text) text).getText())
          .filter(seen -> seen.endsWith("...") && !seen.equals(words.getText()))
          .forEach(_ -> found.add(words.getText()));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> cut(child, found));
    }
  }

  private void add(String name, Supplier<Screens> screens, Consumer<Window> prepare) {
    states.put(
        name,
        look -> {
          Words words = new Words(locale, Words.Missing.FAILS);
          Screens made = screens.get();
          shown = Optional.of(made);
          Window window = new Window(made, look, words, ROOT.resolve("assets"));
          window.scene().getRoot().applyCss();
          prepare.accept(window);
          return window;
        });
  }

  private void add(String name, Supplier<Screens> screens) {
    add(name, screens, _ -> {});
  }

  private void explore() {
    add("explore-empty", StateScripts::empty);
    add("explore-busy", StateScripts::reading);
    add("explore-failed", StateScripts::unreadable);
    add("explore-abstained", StateScripts::abstained);
    add("explore-routed", StateScripts::routed);
    add("explore-racing", StateScripts::racing);
    add("explore-series", () -> StateScripts.raced(ForecastScript.flow()));
    add("explore-series-why", () -> StateScripts.raced(ForecastScript.flow()), face("why"));
    add("explore-series-answer", () -> StateScripts.raced(ForecastScript.flow()), face("answer"));
    add("explore-table", () -> StateScripts.raced(TableScript.flow()));
    add("explore-table-answer", () -> StateScripts.raced(TableScript.flow()), face("answer"));
    add("explore-text", StateScripts::written);
  }

  private void studies() {
    add("study-empty", () -> StateScripts.on(Screen.STUDY));
    add("study-busy", StateScripts::learning);
    add("study-failed", StateScripts::unopened);
    add("study-done", StateScripts::studied);
    add("study-effect", StateScripts::studied, face("effect").andThen(face("whatif")));
    add("study-predicted", StateScripts::predicted);
  }

  private void others() {
    add("history-empty", StateScripts::forgotten);
    add("history-done", () -> StateScripts.on(Screen.HISTORY));
    add("history-one", () -> StateScripts.on(Screen.HISTORY), races(1));
    add("history-two", () -> StateScripts.on(Screen.HISTORY), races(2));
    add("history-nothing", StateScripts::unfound);
    add("history-failed", StateScripts::noHistory);
    add("history-forget", () -> StateScripts.on(Screen.HISTORY), press("forget-me"));
    add("models-empty", () -> StateScripts.models(StateScripts.Models.NONE));
    add("models-done", () -> StateScripts.models(StateScripts.Models.THREE));
    add("models-busy", () -> StateScripts.models(StateScripts.Models.IMPORTING));
    add("models-failed", () -> StateScripts.models(StateScripts.Models.FAILING));
    add("lessons", () -> StateScripts.on(Screen.LESSONS));
  }

  private void labs() {
    Supplier<Screens> lab = () -> StateScripts.lab(Background.sameThread());
    add("lab-busy", () -> StateScripts.lab(StateScripts.HELD));
    add("lab-done", lab, press("corrections-open"));
    add("lab-regret", lab, face("regret"));
    add("lab-failed", StateScripts::noLab);
    add("lab-unmeasured", lab, turn("lab-recognising"));
    for (String face : List.of("sure", "families", "types", "abstaining", "steady")) {
      Consumer<Window> measured = turn("lab-recognising").andThen(press("lab-measure"));
      add("lab-" + face, lab, measured.andThen(face(face)));
    }
    add("lab-own", () -> StateScripts.ownLab("my tasks"), face("files"));
    add("lab-own-unraced", () -> StateScripts.ownLab("my tasks"), turn("lab-choosing"));
    add("lab-own-reading", StateScripts::heldLab);
    add("lab-own-failed", () -> StateScripts.ownLab("empty"));
  }

  private static Consumer<Window> turn(String segment) {
    return window -> ((ToggleButton) window.scene().lookup("#" + segment)).fire();
  }

  private void sheets() {
    add("sheet-welcome", StateScripts::routed, window -> actions(window).welcome());
    add("sheet-palette", StateScripts::routed, window -> actions(window).palette());
    add("sheet-shortcuts", StateScripts::routed, window -> actions(window).shortcuts());
    add("sheet-help", StateScripts::routed, window -> actions(window).help("SB-INGEST-06"));
    add("sheet-batch", StateScripts::routed, _ -> StateScripts.batch(shown.orElseThrow()));
    add("sheet-presenter", () -> StateScripts.raced(ForecastScript.flow()), this::present);
  }

  /** The room's view asks on which screen the window stands. */
  private void present(Window window) {
    Stage stage = new Stage();
    stage.setScene(window.scene());
    stage.show();
    actions(window).all().stream()
        .filter(action -> action.words().equals(text("view.action.presenter")))
        .forEach(action -> action.work().run());
  }

  private String text(String key) {
    return Wording.of(new Words(locale, Words.Missing.FAILS)).text(key);
  }

  private static Actions actions(Window window) {
    return ((Shell) window.scene().lookup(".shell")).actions();
  }

  private static Consumer<Window> face(String face) {
    return window -> ((ToggleButton) window.scene().lookup("#face-" + face)).fire();
  }

  private static Consumer<Window> press(String id) {
    return window -> {
      Node control = window.scene().lookup("#" + id);
      if (control instanceof Button button) {
        button.fire();
      } else {
        ((javafx.scene.control.Hyperlink) control).fire();
      }
    };
  }

  private static Consumer<Window> races(int chosen) {
    return window -> {
      TableView<?> races = (TableView<?>) window.scene().lookup("#history-races");
      for (int i = 0; i < chosen; i++) {
        races.getSelectionModel().select(2 * i);
      }
    };
  }
}
