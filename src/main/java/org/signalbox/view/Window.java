package org.signalbox.view;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.signalbox.settings.Place;
import org.signalbox.settings.Welcome;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.Screens;
import org.signalbox.words.Words;

/** The window of the app. Create and use it on the toolkit's thread. */
public final class Window {
  static final double WIDTH = 1280;
  static final double HEIGHT = 800;

  /** From this width on, all of the top bar finds room in every language. */
  private static final double ROOMY = 1200;

  private final Screens screens;
  private final Appearance appearance;
  private final Shade shade;
  private final Scene scene;
  private final Path assets;
  private Wording wording;
  private Shell shell;

  /**
   * @param assets the folder with {@code fonts/} and {@code icons/}; without it the system's fonts
   *     and no icon are used
   */
  public Window(Screens screens, Appearance appearance, Words words, Path assets) {
    this.screens = screens;
    this.appearance = appearance;
    this.assets = assets;
    this.wording = Wording.of(words);
    Fonts.loadWords(assets.resolve("fonts"));
    this.shade = new Shade(appearance);
    Looks.theme(shade.dark().get() ? ColorScheme.DARK : ColorScheme.LIGHT);
    this.shell = new Shell(screens, appearance, shade, wording);
    this.scene = new Scene(new Frame(appearance, shell), WIDTH, HEIGHT);
    Looks.apply(scene, appearance, shade);
    Shortcuts.install(scene, () -> shell.actions());
  }

  /** Does what needs no toolkit before a window is made; on any thread, while that starts. */
  public static void prepare(Path assets) {
    Fonts.loadWords(assets.resolve("fonts"));
  }

  /** Makes what follows quicker, and nothing waits for it; on any thread, as soon as prepared. */
  public static void rehearse() {
    Looks.rehearse();
  }

  /**
   * Says everything in other words from now on. The screens are made anew over the same state, so
   * that nothing that was opened or raced is lost.
   */
  public void speak(Words words) {
    wording = Wording.of(words);
    shell = new Shell(screens, appearance, shade, wording);
    complete();
    scene.setRoot(new Frame(appearance, shell));
  }

  /** The whole window's content, ready to be shown or drawn. */
  public Scene scene() {
    complete();
    return scene;
  }

  /** Shows the whole window where it stood before, if that is still on a screen. */
  public void show(Stage stage) {
    complete();
    open(stage);
    Drawn.then(() -> addIcons(stage));
  }

  /**
   * Shows what one can act upon, which moves no more when {@link #complete} adds the rest. Where
   * the room is short, how screens are named and whether they scroll depends on the rest, so it is
   * not left out.
   */
  public void open(Stage stage) {
    double width = appearance.place().get().map(Place::width).orElse(WIDTH);
    double height = appearance.place().get().map(Place::height).orElse(HEIGHT);
    double scale = appearance.scale().get();
    if (width / scale < ROOMY || height / scale < HEIGHT) {
      complete();
    }
    stage.setTitle(wording.text("view.name"));
    stage.setScene(scene);
    appearance.place().get().filter(Window::reachable).ifPresent(place -> put(stage, place));
    stage.show();
    if (appearance.welcome().get() == Welcome.DUE) {
      shell.actions().welcome();
    }
    stage.xProperty().addListener(_ -> follow(stage));
    stage.yProperty().addListener(_ -> follow(stage));
    stage.widthProperty().addListener(_ -> follow(stage));
    stage.heightProperty().addListener(_ -> follow(stage));
    stage.maximizedProperty().addListener(_ -> follow(stage));
  }

  /** Adds what an open window can be used without for a moment. */
  public void complete(Stage stage) {
    complete();
    addIcons(stage);
  }

  private void complete() {
    Fonts.load(assets.resolve("fonts"));
    shell.complete();
  }

  private void addIcons(Stage stage) {
    for (int size : new int[] {16, 32, 48, 128, 256}) {
      Path icon = assets.resolve("icons").resolve("signalbox-" + size + ".png");
      if (icon.toFile().isFile()) {
        stage.getIcons().add(new Image(icon.toUri().toString()));
      }
    }
  }

  private static boolean reachable(Place place) {
    Rectangle2D head = new Rectangle2D(place.x() + place.width() / 2, place.y(), 1, 1);
    return !Screen.getScreensForRectangle(head).isEmpty();
  }

  private static void put(Stage stage, Place place) {
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.extent() == Place.Extent.MAXIMISED);
  }

  /** A window that fills its screen keeps in mind where it stood before. */
  private void follow(Stage stage) {
    Optional<Place> before = appearance.place().get();
    if (stage.isIconified() || !(stage.getWidth() > 0 && stage.getHeight() > 0)) {
      return;
    }
    if (stage.isMaximized() && before.isPresent()) {
      Place own = before.get();
      appearance
          .place()
          .set(
              Optional.of(
                  new Place(own.x(), own.y(), own.width(), own.height(), Place.Extent.MAXIMISED)));
    } else {
      Place.Extent extent = stage.isMaximized() ? Place.Extent.MAXIMISED : Place.Extent.OWN;
      appearance
          .place()
          .set(
              Optional.of(
                  new Place(
                      stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), extent)));
    }
  }
}
