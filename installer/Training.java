import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the cache that starts the window fast (JEP 483, 514): the app drives its own window through
 * its screens, and what was loaded goes into the cache. It does so twice, since a usual start finds
 * what an earlier one left. Engines are left out, since all of the cache becomes resident at each
 * start; so are profiles (JEP 515), by which each start would compile at once all that was ever hot
 * in training, while the window waits. The virtual machine takes it
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
    List<String> walk = new ArrayList<>(List.of("-Dsignalbox.walk=true"));
    walk.addAll(display());
    walk.addAll(List.of("-cp", String.join(java.io.File.pathSeparator, classPath), Package.MAIN));
    Map<String, String> home = Map.of("SIGNALBOX_HOME", scratch.toAbsolutePath().toString());
    Tool.run(joined(command, walk), home);
    command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
    command.add("-XX:AOTCacheOutput=" + app.resolve(CACHE));
    Tool.run(joined(command, walk), home);
  }

  private static List<String> joined(List<String> command, List<String> walk) {
    List<String> all = new ArrayList<>(command);
    all.addAll(walk);
    return all;
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
