import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds the packages of the system it runs on from what Maven assembled in {@code
 * target/signalbox}. Started by the scripts {@code linux}, {@code windows.bat} and {@code mac}
 * beside it, in the project's folder, by the JDK that built Signalbox.
 */
public final class Package {
  static final String MAIN = "org.signalbox.app.Main";
  static final String NAME = "Signalbox";

  /** The launcher of commands; Windows would take one that differs only in case for the window's. */
  private static final String TERMINAL = "signalbox-terminal";

  private static final Path BUILT = Path.of("target/signalbox");
  private static final Path OUT = Path.of("target/installer");

  private Package() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Target target = Target.here();
    String version = args[0];
    Trees.delete(OUT);
    Path staged = stage(target);
    Path runtime = OUT.resolve("runtime");
    step("jlink");
    RuntimeImage.make(runtime);
    step("jpackage");
    Path image = image(target, version, staged, runtime);
    step("AOT cache");
    new Training(image, target, OUT.resolve("training")).run();
    List<String> seal = target.seal(image);
    if (!seal.isEmpty()) {
      Tool.run(seal);
    }
    step("packages");
    switch (target) {
      case LINUX -> new DebianPackage(image, version, OUT).make();
      case WINDOWS, MAC -> {
        List<String> command =
            new ArrayList<>(List.of(Tool.jdk("jpackage"), "--dest", OUT.toString()));
        command.addAll(List.of("--name", NAME, "--vendor", NAME, "--app-version", version));
        command.addAll(List.of("--app-image", image.toString()));
        command.addAll(target.packageOptions(associations()));
        Tool.run(command);
      }
    }
  }

  private static void step(String name) {
    System.out.println("== " + name);
  }

  /** What goes into the image: slim jars, native libraries, data, licences. */
  private static Path stage(Target target) throws IOException {
    step("jars");
    Path staged = OUT.resolve("staged");
    List<Path> jars = jars();
    new SlimJars(target).copy(jars, staged, staged.resolve("native"));
    for (String folder : List.of("assets", "models")) {
      Trees.copy(BUILT.resolve(folder), staged.resolve(folder));
    }
    Licences.collect(BUILT, jars, staged.resolve("licences"));
    return staged;
  }

  private static List<Path> jars() throws IOException {
    return Trees.files(BUILT.resolve("lib")).stream()
        .filter(file -> file.toString().endsWith(".jar"))
        .toList();
  }

  private static Path image(Target target, String version, Path staged, Path runtime)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Tool.jdk("jpackage"), "--type", "app-image"));
    command.addAll(List.of("--dest", OUT.toString(), "--name", target.launcher()));
    command.addAll(List.of("--app-version", version, "--vendor", NAME));
    command.addAll(List.of("--input", staged.toString(), "--runtime-image", runtime.toString()));
    command.addAll(List.of("--main-jar", "signalbox.jar", "--main-class", MAIN));
    for (String option : options("window")) {
      command.addAll(List.of("--java-options", option));
    }
    command.addAll(List.of("--add-launcher", TERMINAL + "=" + terminal(target)));
    command.addAll(List.of("--icon", target.icon(OUT).toString()));
    command.addAll(target.imageOptions(associations()));
    Tool.run(command);
    return OUT.resolve(target.image());
  }

  /** Describes the launcher of commands to jpackage; on Windows it keeps to its console. */
  private static Path terminal(Target target) throws IOException {
    Path file = OUT.resolve("terminal.properties");
    List<String> lines = new ArrayList<>(target.terminalProperties());
    lines.add("java-options=" + String.join(" ", options("terminal")));
    return Files.write(file, lines);
  }

  /**
   * The launcher's own, and where an installed app finds its parts.
   *
   * @param face what the launcher opens: window or terminal
   */
  private static List<String> options(String face) throws IOException {
    List<String> options = new ArrayList<>();
    for (String name : List.of("signalbox", face)) {
      options.addAll(Files.readAllLines(BUILT.resolve("bin").resolve(name + ".options")));
    }
    String libraries = "$APPDIR/native";
    options.add("-Dsignalbox.home=$APPDIR");
    options.add("-Djava.library.path=" + libraries);
    options.add("-Donnxruntime.native.path=" + libraries);
    options.add("-Djna.boot.library.path=" + libraries);
    options.add("-Dorg.sqlite.lib.path=" + libraries);
    options.add("-XX:AOTCache=$APPDIR/" + Training.CACHE);
    options.add(Training.QUIET);
    return options;
  }

  /** Windows and macOS learn of file types from jpackage. */
  private static List<String> associations() throws IOException {
    List<String> options = new ArrayList<>();
    for (FileType type : FileType.values()) {
      Path file = OUT.resolve(type.extension() + ".properties");
      Files.writeString(
          file,
          "extension=%s%nmime-type=%s%ndescription=%s%n"
              .formatted(type.extension(), type.mime(), type.description()));
      options.addAll(List.of("--file-associations", file.toString()));
    }
    return options;
  }
}
