package org.signalbox.language;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.signalbox.engine.Cancellation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tiny models and what other implementations compute with them. */
final class ImportData {
  private static final Path FOLDER =
      Path.of(System.getProperty("signalbox.root"), "src/test/resources/language/import");

  private ImportData() {}

  static Path path(String name) {
    return FOLDER.resolve(name);
  }

  static FloatBuffer floats(String file) throws Exception {
    return ByteBuffer.wrap(Files.readAllBytes(path(file)))
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer();
  }

  /**
   * The largest relative error of the logits over some positions, read one after another with
   * reuse.
   */
  static double worst(String name, LanguageModel model) throws Exception {
    JsonNode about = JsonMapper.builder().build().readTree(path("models.json"));
    int[] ids = Reference.ints(about.path("ids"));
    FloatBuffer expected = floats("logits-" + name + ".bin");
    double worst = 0;
    for (int position : Reference.ints(about.path("positions"))) {
      int[] read = Arrays.copyOf(ids, position + 1);
      float[] ours = model.exclusively(new Cancellation(), reading -> reading.logitsAfter(read));
      float[] theirs = new float[ours.length];
      expected.get(theirs);
      worst = Math.max(worst, relative(ours, theirs));
    }
    return worst;
  }

  private static double relative(float[] ours, float[] theirs) {
    double error = 0;
    double size = 0;
    for (int i = 0; i < ours.length; i++) {
      error += Math.pow(ours[i] - theirs[i], 2);
      size += Math.pow(theirs[i], 2);
    }
    return Math.sqrt(error / size);
  }
}
