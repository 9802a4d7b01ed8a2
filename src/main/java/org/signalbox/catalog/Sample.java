package org.signalbox.catalog;

import java.nio.file.Path;
import java.util.Optional;
import org.signalbox.task.ProblemType;

/**
 * An input that ships with the app.
 *
 * @param id stable and kebab-case, such as {@code air-passengers}
 * @param file what to open
 * @param problemType what it is meant to be recognised as
 * @param request what a user would type along with it; empty where nothing is needed
 * @param target the column to predict; empty for texts
 * @param reference a file with a text that a good answer would match
 * @param notice what a student should notice
 */
public record Sample(
    String id,
    String title,
    Path file,
    ProblemType problemType,
    String request,
    Optional<String> target,
    Optional<Path> reference,
    Provenance provenance,
    String notice) {
  public Sample {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("not kebab-case: " + id);
    }
  }

  /**
   * Where the data comes from and under which terms it ships.
   *
   * @param source people, work, package and version
   * @param licence SPDX identifier, or the words for public domain
   */
  public record Provenance(String source, String licence) {
    public Provenance {
      if (source.isBlank() || licence.isBlank()) {
        throw new IllegalArgumentException("a sample names its source and licence");
      }
    }
  }
}
