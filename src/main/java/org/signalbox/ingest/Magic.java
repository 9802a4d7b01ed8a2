package org.signalbox.ingest;

import java.util.Arrays;
import java.util.Optional;

/** File formats told by their first bytes. */
enum Magic {
  GZIP(0, 0x1f, 0x8b),
  PARQUET(0, 'P', 'A', 'R', '1'),
  ZIP(0, 'P', 'K', 3, 4),
  PNG(0, 0x89, 'P', 'N', 'G'),
  JPEG(0, 0xff, 0xd8, 0xff),
  GIF(0, 'G', 'I', 'F', '8'),
  PDF(0, '%', 'P', 'D', 'F', '-'),
  OLE(0, 0xd0, 0xcf, 0x11, 0xe0),
  SQLITE(0, 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't'),
  DUCKDB(8, 'D', 'U', 'C', 'K'),
  SEVEN_ZIP(0, '7', 'z', 0xbc, 0xaf),
  RAR(0, 'R', 'a', 'r', '!', 0x1a),
  XZ(0, 0xfd, '7', 'z', 'X', 'Z', 0),
  BZIP2(0, 'B', 'Z', 'h', '9', '1', 'A', 'Y'),
  ZSTD(0, 0x28, 0xb5, 0x2f, 0xfd),
  TAR(257, 'u', 's', 't', 'a', 'r'),
  GGUF(0, 'G', 'G', 'U', 'F'),
  NUMPY(0, 0x93, 'N', 'U', 'M', 'P', 'Y'),
  HDF5(0, 0x89, 'H', 'D', 'F'),
  ARROW(0, 'A', 'R', 'R', 'O', 'W', '1'),
  ORC(0, 'O', 'R', 'C', 10),
  RIFF(0, 'R', 'I', 'F', 'F'),
  MP4(4, 'f', 't', 'y', 'p'),
  ELF(0, 0x7f, 'E', 'L', 'F'),
  CLASS(0, 0xca, 0xfe, 0xba, 0xbe);

  private final int offset;
  private final byte[] bytes;

  Magic(int offset, int... bytes) {
    this.offset = offset;
    this.bytes = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      this.bytes[i] = (byte) bytes[i];
    }
  }

  static Optional<Magic> of(byte[] data) {
    return Arrays.stream(values()).filter(m -> m.matches(data)).findFirst();
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
