package org.signalbox.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The system's own per-user folder for Signalbox and what stands where in it. Nothing is created
 * here; who writes creates.
 *
 * <p>{@code SIGNALBOX_HOME} overrides; else {@code XDG_DATA_HOME/signalbox} (XDG Base Directory
 * Specification: a relative value is ignored), {@code %LOCALAPPDATA%\Signalbox} or {@code
 * ~/Library/Application Support/Signalbox}.
 */
public record UserFolder(Path path) {

  /**
   * @param environment as {@code System.getenv()} gives it
   * @param system as the property {@code os.name} gives it
   * @param home the user's home folder
   */
  public static UserFolder of(Map<String, String> environment, String system, Path home) {
    String own = environment.getOrDefault("SIGNALBOX_HOME", "");
    if (!own.isBlank()) {
      return new UserFolder(home.getFileSystem().getPath(own).toAbsolutePath());
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      Path local = absolute(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
      return new UserFolder(local.resolve("Signalbox"));
    }
    if (name.startsWith("mac")) {
      return new UserFolder(
          home.resolve("Library").resolve("Application Support").resolve("Signalbox"));
    }
    Path data = absolute(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"));
    return new UserFolder(data.resolve("signalbox"));
  }

  public Path settings() {
    return path.resolve("settings.json");
  }

  /** How the window was left. */
  public Path workspace() {
    return path.resolve("workspace.json");
  }

  /** Texts that were pasted or typed, of tasks that are still remembered. */
  public Path pastes() {
    return path.resolve("pastes");
  }

  public Path models() {
    return path.resolve("models");
  }

  /** What the user put right in routes. */
  public Path corrections() {
    return path.resolve("corrections.json");
  }

  /** The lessons that the user wrote. */
  public Path lessons() {
    return path.resolve("lessons");
  }

  /** What rooms and people bet on lessons, under the names they gave. */
  public Path bets() {
    return path.resolve("lesson-bets.json");
  }

  public Path history() {
    return path.resolve("history.db");
  }

  /** Derived graphs and what was measured on this machine; can be deleted at any time. */
  public Path cache() {
    return path.resolve("cache");
  }

  /** Declarations of commands that are engines of the user's own. */
  public Path engines() {
    return path.resolve("engines");
  }

  /** Inputs of sessions that were opened. */
  public Path sessions() {
    return path.resolve("sessions");
  }

  public Path log() {
    return path.resolve("signalbox.log");
  }

  private static Path absolute(Map<String, String> environment, String variable, Path otherwise) {
    String value = environment.getOrDefault(variable, "");
    Path path = otherwise.getFileSystem().getPath(value);
    return path.isAbsolute() ? path : otherwise;
  }
}
