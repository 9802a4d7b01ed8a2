package org.signalbox.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Draws the window, or a part of it, into a file, also where there is no display. */
public final class Pictures {
  private Pictures() {}

  /**
   * Draws a window that nobody sees. Starts the toolkit without a display when it does not run yet;
   * call it from any thread but the toolkit's.
   *
   * @param window makes the window, on the toolkit's thread
   * @param width in pixels
   * @param height in pixels
   * @param file gets the picture as PNG
   */
  public static void draw(Supplier<Window> window, int width, int height, Path file) {
    startHeadless();
    CompletableFuture<Void> drawn = new CompletableFuture<>();
    new FxThread()
        .run(
            () -> {
              try {
                save(window.get().scene(), width, height, file);
                drawn.complete(null);
              } catch (IOException e) {
                drawn.completeExceptionally(new UncheckedIOException(e));
              } catch (RuntimeException | Error e) {
                drawn.completeExceptionally(e);
              }
            });
    drawn.join();
  }

  /** Draws a scene at a size; on the toolkit's thread. */
  public static void save(Scene scene, int width, int height, Path file) throws IOException {
    Png.write(Still.of(scene, width, height), file);
  }

  static void startHeadless() {
    if (System.getProperty("glass.platform") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (IllegalStateException e) {
      System.getLogger(Pictures.class.getName())
          .log(System.Logger.Level.DEBUG, "the toolkit runs already", e);
    }
  }
}
