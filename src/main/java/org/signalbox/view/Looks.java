package org.signalbox.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import org.signalbox.settings.Projector;
import org.signalbox.viewmodel.Appearance;

/** Chooses the style sheets for a scene. */
final class Looks {
  private static final List<String> SHEETS =
      List.of(
          "base",
          "controls",
          "task",
          "route",
          "lanes",
          "charts",
          "results",
          "study",
          "lessons",
          "sheets",
          "projector");

  /** Style classes of the root, by which one sheet can serve light and dark. */
  private static final List<String> STATES = List.of("light", "dark", "projector");

  private Looks() {}

  /** Keeps the scene's style sheets in step with brightness, zoom and projector mode. */
  static void apply(Scene scene, Appearance appearance, Shade shade) {
    Runnable dress = () -> dress(scene, appearance, shade);
    shade.dark().addListener(_ -> dress.run());
    appearance.scale().addListener(_ -> dress.run());
    scene.rootProperty().addListener(_ -> dress.run());
    dress.run();
  }

  private static void dress(Scene scene, Appearance appearance, Shade shade) {
    boolean dark = shade.dark().get();
    boolean far = appearance.projector().get() == Projector.ON;
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    List<String> classes = scene.getRoot().getStyleClass();
    classes.removeAll(STATES);
    classes.add(dark ? "dark" : "light");
    List<String> sheets = new ArrayList<>();
    sheets.add(sheet(dark ? "dark" : "light"));
    SHEETS.forEach(name -> sheets.add(sheet(name)));
    if (far) {
      classes.add("projector");
    }
    int popups = Appearance.nearest((int) Math.round(100 * appearance.scale().get()));
    sheets.add(sheet("zoom-" + popups));
    scene.getStylesheets().setAll(sheets);
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Looks.class.getResource(name + ".css"), name).toExternalForm();
  }
}
