package org.signalbox.view;

import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineByte;
import ar.com.hjg.pngj.PngWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.signalbox.viewmodel.SavedFile;

/** Writes pictures as PNG without the desktop classes of the JDK. */
final class Png {
  private static final int BITS = 8;

  private Png() {}

  static void write(Image image, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    ImageInfo info = new ImageInfo(width, height, BITS, false);
    PixelReader pixels = image.getPixelReader();
    SavedFile.write(
        file,
        part -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            PngWriter writer = new PngWriter(out, info);
            for (int y = 0; y < height; y++) {
              writer.writeRow(line(info, pixels, y));
            }
            writer.end();
          }
        });
  }

  private static ImageLineByte line(ImageInfo info, PixelReader pixels, int y) {
    ImageLineByte line = new ImageLineByte(info);
    byte[] bytes = line.getScanlineByte();
    for (int x = 0; x < info.cols; x++) {
      int argb = pixels.getArgb(x, y);
      bytes[3 * x] = (byte) (argb >> 16);
      bytes[3 * x + 1] = (byte) (argb >> 8);
      bytes[3 * x + 2] = (byte) argb;
    }
    return line;
  }
}
