import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The licence of everything in the package, out of the jars, the runtime and our own files. */
final class Licences {
  private static final Pattern TEXT =
      Pattern.compile(
          "(?i)(.*/)?(LICEN[CS]E|NOTICE|COPYING|ThirdPartyNotices|thirdparty-LICENSE)[^/]*");

  private Licences() {}

  /** Collects them in one folder, each jar's under the jar's name. */
  static void collect(Path home, List<Path> jars, Path to) throws IOException {
    Trees.copyFile(home.resolve("LICENSE"), to.resolve("signalbox/LICENSE"));
    Trees.copyFile(home.resolve("NOTICE"), to.resolve("signalbox/NOTICE"));
    for (Path jar : jars) {
      String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        for (ZipEntry entry : zip.stream().toList()) {
          String path = entry.getName();
          if (TEXT.matcher(path).matches() && !path.endsWith(".class") && !entry.isDirectory()) {
            Path text = to.resolve(name).resolve(path.substring(path.lastIndexOf('/') + 1));
            Files.createDirectories(text.getParent());
            try (InputStream in = zip.getInputStream(entry)) {
              Files.write(text, in.readAllBytes());
            }
          }
        }
      }
    }
  }

  /** One text of all of them, as Debian wants it; the runtime's are named by their folder. */
  static String inOne(Path collected, String runtimeLegal) throws IOException {
    StringBuilder all = new StringBuilder();
    all.append(Files.readString(collected.resolve("signalbox/NOTICE")));
    all.append("\n\nThe Java runtime (OpenJDK, GPL-2.0 with the Classpath Exception) and what it\n")
        .append("holds of others: ")
        .append(runtimeLegal)
        .append("\nSource code: project openjdk/jdk.\n");
    for (Path text : Trees.files(collected)) {
      if (!text.endsWith("signalbox/NOTICE")) {
        all.append("\n\n").append("=".repeat(78)).append('\n');
        all.append(collected.relativize(text)).append("\n\n");
        all.append(new String(Files.readAllBytes(text), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
