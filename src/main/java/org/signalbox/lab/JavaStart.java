package org.signalbox.lab;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How this very process was started, so that others can be started alike.
 *
 * @param program {@code java}
 * @param options of the virtual machine, without those of an AOT cache
 * @param cache the AOT cache that an installed app comes with
 */
public record JavaStart(
    Path program, List<String> options, String classPath, Optional<Path> cache) {
  private static final String ANY_CACHE = "-XX:AOT";
  private static final String CACHE = "-XX:AOTCache=";

  /**
   * Options of a training run besides the cache's name. Profiles are left out of the cache: by
   * them, each start would compile at once all that was ever hot in training, while the window
   * waits.
   */
  static final List<String> TRAINING =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

  /** As the virtual machine tells it. */
  public static JavaStart here() {
    RuntimeMXBean machine = ManagementFactory.getRuntimeMXBean();
    List<String> given = machine.getInputArguments();
    Optional<Path> cache =
        given.stream()
            .filter(option -> option.startsWith(CACHE))
            .map(option -> Path.of(option.substring(CACHE.length())))
            .filter(Files::isRegularFile)
            .findFirst();
    List<String> options = given.stream().filter(option -> !option.startsWith(ANY_CACHE)).toList();
    Path program = Path.of(System.getProperty("java.home", ""), "bin", "java");
    return new JavaStart(program, options, machine.getClassPath(), cache);
  }

  /**
   * A command line that starts a class like this process.
   *
   * @param more options that come last
   */
  List<String> command(String main, List<String> more) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(options);
    command.addAll(more);
    command.addAll(List.of("-cp", classPath, main));
    return command;
  }
}
