import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies jars without native libraries: those of this system go into a folder from which they are
 * loaded, so that no start unpacks them, the others are left out. XGBoost's own stays in its jar,
 * since its loader looks nowhere else.
 */
record SlimJars(Target target) {
  private static final String DUCKDB = "libduckdb_java.so_";
  private static final String XGBOOST = "xgboost4j";

  /**
   * @param libraries gets this system's native libraries
   */
  void copy(List<Path> jars, Path to, Path libraries) throws IOException {
    Files.createDirectories(to);
    Files.createDirectories(libraries);
    for (Path jar : jars) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        copy(zip, jar, to.resolve(jar.getFileName()), libraries);
      }
    }
  }

  private void copy(ZipFile zip, Path jar, Path copy, Path libraries) throws IOException {
    List<? extends ZipEntry> entries = zip.stream().filter(entry -> !entry.isDirectory()).toList();
    if (entries.stream().noneMatch(entry -> entry.getName().endsWith(".class"))) {
      return;
    }
    if (entries.stream().noneMatch(entry -> target.isNative(entry.getName()))) {
      Trees.copyFile(jar, copy);
      return;
    }
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          place(entry, in, out, libraries);
        }
      }
    }
    Files.setLastModifiedTime(copy, Files.getLastModifiedTime(jar));
  }

  private void place(ZipEntry entry, InputStream in, ZipOutputStream out, Path libraries)
      throws IOException {
    String name = entry.getName();
    boolean own = target.isOwn(name);
    if (!target.isNative(name) || own && name.contains(XGBOOST)) {
      ZipEntry kept = new ZipEntry(name);
      kept.setTime(entry.getTime());
      out.putNextEntry(kept);
      in.transferTo(out);
      out.closeEntry();
    } else if (own) {
      Path library = libraries.resolve(fileName(name));
      Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** As the system's loader wants it: DuckDB's libraries carry the system's name at their end. */
  private static String fileName(String entry) {
    return entry.startsWith(DUCKDB)
        ? System.mapLibraryName("duckdb_java")
        : entry.substring(entry.lastIndexOf('/') + 1);
  }
}
