package org.signalbox.app;

import java.util.Locale;

/** Whether there is a screen to open a window on. */
final class Display {
  private Display() {}

  static boolean present() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows") || system.startsWith("mac")) {
      return true;
    }
    return set("DISPLAY") || set("WAYLAND_DISPLAY");
  }

  private static boolean set(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isBlank();
  }
}
