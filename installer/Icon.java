import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The app's icon in the forms of other systems: both hold the pictures that are there as PNG. */
final class Icon {
  private static final int ICO_HEADER = 6;
  private static final int ICO_ENTRY = 16;

  /** As an ICO says 256. */
  private static final int WRAPPED = 256;

  /** Kinds of an ICNS with the pixels of each; some are the same at twice the resolution. */
  private enum Kind {
    IC11(32),
    IC12(64),
    IC07(128),
    IC13(256),
    IC08(256),
    IC14(512),
    IC09(512);

    private final int pixels;

    Kind(int pixels) {
      this.pixels = pixels;
    }
  }

  private Icon() {}

  static Path png(int pixels) {
    return Path.of("assets/icons/signalbox-%d.png".formatted(pixels));
  }

  /** Windows' form, which knows PNG since Vista. */
  static Path ico(Path to) throws IOException {
    int[] sizes = {16, 24, 32, 48, 64, 128, 256};
    List<byte[]> pictures = new ArrayList<>();
    int length = ICO_HEADER + ICO_ENTRY * sizes.length;
    for (int size : sizes) {
      pictures.add(Files.readAllBytes(png(size)));
      length += pictures.getLast().length;
    }
    ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
    int at = ICO_HEADER + ICO_ENTRY * sizes.length;
    for (int i = 0; i < sizes.length; i++) {
      byte side = (byte) (sizes[i] % WRAPPED);
      file.put(side).put(side).put((byte) 0).put((byte) 0);
      file.putShort((short) 1).putShort((short) 32);
      file.putInt(pictures.get(i).length).putInt(at);
      at += pictures.get(i).length;
    }
    pictures.forEach(file::put);
    return Files.write(to, file.array());
  }

  /** The Mac's form. */
  static Path icns(Path to) throws IOException {
    int length = 8;
    for (Kind kind : Kind.values()) {
      length += 8 + (int) Files.size(png(kind.pixels));
    }
    try (DataOutputStream file = new DataOutputStream(Files.newOutputStream(to))) {
      file.writeBytes("icns");
      file.writeInt(length);
      for (Kind kind : Kind.values()) {
        byte[] picture = Files.readAllBytes(png(kind.pixels));
        file.write(kind.name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        file.writeInt(8 + picture.length);
        file.write(picture);
      }
    }
    return to;
  }
}
