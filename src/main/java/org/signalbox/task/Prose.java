package org.signalbox.task;

import java.util.Optional;

/**
 * Text that is no table.
 *
 * @param name a file name, or empty for pasted and typed text
 * @param reference a text that a good answer would match; it stood in a file of the same name that
 *     ends in {@code .reference.txt}
 */
public record Prose(String name, String text, Optional<String> reference) implements Material {
  public Prose(String name, String text) {
    this(name, text, Optional.empty());
  }
}
