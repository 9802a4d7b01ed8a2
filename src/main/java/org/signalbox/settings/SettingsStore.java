package org.signalbox.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads and writes the settings. A file appears whole or not at all, also when the program is
 * killed while it writes; a broken one is kept aside, reported, and replaced by the standard
 * settings.
 */
public final class SettingsStore {
  private final Path file;

  public SettingsStore(UserFolder folder) {
    this.file = folder.settings();
  }

  /**
   * @param trouble what the user should hear of, if anything
   */
  public record Loaded(Settings settings, Optional<SettingsTrouble> trouble) {}

  /** The settings of the last save, or the standard ones. */
  public Loaded load() {
    String text;
    try {
      text = Files.readString(file);
    } catch (NoSuchFileException _) {
      return new Loaded(Settings.standard(), Optional.empty());
    } catch (CharacterCodingException _) {
      return broken();
    } catch (IOException e) {
      return standard(SettingsTrouble.Kind.NOT_READABLE, reason(e));
    }
    return KeptJson.read(text, Settings.standard(), Settings.class)
        .map(settings -> new Loaded(settings, Optional.empty()))
        .orElseGet(this::broken);
  }

  /**
   * @return what kept the settings from being written; empty when they are
   */
  public Optional<SettingsTrouble> save(Settings settings) {
    try {
      WholeFile.write(file, KeptJson.write(settings));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new SettingsTrouble(SettingsTrouble.Kind.NOT_WRITABLE, file, reason(e)));
    }
  }

  private Loaded broken() {
    try {
      Path aside = WholeFile.aside(file);
      return standard(SettingsTrouble.Kind.BROKEN_AND_KEPT_ASIDE, aside.toString());
    } catch (IOException e) {
      return standard(SettingsTrouble.Kind.NOT_READABLE, reason(e));
    }
  }

  private Loaded standard(SettingsTrouble.Kind kind, String detail) {
    return new Loaded(Settings.standard(), Optional.of(new SettingsTrouble(kind, file, detail)));
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    String kind = e.getClass().getSimpleName();
    return message == null ? kind : kind + ": " + message;
  }
}
