package org.signalbox.view;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.signalbox.viewmodel.UiThread;

/** The toolkit's thread. */
public final class FxThread implements UiThread {
  private static final Duration FRAME = Duration.seconds(1.0 / 30);

  @Override
  public void run(Runnable work) {
    if (Platform.isFxApplicationThread()) {
      work.run();
    } else {
      Platform.runLater(work);
    }
  }

  @Override
  public void frame(Runnable work) {
    run(
        () -> {
          PauseTransition pause = new PauseTransition(FRAME);
          pause.setOnFinished(_ -> work.run());
          pause.play();
        });
  }
}
