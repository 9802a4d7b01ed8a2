package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.Screens;

/** The sheets that can be opened from anywhere. */
record Sheets(Overlay overlay, Wording wording) {
  void palette(List<Action> actions) {
    PaletteView palette = new PaletteView(actions, overlay::close, wording);
    overlay.open(wording.text("view.palette"), palette, palette.typed(), Overlay.Size.CONTENT);
  }

  /** What a newcomer is told. */
  void welcome(Screens screens, Appearance appearance, InputActions inputs) {
    WelcomeView welcome = new WelcomeView(screens, appearance, inputs, overlay::close, wording);
    ScrollPane page = new ScrollPane(welcome);
    page.setFitToWidth(true);
    page.setFocusTraversable(false);
    page.getStyleClass().add("page");
    page.prefViewportHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> welcome.prefHeight(welcome.getWidth() > 0 ? welcome.getWidth() : -1),
                welcome.widthProperty(),
                welcome.heightProperty()));
    VBox whole =
        Parts.column(
            "welcome-sheet",
            Parts.grow(page),
            Parts.row("welcome-end", Parts.gap(), welcome.start()));
    overlay.open(wording.text("view.welcome"), whole, welcome.start(), Overlay.Size.CONTENT);
  }

  /** Covers the window. */
  void cover(Node content, Runnable closed) {
    overlay.open(wording.text("view.presenter"), content, Overlay.Size.WHOLE);
    overlay.onClosed(closed);
  }

  /** The page of a code, or all of them. */
  void help(Optional<String> code) {
    HelpView help = new HelpView(code, wording);
    overlay.open(wording.text("view.help"), help, help.first(), Overlay.Size.LARGE);
  }

  /** The page of the error that is on the screen now, if there is one. */
  boolean helpOnProblem() {
    Optional<ProblemCode> seen =
        overlay.getScene().getRoot().lookupAll(".problem-code").stream()
            .filter(node -> node instanceof ProblemCode)
            .map(ProblemCode.class::cast)
            .filter(Sheets::seen)
            .findFirst();
    seen.ifPresent(code -> help(Optional.of(code.getText())));
    return seen.isPresent();
  }

  private static boolean seen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  void shortcuts(List<Action> actions) {
    ShortcutsView list = new ShortcutsView(actions, wording);
    overlay.open(wording.text("view.shortcuts"), list, list, Overlay.Size.CONTENT);
  }
}
