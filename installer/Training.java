import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the cache that starts the window fast (JEP 483, 514, 515): the app drives its own window
 * through its screens, and what was loaded and how it was called goes into the cache. Engines are
 * left out, since all of the cache becomes resident at each start. The virtual machine takes it
 * only with the same jars in the same order and the same options, so they are read from what
 * jpackage's launcher will use.
 */
record Training(Path image, Target target, Path scratch) {
  /** How the launcher names its folder of jars. */
  private static final String APP_DIR = "$APPDIR";

  static final String CACHE = "signalbox.aot";

  /** A cache that is missing or does not match is passed over without a word. */
  static final String QUIET = "-Xlog:aot*=off,cds*=off";

  void run() throws IOException, InterruptedException {
    Path app = image.resolve(target.app()).toAbsolutePath();
    Path launcher = app.resolve(target.launcher() + ".cfg");
    List<String> command = new ArrayList<>();
    command.add(image.resolve(target.runtime()).resolve("bin/java").toAbsolutePath().toString());
    List<String> classPath = new ArrayList<>();
    for (String line : Files.readAllLines(launcher)) {
      String value = line.substring(line.indexOf('=') + 1).replace(APP_DIR, app.toString());
      if (line.startsWith("java-options=")
          && !value.startsWith("-XX:AOT")
          && !value.equals(QUIET)) {
        command.add(value);
      } else if (line.startsWith("app.classpath=")) {
        classPath.add(value);
      }
    }
    command.add("-XX:AOTCacheOutput=" + app.resolve(CACHE));
    command.add("-Dsignalbox.walk=true");
    command.addAll(display());
    command.addAll(
        List.of("-cp", String.join(java.io.File.pathSeparator, classPath), Package.MAIN));
    Tool.run(command, Map.of("SIGNALBOX_HOME", scratch.toAbsolutePath().toString()));
  }

  /** Trained without a display, the cache lacks the classes that open a real window. */
  private List<String> display() {
    boolean shown = target != Target.LINUX || System.getenv("DISPLAY") != null;
    if (shown) {
      return List.of();
    }
    System.out.println("No display: the cache is trained on JavaFX's headless platform.");
    return List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
  }
}
