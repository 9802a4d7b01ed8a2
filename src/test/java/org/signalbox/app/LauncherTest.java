package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script finds a Java that is new enough and its own folder, or says what to do. */
class LauncherTest {
  private Path folder;
  private Path app;

  @BeforeEach
  void install(@TempDir Path temporary) throws IOException {
    folder = temporary;
    app = Files.createDirectories(folder.resolve("with space/signalbox"));
    Files.createDirectory(app.resolve("bin"));
    Files.createDirectory(app.resolve("lib"));
    Path script = Installed.ROOT.resolve("src/main/launcher/signalbox");
    Files.copy(script, app.resolve("bin/signalbox"));
    assertTrue(app.resolve("bin/signalbox").toFile().setExecutable(true));
    Files.writeString(app.resolve("lib/jdk"), jdk("built with", "25.0.3").toString());
  }

  @Test
  void aNewEnoughJavaHomeIsTaken() throws Exception {
    assertTrue(start(jdk("newer", "26").toString()).contains("newer/bin/java"));
  }

  @Test
  void anOldOrBrokenOrMissingJavaHomeLeavesTheJdkThatBuiltIt() throws Exception {
    for (String home : new String[] {jdk("old", "17.0.19").toString(), "/nonsense", ""}) {
      assertTrue(start(home).contains("built with/bin/java"), home);
    }
  }

  @Test
  void withoutAnyJavaTheSentenceSaysWhatToDo() throws Exception {
    Files.delete(app.resolve("lib/jdk"));
    String said = start("");
    assertTrue(said.contains("SB-APP-01") && said.contains("JAVA_HOME"), said);
    assertTrue(said.endsWith("exit 1"), said);
  }

  @Test
  void theFolderIsFoundThroughLinksAndFromAnywhere() throws Exception {
    Path first = Files.createSymbolicLink(folder.resolve("first"), app.resolve("bin/signalbox"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("first"));
    String said = start(second, "", "two words");
    assertTrue(said.contains("-Dsignalbox.home=" + app.toRealPath()), said);
    assertTrue(said.contains("org.signalbox.app.Main two words"), said);
    Files.delete(second);
    Files.delete(first);
  }

  @Test
  void namesBeyondAsciiSurviveThePlainLocale() throws Exception {
    assertTrue(start("").contains("locale C.UTF-8"));
  }

  @Test
  void aWindowAndACommandHaveTheirOwnOptions() throws Exception {
    Path script = app.resolve("bin/signalbox");
    Path table = Files.writeString(folder.resolve("my table.csv"), "a,b");
    assertTrue(start(script, "", "race").contains("bin/terminal.options"));
    assertTrue(start(script, "", "bench", "forecast").contains("bin/terminal.options"));
    assertTrue(start(script, "", "bench", "start").contains("bin/window.options"));
    assertTrue(start(script, "").contains("bin/window.options"));
    assertTrue(start(script, "", table.toString()).contains("bin/window.options"));
  }

  private String start(String javaHome) throws Exception {
    return start(app.resolve("bin/signalbox"), javaHome, "two words");
  }

  private String start(Path script, String javaHome, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.directory(Path.of("/").toFile()).redirectErrorStream(true);
    Map<String, String> environment = process.environment();
    environment.put("LC_ALL", "C");
    environment.put("JAVA_HOME", javaHome);
    Process started = process.start();
    String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said + "exit " + started.waitFor();
  }

  /** A folder that looks like a JDK, whose java tells how it was called. */
  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
    Path java = home.resolve("bin/java");
    Files.writeString(java, "#!/bin/sh\necho \"$0 $*\"\necho \"locale $LC_ALL\"\n");
    assertTrue(java.toFile().setExecutable(true));
    return home;
  }
}
