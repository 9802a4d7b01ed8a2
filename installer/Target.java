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

  /** What the launcher of commands is called. */
  String terminal() {
    return this == WINDOWS ? "signalbox" : "signalbox-terminal";
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

  /** What only one system's jpackage takes. */
  List<String> imageOptions() {
    return switch (this) {
      case LINUX -> List.of("--icon", "assets/icons/signalbox-512.png");
      case WINDOWS -> List.of();
      case MAC -> List.of("--mac-package-identifier", "org.signalbox.Signalbox");
    };
  }

  /**
   * The type of the package that jpackage makes from an image; Debian's is made by its own tool.
   */
  List<String> packageOptions() {
    return switch (this) {
      case LINUX -> throw new IllegalStateException("made by DebianPackage");
      case WINDOWS ->
          List.of("--type", "msi", "--win-per-user-install", "--win-menu", "--win-dir-chooser");
      case MAC -> List.of("--type", "dmg");
    };
  }
}
