package org.signalbox.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Native libraries that jars unpack into the folder of temporary files for each process, and that a
 * killed process would leave there: 16 MB each time for XGBoost. Linux needs the files no more once
 * they are loaded, so that their names can go at once.
 */
public enum UnpackedLibraries {
  XGBOOST("libxgboost4j\\d+\\.so"),
  SQLITE("sqlite-[0-9.]+-[0-9a-f-]+-libsqlitejdbc\\.so"),
  DUCKDB("libduckdb_java\\d+\\.so");

  private static final Pattern MAPPED = Pattern.compile("^\\S+ +\\S+ +\\S+ +\\S+ +\\d+ +(/.*)$");
  private static final Set<UnpackedLibraries> RELEASED = ConcurrentHashMap.newKeySet();

  private final Pattern name;

  UnpackedLibraries(String name) {
    this.name = Pattern.compile(name);
  }

  /** Takes the file away that this process has loaded; after the first time it does nothing. */
  public void release() {
    Path maps = Path.of("/proc/self/maps");
    if (RELEASED.add(this) && Files.isReadable(maps)) {
      try {
        release(
            Files.readAllLines(maps),
            Path.of(System.getProperty("java.io.tmpdir", "")).toRealPath());
      } catch (IOException e) {
        System.getLogger(UnpackedLibraries.class.getName())
            .log(System.Logger.Level.DEBUG, "left as it is", e);
      }
    }
  }

  /**
   * @param maps as Linux lists what a process has mapped
   * @param temporary where jars unpack to
   */
  void release(List<String> maps, Path temporary) throws IOException {
    for (String line : maps) {
      Matcher mapped = MAPPED.matcher(line);
      if (mapped.matches()) {
        Path file = Path.of(mapped.group(1));
        boolean unpacked = name.matcher(String.valueOf(file.getFileName())).matches();
        if (unpacked && temporary.equals(file.getParent())) {
          Files.deleteIfExists(file);
          Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".lck"));
        }
      }
    }
  }
}
