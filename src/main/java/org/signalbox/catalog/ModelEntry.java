package org.signalbox.catalog;

import java.util.List;

/**
 * A model as the manifest promises it.
 *
 * @param name of its folder
 * @param kind what it does, such as {@code generator} or {@code encoder}
 * @param licence SPDX identifier
 * @param source who made it and where it was published
 */
public record ModelEntry(
    String name, String kind, String licence, String source, List<ModelFile> files) {
  public ModelEntry {
    files = List.copyOf(files);
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException("not a folder's name: " + name);
    }
    for (ModelFile file : files) {
      if (!file.path().startsWith(name + "/")) {
        throw new IllegalArgumentException(file.path() + " is not in the folder " + name);
      }
    }
  }

  public long bytes() {
    return files.stream().mapToLong(ModelFile::bytes).sum();
  }
}
