package org.signalbox.settings;

import java.nio.file.Path;
import java.util.List;

/**
 * Why the settings could not be kept or read. The settings that came back are usable all the same.
 *
 * @param file which it is about
 * @param detail where the broken file lies now, or what the system said
 */
public record SettingsTrouble(Kind kind, Path file, String detail) {

  /** What went wrong, each with the code of its sentence. */
  public enum Kind {
    BROKEN_AND_KEPT_ASIDE("SB-SETTINGS-01"),
    NOT_READABLE("SB-SETTINGS-02"),
    NOT_WRITABLE("SB-SETTINGS-03"),
    OF_A_NEWER_VERSION("SB-SETTINGS-04"),
    LIST_BROKEN_AND_KEPT_ASIDE("SB-SETTINGS-05"),
    LIST_OF_A_NEWER_VERSION("SB-SETTINGS-06");

    private final String code;

    Kind(String code) {
      this.code = code;
    }
  }

  /** Whether what was to be written is written all the same. */
  public boolean written() {
    return kind != Kind.NOT_WRITABLE && kind != Kind.NOT_READABLE;
  }

  public String code() {
    return kind.code;
  }

  /** What the sentence mentions, in its order. */
  public List<Object> args() {
    return List.of(file.toString(), detail);
  }
}
