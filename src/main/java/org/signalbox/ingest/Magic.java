package org.signalbox.ingest;

import java.util.Arrays;
import java.util.Optional;

/** File formats told by their first bytes. */
enum Magic {
  GZIP("a gzip archive", 0, 0x1f, 0x8b),
  PARQUET("a Parquet file", 0, 'P', 'A', 'R', '1'),
  ZIP("a zip archive", 0, 'P', 'K', 3, 4),
  PNG("a PNG image", 0, 0x89, 'P', 'N', 'G'),
  JPEG("a JPEG image", 0, 0xff, 0xd8, 0xff),
  GIF("a GIF image", 0, 'G', 'I', 'F', '8'),
  PDF("a PDF document", 0, '%', 'P', 'D', 'F', '-'),
  OLE("an old Office file (.xls, .doc)", 0, 0xd0, 0xcf, 0x11, 0xe0),
  SQLITE("an SQLite database", 0, 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't'),
  DUCKDB("a DuckDB database", 8, 'D', 'U', 'C', 'K'),
  SEVEN_ZIP("a 7z archive", 0, '7', 'z', 0xbc, 0xaf),
  RAR("a RAR archive", 0, 'R', 'a', 'r', '!', 0x1a),
  XZ("an xz archive", 0, 0xfd, '7', 'z', 'X', 'Z', 0),
  BZIP2("a bzip2 archive", 0, 'B', 'Z', 'h', '9', '1', 'A', 'Y'),
  ZSTD("a Zstandard archive", 0, 0x28, 0xb5, 0x2f, 0xfd),
  TAR("a tar archive", 257, 'u', 's', 't', 'a', 'r'),
  GGUF("a GGUF language model", 0, 'G', 'G', 'U', 'F'),
  NUMPY("a NumPy array", 0, 0x93, 'N', 'U', 'M', 'P', 'Y'),
  HDF5("an HDF5 file", 0, 0x89, 'H', 'D', 'F'),
  ARROW("an Arrow file", 0, 'A', 'R', 'R', 'O', 'W', '1'),
  ORC("an ORC file", 0, 'O', 'R', 'C', 10),
  RIFF("an audio, video or WebP file", 0, 'R', 'I', 'F', 'F'),
  MP4("a video", 4, 'f', 't', 'y', 'p'),
  ELF("a program", 0, 0x7f, 'E', 'L', 'F'),
  CLASS("a Java class", 0, 0xca, 0xfe, 0xba, 0xbe);

  private final String words;
  private final int offset;
  private final byte[] bytes;

  Magic(String words, int offset, int... bytes) {
    this.words = words;
    this.offset = offset;
    this.bytes = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      this.bytes[i] = (byte) bytes[i];
    }
  }

  static Optional<Magic> of(byte[] data) {
    return Arrays.stream(values()).filter(m -> m.matches(data)).findFirst();
  }

  String words() {
    return words;
  }

  /** Whether its reader opens the file itself and fetches no more than it needs. */
  boolean opened() {
    return this == PARQUET || this == SQLITE || this == DUCKDB;
  }

  private boolean matches(byte[] data) {
    return data.length >= offset + bytes.length
        && Arrays.equals(data, offset, offset + bytes.length, bytes, 0, bytes.length);
  }
}
