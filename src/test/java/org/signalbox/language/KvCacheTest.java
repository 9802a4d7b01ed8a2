package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OrtException;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One layer with one head of two channels, of which the greatest value is 127 steps. */
class KvCacheTest {
  private static final float REACH = 2;
  private static final KvScales SCALES =
      KvScales.of(1, new float[][] {{REACH, REACH}, {REACH, REACH}});
  private static final float STEP = SCALES.key(0)[0];

  @Test
  void aLongAnswerNeedsNoFloatsAndTheNextPromptGetsThemBackToAStep() throws OrtException {
    try (KvCache cache = new KvCache(new KvCache.Shape(1, 1, 2, 256), Optional.of(SCALES))) {
      KvStore floats = cache.forRun(KvStore.Type.FLOATS, 0, 10);
      for (int i = 0; i < 20; i++) {
        floats.memory(0).setAtIndex(ValueLayout.JAVA_FLOAT, i, 0.1f * i);
      }
      floats.valid(10);
      write(cache, 10, 41);
      assertEquals(10, floats.valid());
      write(cache, 41, 43);
      assertEquals(0, floats.valid());
      KvStore again = cache.forRun(KvStore.Type.FLOATS, 43, 50);
      for (int i = 0; i < 20; i++) {
        float value = again.memory(0).getAtIndex(ValueLayout.JAVA_FLOAT, i);
        assertEquals(0.1f * i, value, STEP / 2 + 1e-6);
      }
    }
  }

  private static void write(KvCache cache, int from, int to) throws OrtException {
    for (int past = from; past < to; past++) {
      cache.forRun(KvStore.Type.BYTES, past, past + 1).valid(past + 1);
    }
  }
}
