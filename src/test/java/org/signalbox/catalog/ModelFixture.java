package org.signalbox.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A models folder with one model of one file. The checksum is the one of "abc" in FIPS 180-4,
 * appendix B.1.
 */
final class ModelFixture {
  static final String ABC = "abc";
  static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private ModelFixture() {}

  static void write(Path models, String name) throws IOException {
    Path folder = Files.createDirectories(models.resolve(name));
    Files.write(folder.resolve("weights.bin"), ABC.getBytes(StandardCharsets.US_ASCII));
    Files.writeString(
        models.resolve("manifest.json"), manifest(name, name + "/weights.bin", SHA256_OF_ABC));
  }

  static String manifest(String name, String path, String sha256) {
    return """
        {"models": [{"name": "%s", "kind": "generator", "licence": "Apache-2.0",
          "source": "a maker", "extra": {"kept": true},
          "files": [{"path": "%s", "bytes": 3, "sha256": "%s"}]}], "version": 1}
        """
        .formatted(name, path, sha256);
  }
}
