package org.signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SlopeTest {
  @Test
  void aPowerLawIsFoundAgain() {
    Slope slope = Slope.of(new double[] {1, 2, 4, 8}, new double[] {3, 12, 48, 192});
    assertEquals(2, slope.exponent(), 1e-12);
    assertEquals(3, slope.factor(), 1e-12);
    assertEquals(300, slope.at(10), 1e-9);
  }

  /** SmolLM2-135M by its card: 30 layers, 576 wide, 3 keys of 64, 1,536 inside, 49,152 tokens. */
  @Test
  void theMatricesOfAModelAreCountedOnceAToken() {
    MultiplyAdds counts = new MultiplyAdds(30, 576, 192, 1536, 49152);
    // 134,515,008 weights as published, less 61 norms of 576: each is used once a token.
    assertEquals(134_515_008 - 61 * 576, counts.matrices() + counts.head());
  }

  @Test
  void attentionOfAllTokensIsTheSumOverThem() {
    MultiplyAdds counts = new MultiplyAdds(2, 8, 4, 16, 32);
    double sum = 0;
    for (int position = 1; position <= 100; position++) {
      sum += counts.attention(position);
    }
    assertEquals(sum, counts.attentionOfAll(100), 1e-9);
  }
}
