package org.signalbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFolderTest {
  private static final Path HOME = Path.of("/home/ada");

  @Test
  void linuxFollowsTheBaseDirectorySpecification() {
    assertEquals(
        Path.of("/data/signalbox"),
        UserFolder.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME).path());
    assertEquals(
        HOME.resolve(".local/share/signalbox"), UserFolder.of(Map.of(), "Linux", HOME).path());
  }

  @Test
  void aRelativeDataHomeIsIgnoredAsTheSpecificationAsks() {
    assertEquals(
        HOME.resolve(".local/share/signalbox"),
        UserFolder.of(Map.of("XDG_DATA_HOME", "data"), "Linux", HOME).path());
  }

  @Test
  void windowsAndMacHaveTheirOwnPlaces() {
    assertEquals(
        HOME.resolve("AppData/Local/Signalbox"),
        UserFolder.of(Map.of(), "Windows 11", HOME).path());
    assertEquals(
        HOME.resolve("Library/Application Support/Signalbox"),
        UserFolder.of(Map.of(), "Mac OS X", HOME).path());
  }

  @Test
  void ownVariableOverridesEverySystem() {
    Map<String, String> environment = Map.of("SIGNALBOX_HOME", "/mine", "XDG_DATA_HOME", "/data");
    assertEquals(Path.of("/mine"), UserFolder.of(environment, "Linux", HOME).path());
    assertEquals(Path.of("/mine"), UserFolder.of(environment, "Mac OS X", HOME).path());
  }

  @Test
  void everythingStandsInTheFolder() {
    UserFolder folder = new UserFolder(HOME);
    assertEquals(HOME.resolve("settings.json"), folder.settings());
    assertEquals(HOME.resolve("models"), folder.models());
  }
}
