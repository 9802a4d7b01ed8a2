package org.signalbox.catalog;

/**
 * A file of a model as the manifest promises it.
 *
 * @param path below the models folder, with slashes
 * @param bytes its exact size
 * @param sha256 in lower-case hexadecimal
 */
public record ModelFile(String path, long bytes, String sha256) {
  public ModelFile {
    if (path.startsWith("/") || path.contains("\\") || path.contains(":")) {
      throw new IllegalArgumentException("not a path below the models folder: " + path);
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        throw new IllegalArgumentException("not a path below the models folder: " + path);
      }
    }
    if (bytes < 0 || !sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no size or checksum for " + path);
    }
  }
}
