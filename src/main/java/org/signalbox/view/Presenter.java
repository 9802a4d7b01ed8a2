package org.signalbox.view;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.signalbox.settings.Projector;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.Screens;

/**
 * A second window for the room, on the second screen, in projector type; it follows the first one.
 * With a single screen the same is shown as a sheet above the first window.
 */
final class Presenter {
  /** The height for which the type was made, in pixels. */
  private static final double USUAL_HEIGHT = 800;

  private final Screens screens;
  private final Appearance appearance;
  private final Shade shade;
  private final Sheets sheets;
  private Optional<Stage> stage = Optional.empty();

  Presenter(Screens screens, Appearance appearance, Shade shade, Sheets sheets) {
    this.screens = screens;
    this.appearance = appearance;
    this.shade = shade;
    this.sheets = sheets;
  }

  /** Opens the view for the room, or closes it. */
  void turn() {
    if (stage.isPresent()) {
      stage.get().close();
      return;
    }
    Window main = sheets.overlay().getScene().getWindow();
    other(main).ifPresentOrElse(screen -> open(main, screen), this::cover);
  }

  private static Optional<Screen> other(Window main) {
    var here =
        Screen.getScreensForRectangle(main.getX(), main.getY(), main.getWidth(), main.getHeight());
    return Screen.getScreens().stream().filter(screen -> !here.contains(screen)).findFirst();
  }

  private void cover() {
    Appearance far = new Appearance(appearance.theme().get(), 100);
    far.projector().set(Projector.ON);
    PresenterView view = new PresenterView(screens, far, sheets.wording());
    view.getStyleClass().add("projector");
    boolean large = appearance.scale().get() >= far.scale().get();
    sheets.cover(large ? view : new Frame(far, view), view::leave);
    view.follow();
  }

  private void open(Window main, Screen screen) {
    Rectangle2D room = screen.getVisualBounds();
    int zoom = (int) Math.round(100 * room.getHeight() / USUAL_HEIGHT);
    Appearance far = new Appearance(appearance.theme().get(), zoom);
    far.projector().set(Projector.ON);
    PresenterView view = new PresenterView(screens, far, sheets.wording());
    Scene scene = new Scene(new Frame(far, view), room.getWidth(), room.getHeight());
    Looks.apply(scene, far, shade);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F5) {
            turn();
          }
        });
    Stage opened = new Stage();
    opened.initOwner(main);
    opened.setTitle(sheets.wording().text("view.presenter"));
    opened.setX(room.getMinX());
    opened.setY(room.getMinY());
    opened.setScene(scene);
    opened.setFullScreenExitHint("");
    opened.setOnHidden(
        _ -> {
          view.leave();
          stage = Optional.empty();
        });
    stage = Optional.of(opened);
    opened.show();
    opened.setFullScreen(true);
    view.follow();
  }
}
