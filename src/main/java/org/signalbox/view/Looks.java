package org.signalbox.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.css.Stylesheet;
import javafx.scene.Scene;
import org.signalbox.settings.Projector;
import org.signalbox.viewmodel.Appearance;

/** Chooses the style sheets for a scene. */
final class Looks {
  /** Names the app's sheets as they lie over each other; the build joins them by the same list. */
  private static final String ORDER = "order.txt";

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

  /**
   * Sets the theme below the app's own sheets. Before the first control is made, this saves the
   * toolkit from reading its own theme.
   */
  static void theme(ColorScheme scheme) {
    boolean dark = scheme == ColorScheme.DARK;
    Theme own = dark ? new PrimerDark() : new PrimerLight();
    String sheet =
        binary(dark ? "primer-dark" : "primer-light").orElseGet(own::getUserAgentStylesheet);
    if (!sheet.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(sheet);
    }
  }

  /**
   * Reads a theme and lets go of it; on any thread, while the toolkit starts. Only the toolkit's
   * thread can set a theme, and it reads one in half the time when the code for that is compiled.
   */
  static void rehearse() {
    try {
      for (String name : List.of("primer-light", "all-light")) {
        URL sheet = Looks.class.getResource(name + ".bss");
        if (sheet != null) {
          Stylesheet.loadBinary(sheet);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void dress(Scene scene, Appearance appearance, Shade shade) {
    boolean dark = shade.dark().get();
    boolean far = appearance.projector().get() == Projector.ON;
    theme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    List<String> classes = scene.getRoot().getStyleClass();
    classes.removeAll(STATES);
    classes.add(dark ? "dark" : "light");
    List<String> sheets = new ArrayList<>();
    sheets.addAll(own(dark ? "dark" : "light"));
    if (far) {
      classes.add("projector");
    }
    int popups = Appearance.nearest((int) Math.round(100 * appearance.scale().get()));
    if (popups != Appearance.USUAL) {
      sheets.add(sheet("zoom-" + popups));
    }
    scene.getStylesheets().setAll(sheets);
  }

  /** The app's own sheets: one where the build joined them, since each node asks every sheet. */
  private static List<String> own(String shade) {
    return binary("all-" + shade)
        .map(List::of)
        .orElseGet(
            () -> Stream.concat(Stream.of(shade), order().stream()).map(Looks::sheet).toList());
  }

  private static List<String> order() {
    try (InputStream in = Objects.requireNonNull(Looks.class.getResourceAsStream(ORDER), ORDER)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sheet(String name) {
    return binary(name)
        .orElseGet(
            () ->
                Objects.requireNonNull(Looks.class.getResource(name + ".css"), name)
                    .toExternalForm());
  }

  /** The form that the toolkit need not parse, where the build made it. */
  private static Optional<String> binary(String name) {
    return Optional.ofNullable(Looks.class.getResource(name + ".bss")).map(URL::toExternalForm);
  }
}
