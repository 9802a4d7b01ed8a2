package org.signalbox.engine;

/**
 * One file of what an engine learned, such as {@code trees.ubj}.
 *
 * @param name a plain file name
 */
public record SavedPart(String name, byte[] content) {
  public SavedPart {
    if (!name.matches("[a-z0-9][a-z0-9.-]*")) {
      throw new IllegalArgumentException("no plain file name: " + name);
    }
  }
}
