package org.signalbox.view;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.signalbox.viewmodel.Underway;

/**
 * Work under way: what it is, how far, how much time is left, and its cancel. In a window it shows
 * only what takes longer than a moment, since anything shorter would only flicker.
 */
final class WorkBar extends VBox {
  private static final Duration MOMENT = Duration.millis(500);
  private static final double NANOS = 1e6;

  private final Wording wording;
  private final Label doing = Parts.label("");
  private final Label left = Parts.whole("", "muted", "number");
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel;
  private final PauseTransition moment = new PauseTransition(MOMENT);

  /**
   * @param id of the bar; its button's is {@code cancel-} and it
   */
  WorkBar(String id, Runnable cancelled, Wording wording) {
    this.wording = wording;
    setId(id);
    getStyleClass().addAll("column", "card", "work-bar");
    cancel = Parts.id("cancel-" + id, Parts.button(wording.text("view.cancel"), cancelled));
    cancel.setMinWidth(USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(wording.text("view.models.progress"));
    getChildren().addAll(Parts.row("model-head", doing, Parts.gap(), left, cancel), bar);
    moment.setOnFinished(_ -> Parts.show(this, true));
    Parts.show(this, false);
  }

  /** Nothing is under way. */
  void rest() {
    moment.stop();
    Parts.show(this, false);
  }

  void tell(String what, Underway now) {
    boolean stopping = now.phase() == Underway.Phase.STOPPING;
    doing.setText(what);
    bar.setProgress(now.fraction());
    cancel.setDisable(stopping);
    left.setText(stopping ? wording.text("view.stopping") : left(now, wording).orElse(""));
    if (isVisible()) {
      return;
    }
    if (watched()) {
      // Told again while it waits, it waits on.
      moment.play();
    } else {
      Parts.show(this, true);
    }
  }

  /** How much time is left, in words. */
  static Optional<String> left(Underway now, Wording wording) {
    return now.left()
        .map(time -> wording.text("view.models.left", wording.roughly(time.toNanos() / NANOS)));
  }

  /** A picture that nobody looks at can't wait. */
  private boolean watched() {
    return getScene() != null
        && Optional.ofNullable(getScene().getWindow()).filter(Window::isShowing).isPresent();
  }
}
