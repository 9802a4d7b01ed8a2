package org.signalbox.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.signalbox.engine.Guarded;
import org.signalbox.engine.WholeFile;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes the settings. A file appears whole or not at all, also when the program is
 * killed while it writes; a broken one is kept aside, reported, and replaced by the standard
 * settings. Several windows may change settings at once: each writes only what it changed.
 */
public final class SettingsStore {
  private final Path file;
  private volatile boolean newerTold;

  public SettingsStore(UserFolder folder) {
    this.file = folder.settings();
  }

  /**
   * @param trouble what the user should hear of, if anything
   */
  public record Loaded(Settings settings, Optional<SettingsTrouble> trouble) {}

  /** The settings of the last save, or the standard ones. */
  public Loaded load() {
    return switch (KeptText.read(file)) {
      case KeptText.Missing _ -> new Loaded(Settings.standard(), Optional.empty());
      case KeptText.NotReadable(String reason) ->
          standard(SettingsTrouble.Kind.NOT_READABLE, reason);
      case KeptText.NoText _ -> broken();
      case KeptText.Found(String text) ->
          KeptJson.object(text).flatMap(this::loaded).orElseGet(this::broken);
    };
  }

  private Optional<Loaded> loaded(ObjectNode found) {
    return KeptJson.read(found, Settings.standard(), Settings.class)
        .map(
            settings ->
                KeptJson.newer(found)
                    ? new Loaded(settings, Optional.of(newer()))
                    : new Loaded(settings, Optional.empty()));
  }

  private SettingsTrouble newer() {
    newerTold = true;
    return new SettingsTrouble(SettingsTrouble.Kind.OF_A_NEWER_VERSION, file, "");
  }

  /**
   * Writes what differs between two settings; what other windows wrote meanwhile stays, and so does
   * what only a newer version knows.
   *
   * @return what the user should hear of: that they are not written, or, unless this store said so
   *     before, that something else stands or stood in the file
   */
  public Optional<SettingsTrouble> change(Settings before, Settings after) {
    boolean told = newerTold;
    try {
      return Guarded.around(
          file,
          () -> {
            Optional<SettingsTrouble> found = load().trouble();
            ObjectNode kept = kept(found);
            KeptJson.change(kept, before, after);
            WholeFile.write(file, KeptJson.write(kept));
            return found.filter(
                t -> !(told && t.kind() == SettingsTrouble.Kind.OF_A_NEWER_VERSION));
          });
    } catch (IOException e) {
      return Optional.of(
          new SettingsTrouble(SettingsTrouble.Kind.NOT_WRITABLE, file, KeptText.reason(e)));
    }
  }

  /** As the file holds it now; a broken one is kept aside. */
  private ObjectNode kept(Optional<SettingsTrouble> trouble) throws IOException {
    if (trouble.filter(t -> t.kind() == SettingsTrouble.Kind.NOT_READABLE).isPresent()) {
      throw new IOException(trouble.get().detail());
    }
    return Files.exists(file)
        ? KeptJson.object(Files.readString(file)).orElseGet(KeptJson.json()::createObjectNode)
        : KeptJson.json().createObjectNode();
  }

  private Loaded broken() {
    try {
      Path aside = KeptText.aside(file);
      return standard(SettingsTrouble.Kind.BROKEN_AND_KEPT_ASIDE, aside.toString());
    } catch (IOException e) {
      return standard(SettingsTrouble.Kind.NOT_READABLE, KeptText.reason(e));
    }
  }

  private Loaded standard(SettingsTrouble.Kind kind, String detail) {
    return new Loaded(Settings.standard(), Optional.of(new SettingsTrouble(kind, file, detail)));
  }
}
