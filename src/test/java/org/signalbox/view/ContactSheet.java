package org.signalbox.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/** Several windows in one picture, at a size at which they can still be read. */
public final class ContactSheet {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int GAP = 8;

  private final int columns;
  private final double scale;
  private final List<WritableImage> tiles = new ArrayList<>();

  /**
   * @param columns how many windows stand beside each other
   * @param scale of their 1280 × 800 pixels
   */
  public ContactSheet(int columns, double scale) {
    this.columns = columns;
    this.scale = scale;
  }

  /** Makes a window on the toolkit's thread, which is started where it does not run yet. */
  public static Window window(Supplier<Window> made) {
    Pictures.startHeadless();
    return onToolkit(made);
  }

  /**
   * Puts a window on the sheet as it looks then.
   *
   * @param part the id of the part that is looked at for what does not fit
   * @param steps what is done in the window before; it is laid out after each
   * @return what does not fit
   */
  public List<String> add(Window window, String part, Runnable... steps) {
    for (Runnable step : steps) {
      step(window, step);
    }
    tiles.add(onToolkit(() -> picture(window)));
    return misfits(window, part);
  }

  /** Does something in a window and lays it out. */
  static void step(Window window, Runnable step) {
    onToolkit(
        () -> {
          step.run();
          Still.lay(window.scene(), WIDTH, HEIGHT);
          return window;
        });
  }

  /** What does not fit in a part of a window, found by its id. */
  static List<String> misfits(Window window, String part) {
    return onToolkit(
        () -> {
          Node looked = window.scene().lookup("#" + part);
          return looked == null ? List.of() : Misfits.in(looked);
        });
  }

  private static <T> T onToolkit(Supplier<T> work) {
    CompletableFuture<T> made = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            made.complete(work.get());
          } catch (RuntimeException | Error e) {
            made.completeExceptionally(e);
          }
        });
    return made.join();
  }

  private WritableImage picture(Window window) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(window.scene().getFill());
    parameters.setTransform(Transform.scale(scale, scale));
    WritableImage small = new WritableImage((int) (WIDTH * scale), (int) (HEIGHT * scale));
    return window.scene().getRoot().snapshot(parameters, small);
  }

  /** Writes the sheet as PNG. */
  public void write(Path file) {
    int wide = (int) (WIDTH * scale) + GAP;
    int high = (int) (HEIGHT * scale) + GAP;
    int rows = (tiles.size() + columns - 1) / columns;
    WritableImage sheet = new WritableImage(columns * wide, rows * high);
    for (int x = 0; x < columns * wide; x++) {
      for (int y = 0; y < rows * high; y++) {
        sheet.getPixelWriter().setColor(x, y, Color.GRAY);
      }
    }
    for (int i = 0; i < tiles.size(); i++) {
      WritableImage tile = tiles.get(i);
      sheet
          .getPixelWriter()
          .setPixels(
              i % columns * wide,
              i / columns * high,
              (int) tile.getWidth(),
              (int) tile.getHeight(),
              tile.getPixelReader(),
              0,
              0);
    }
    try {
      Png.write(sheet, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
