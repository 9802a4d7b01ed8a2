package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the small encoder does for a part of the language model's time, in the terminal. */
class EncoderTimeTest {
  private static final Pattern SHARE =
      Pattern.compile("Quoted sentences took (\\S+) ?% of the time of SmolLM2");

  @Test
  void aRaceOfATextSaysWhatTheEncoderTookOfTheModelsTime(@TempDir Path home) {
    try (Installed installed = Installed.whole(home)) {
      var said =
          installed.run(
              "race", Installed.sample("ask-allotments.txt"), "--engines=smollm2-text,extractive");
      assertEquals(0, said.exit(), said.err());
      Matcher share = SHARE.matcher(said.out());
      assertTrue(share.find(), said.out());
      assertTrue(Double.parseDouble(share.group(1)) < 100, said.out());
    }
  }
}
