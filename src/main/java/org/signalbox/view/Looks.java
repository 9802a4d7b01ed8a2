package org.signalbox.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import org.signalbox.viewmodel.Appearance;

/** Chooses the style sheets for a scene. */
final class Looks {
  private static final List<String> SHEETS =
      List.of("base", "controls", "task", "route", "lanes", "charts", "results", "study");

  private Looks() {}

  /** Keeps the scene's style sheets in step with brightness and zoom. */
  static void apply(Scene scene, Appearance appearance, Shade shade) {
    shade.dark().subscribe(_ -> dress(scene, appearance, shade));
    appearance.zoom().subscribe(_ -> dress(scene, appearance, shade));
  }

  private static void dress(Scene scene, Appearance appearance, Shade shade) {
    boolean dark = shade.dark().get();
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    List<String> sheets = new ArrayList<>();
    sheets.add(sheet(dark ? "dark" : "light"));
    SHEETS.forEach(name -> sheets.add(sheet(name)));
    sheets.add(sheet("zoom-" + appearance.zoom().get()));
    scene.getStylesheets().setAll(sheets);
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Looks.class.getResource(name + ".css"), name).toExternalForm();
  }
}
