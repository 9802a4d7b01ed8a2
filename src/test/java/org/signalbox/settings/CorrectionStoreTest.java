package org.signalbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionStoreTest {
  @TempDir Path folder;

  @Test
  void theNewestOfAnInputIsKept() throws IOException {
    store().keep(correction("00000000000000aa", "sales"));
    store().keep(correction("00000000000000bb", "price"));
    store().keep(correction("00000000000000aa", "profit"));
    assertEquals(
        List.of("profit", "price"), store().list().stream().map(KeptCorrection::target).toList());
    assertEquals(
        Optional.of("profit"), store().find("00000000000000aa").map(KeptCorrection::target));
  }

  @Test
  void aForgottenOneIsGone() throws IOException {
    store().keep(correction("00000000000000aa", "sales"));
    assertTrue(store().forget("00000000000000aa"));
    assertFalse(store().forget("00000000000000aa"));
    assertEquals(List.of(), store().list());
  }

  @Test
  void aBrokenFileIsKeptAside() throws IOException {
    Files.writeString(folder.resolve("corrections.json"), "{ no json");
    assertEquals(List.of(), store().list());
    store().keep(correction("00000000000000aa", "sales"));
    assertEquals(1, store().list().size());
    assertEquals("{ no json", Files.readString(folder.resolve("corrections.json.broken")));
  }

  private CorrectionStore store() {
    return new CorrectionStore(new UserFolder(folder));
  }

  private static KeptCorrection correction(String signature, String target) {
    return new KeptCorrection(signature, "a table", "", target, "", "");
  }
}
