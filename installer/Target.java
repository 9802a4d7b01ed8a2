import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The systems that Signalbox is packaged for, each built on itself, and what differs between them.
 */
enum Target {
  LINUX(
      "signalbox-window",
      "libduckdb_java\\.so_linux_amd64|org/sqlite/native/Linux/x86_64/[^/]+"
          + "|com/sun/jna/linux-x86-64/[^/]+|lib/linux/x86_64/[^/]+"
          + "|ai/onnxruntime/native/linux-x64/[^/]+|[^/]+\\.so"),
  WINDOWS(
      "Signalbox",
      "libduckdb_java\\.so_windows_amd64|org/sqlite/native/Windows/x86_64/[^/]+"
          + "|com/sun/jna/win32-x86-64/[^/]+|lib/windows/x86_64/[^/]+"
          + "|ai/onnxruntime/native/win-x64/[^/]+|[^/]+\\.dll"),
  MAC(
      "Signalbox",
      "libduckdb_java\\.so_macos_arm64|org/sqlite/native/Mac/aarch64/[^/]+"
          + "|com/sun/jna/darwin-aarch64/[^/]+|lib/macos/aarch64/[^/]+"
          + "|ai/onnxruntime/native/osx-aarch64/[^/]+\\.dylib|[^/]+\\.dylib");

  private static final Pattern NATIVE =
      Pattern.compile(
          ".*\\.(so|dll|dylib|jnilib|a)|libduckdb_java\\.so_.*|.*\\.dSYM/.*",
          Pattern.CASE_INSENSITIVE);

  private final String launcher;
  private final Pattern own;

  Target(String launcher, String own) {
    this.launcher = launcher;
    this.own = Pattern.compile(own);
  }

  /** The system that runs this program; another's package can't be built on it. */
  static Target here() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
  }

  /** What jpackage calls its launcher; on Linux a script of the usual name stands before it. */
  String launcher() {
    return launcher;
  }

  /** Whether an entry of a jar is a native library, of any system. */
  boolean isNative(String entry) {
    return NATIVE.matcher(entry).matches();
  }

  /** Whether a native library is one for this system. */
  boolean isOwn(String entry) {
    return own.matcher(entry).matches();
  }

  /** Where jpackage puts jars and data within its image. */
  String app() {
    return switch (this) {
      case LINUX -> "lib/app";
      case WINDOWS -> "app";
      case MAC -> "Contents/app";
    };
  }

  String runtime() {
    return switch (this) {
      case LINUX -> "lib/runtime";
      case WINDOWS -> "runtime";
      case MAC -> "Contents/runtime/Contents/Home";
    };
  }

  /** What the launcher of commands has besides its options. */
  List<String> terminalProperties() {
    return this == WINDOWS
        ? List.of("win-console=true", "win-menu=false", "win-shortcut=false")
        : List.of();
  }

  /** The folder of the image as jpackage names it. */
  String image() {
    return this == MAC ? launcher + ".app" : launcher;
  }

  /**
   * The icon in the form that the system wants, made from those that are there.
   *
   * @param out gets it
   */
  Path icon(Path out) throws IOException {
    return switch (this) {
      case LINUX -> Icon.png(512);
      case WINDOWS -> Icon.ico(out.resolve("signalbox.ico"));
      case MAC -> Icon.icns(out.resolve("signalbox.icns"));
    };
  }

  /** What only one system's jpackage takes; a Mac's app itself says which files it opens. */
  List<String> imageOptions(List<String> associations) {
    return switch (this) {
      case LINUX, WINDOWS -> List.of();
      case MAC -> {
        var options =
            new ArrayList<>(List.of("--mac-package-identifier", "org.signalbox.Signalbox"));
        options.addAll(associations);
        yield options;
      }
    };
  }

  /**
   * The type of the package that jpackage makes from an image; Debian's is made by its own tool.
   */
  List<String> packageOptions(List<String> associations) {
    return switch (this) {
      case LINUX -> throw new IllegalStateException("made by DebianPackage");
      case WINDOWS -> {
        var options = new ArrayList<>(List.of("--type", "msi", "--win-per-user-install"));
        options.addAll(List.of("--win-menu", "--win-dir-chooser"));
        options.addAll(associations);
        yield options;
      }
      case MAC -> List.of("--type", "dmg");
    };
  }

  /** What seals an image that was added to; a Mac takes a broken seal for a damaged app. */
  List<String> seal(Path image) {
    return this == MAC
        ? List.of("codesign", "--force", "--deep", "--sign", "-", image.toString())
        : List.of();
  }
}
