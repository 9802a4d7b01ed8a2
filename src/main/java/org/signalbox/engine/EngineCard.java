package org.signalbox.engine;

/**
 * What people should know about an engine before they use it.
 *
 * @param id stable and kebab-case, such as {@code auto-ets}
 * @param name as screens show it
 * @param licence SPDX identifier
 * @param bytes what its model and library take on disk, 0 when it is only our own code
 * @param purpose what it is for, one sentence
 * @param reference paper, book or project where the method comes from
 */
public record EngineCard(
    String id,
    String name,
    Family family,
    Standing standing,
    String licence,
    long bytes,
    String purpose,
    String reference) {
  public EngineCard {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("not kebab-case: " + id);
    }
  }

  /** The name, so that a card can stand in a sentence. */
  @Override
  public String toString() {
    return name;
  }
}
