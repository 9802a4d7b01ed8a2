package org.signalbox.view;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.Screens;
import org.signalbox.words.Words;

/** The window of the app. Create and use it on the toolkit's thread. */
public final class Window {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Screens screens;
  private final Appearance appearance;
  private final Shade shade;
  private final Scene scene;
  private final Path assets;
  private Wording wording;
  private Actions actions;

  /**
   * @param assets the folder with {@code fonts/} and {@code icons/}; without it the system's fonts
   *     and no icon are used
   */
  public Window(Screens screens, Appearance appearance, Words words, Path assets) {
    this.screens = screens;
    this.appearance = appearance;
    this.assets = assets;
    this.wording = Wording.of(words);
    Fonts.load(assets.resolve("fonts"));
    this.shade = new Shade(appearance);
    Shell shell = new Shell(screens, appearance, shade, wording);
    this.actions = shell.actions();
    this.scene = new Scene(new Frame(appearance, shell), WIDTH, HEIGHT);
    Looks.apply(scene, appearance, shade);
    Shortcuts.install(scene, () -> actions);
  }

  /**
   * Says everything in other words from now on. The screens are made anew over the same state, so
   * that nothing that was opened or raced is lost.
   */
  public void speak(Words words) {
    wording = Wording.of(words);
    Shell shell = new Shell(screens, appearance, shade, wording);
    actions = shell.actions();
    scene.setRoot(new Frame(appearance, shell));
  }

  /** The whole window's content, ready to be shown or drawn. */
  public Scene scene() {
    return scene;
  }

  public void show(Stage stage) {
    stage.setTitle(wording.text("view.name"));
    for (int size : new int[] {16, 32, 48, 128, 256}) {
      Path icon = assets.resolve("icons").resolve("signalbox-" + size + ".png");
      if (icon.toFile().isFile()) {
        stage.getIcons().add(new Image(icon.toUri().toString()));
      }
    }
    stage.setScene(scene);
    stage.show();
  }
}
