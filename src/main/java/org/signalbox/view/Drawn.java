package org.signalbox.view;

import javafx.animation.AnimationTimer;

/** Tells when what was put on the screen has been drawn. */
public final class Drawn {
  /** The first frame may have begun before the change; the second draws it, the third ends it. */
  private static final int FRAMES = 3;

  private Drawn() {}

  /**
   * Runs the work once the frame that shows what is there now was drawn; on the toolkit's thread.
   */
  public static void then(Runnable work) {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        frames++;
        if (frames == FRAMES) {
          stop();
          work.run();
        }
      }
    }.start();
  }
}
