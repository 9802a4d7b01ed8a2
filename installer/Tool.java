import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Programs of the JDK that runs this one, and of the system. */
final class Tool {
  private Tool() {}

  /** A program of the JDK. */
  static String jdk(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  static void run(List<String> command) throws IOException, InterruptedException {
    run(command, Map.of());
  }

  /** Runs to the end, its output being ours. */
  static void run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).inheritIO();
    builder.environment().putAll(environment);
    int exit = builder.start().waitFor();
    if (exit != 0) {
      throw new IOException("%s ended with %d".formatted(command.getFirst(), exit));
    }
  }
}
