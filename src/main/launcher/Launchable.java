import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the assembled folder startable: notes the JDK that built it and sets the launcher's mode.
 */
void main(String[] folder) throws IOException {
  Path home = Path.of(folder[0]);
  Files.writeString(home.resolve("lib/jdk"), System.getProperty("java.home"));
  Path launcher = home.resolve("bin/signalbox");
  if (!launcher.toFile().setExecutable(true)) {
    throw new IOException("can't be made executable: " + launcher);
  }
}
