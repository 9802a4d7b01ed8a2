import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes the assembled folder startable: notes the JDK that built it, sets the launcher's mode and
 * unpacks this system's libraries. Those of ONNX Runtime, left in the jar, would be unpacked by
 * each start into the folder of temporary files, where a process that is killed leaves them; JavaFX
 * compares its own, byte by byte, with what it unpacked before, unless they lie beside its jars.
 */
void main(String[] folder) throws IOException {
  Path home = Path.of(folder[0]);
  Files.writeString(home.resolve("lib/jdk"), System.getProperty("java.home"));
  Path lib = home.resolve("lib");
  String runtime = "ai/onnxruntime/native/" + system() + "/([^/]+)";
  unpack(lib, "onnxruntime-*.jar", runtime, lib.resolve("native"));
  unpack(lib, "javafx-*.jar", "([^/]+\\.(?:so|dll|dylib))", lib);
  Path launcher = home.resolve("bin/signalbox");
  if (!launcher.toFile().setExecutable(true)) {
    throw new IOException("can't be made executable: " + launcher);
  }
}

/** Its first group is the library's name. */
void unpack(Path lib, String kind, String pattern, Path target) throws IOException {
  Files.createDirectories(target);
  Pattern library = Pattern.compile(pattern);
  try (var jars = Files.newDirectoryStream(lib, kind)) {
    for (Path jar : jars) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        for (ZipEntry entry : zip.stream().toList()) {
          Matcher name = library.matcher(entry.getName());
          if (name.matches()) {
            copy(zip, entry, target.resolve(name.group(1)));
          }
        }
      }
    }
  }
}

/** A library in use keeps its file: the new one takes the name. */
void copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
  if (Files.exists(target) && Files.size(target) == entry.getSize()) {
    return;
  }
  Path whole = target.resolveSibling(target.getFileName() + ".new");
  try (var in = zip.getInputStream(entry)) {
    Files.copy(in, whole, StandardCopyOption.REPLACE_EXISTING);
  }
  Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
}

/** As the jar names systems. */
String system() {
  String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
  String kind = name.contains("mac") ? "osx" : name.contains("win") ? "win" : "linux";
  String machine = System.getProperty("os.arch", "");
  return kind + (machine.equals("aarch64") ? "-aarch64" : "-x64");
}
