package org.signalbox.tabular;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.signalbox.engine.SavedPart;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that a saved model consists of.
 *
 * @param engine whose files they are, for the message when they are not
 * @param prefix that the names of these files begin with; a model inside another has one
 */
record Saved(String engine, List<SavedPart> parts, String prefix) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  Saved {
    parts = List.copyOf(parts);
  }

  /** Reads what {@link Writing} wrote. */
  interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  /** Writes a file that would be too long as JSON. */
  interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  static SavedPart asJson(String name, Object value) {
    return new SavedPart(name, JSON.writeValueAsBytes(value));
  }

  static SavedPart asBytes(String name, Writing content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      content.to(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new SavedPart(name, bytes.toByteArray());
  }

  /** The same files under names that begin with {@code first}. */
  static List<SavedPart> under(String first, List<SavedPart> parts) {
    return parts.stream().map(p -> new SavedPart(first + p.name(), p.content())).toList();
  }

  /** The files of the model that {@link #under} put inside this one. */
  Saved inside(String first) {
    return new Saved(engine, parts, prefix + first);
  }

  byte[] content(String name) {
    return parts.stream()
        .filter(part -> part.name().equals(prefix + name))
        .findFirst()
        .map(SavedPart::content)
        .orElseThrow(() -> ProblemException.of("SB-TABULAR-14", engine, prefix + name));
  }

  <T> T json(String name, Class<T> type) {
    try {
      return JSON.readValue(content(name), type);
    } catch (JacksonException damaged) {
      throw damaged(name, damaged);
    }
  }

  <T> T bytes(String name, Reading<T> reading) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content(name)))) {
      return reading.from(in);
    } catch (IOException | IllegalArgumentException | NegativeArraySizeException damaged) {
      throw damaged(name, damaged);
    }
  }

  ProblemException damaged(String name, Exception cause) {
    return new ProblemException(Problem.of("SB-TABULAR-15", engine, prefix + name), cause);
  }

  /** Fails for a file whose bytes are not those that {@link Seal#of} saw. */
  void check(Seal seal) {
    if (!Seal.of(new SavedPart(seal.name(), content(seal.name()))).equals(seal)) {
      throw ProblemException.of("SB-TABULAR-15", engine, prefix + seal.name());
    }
  }

  /** By which a changed byte is noticed before native code reads it. */
  record Seal(String name, String sha256) {
    static Seal of(SavedPart part) {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(part.content());
        return new Seal(part.name(), HexFormat.of().formatHex(digest));
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("every Java has SHA-256", impossible);
      }
    }
  }
}
