package org.signalbox.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The user's corrections of the router, the newest first. The file is read anew each time, since
 * window and terminal share it, and appears whole or not at all; one that cannot be understood
 * counts as empty and is kept aside when the next correction is written.
 */
public final class CorrectionStore {
  private static final int MOST = 500;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;

  public CorrectionStore(UserFolder folder) {
    this.file = folder.path().resolve("corrections.json");
  }

  public List<KeptCorrection> list() {
    return read().orElse(List.of());
  }

  public Optional<KeptCorrection> find(String signature) {
    return list().stream().filter(kept -> kept.signature().equals(signature)).findFirst();
  }

  /**
   * Keeps a correction in the place of an earlier one of the same input; the oldest of more than
   * {@value #MOST} goes.
   */
  public void keep(KeptCorrection correction) throws IOException {
    List<KeptCorrection> all = without(correction.signature());
    all.addFirst(correction);
    write(all.subList(0, Math.min(MOST, all.size())));
  }

  /**
   * @return whether there was such a correction
   */
  public boolean forget(String signature) throws IOException {
    List<KeptCorrection> rest = without(signature);
    boolean known = rest.size() < list().size();
    if (known) {
      write(rest);
    }
    return known;
  }

  private List<KeptCorrection> without(String signature) {
    var rest = new ArrayList<>(list());
    rest.removeIf(kept -> kept.signature().equals(signature));
    return rest;
  }

  private void write(List<KeptCorrection> all) throws IOException {
    if (Files.exists(file) && read().isEmpty()) {
      WholeFile.aside(file);
    }
    WholeFile.write(file, JSON.writeValueAsString(all) + "\n");
  }

  /** Empty when the file cannot be understood. */
  private Optional<List<KeptCorrection>> read() {
    try {
      return Optional.of(List.of(JSON.readValue(Files.readString(file), KeptCorrection[].class)));
    } catch (NoSuchFileException _) {
      return Optional.of(List.of());
    } catch (IOException | JacksonException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
