package org.signalbox.cli;

import org.signalbox.task.ProblemException;
import picocli.CommandLine;

/** The benches, each a command of its own below this one. */
@CommandLine.Command(
    name = "bench",
    description = "Measures an engine here, side by side with a named peer when asked.")
final class BenchCommand extends Command {
  BenchCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  static CommandLine with(Services services, Terminal terminal) {
    return new CommandLine(new BenchCommand(services, terminal))
        .addSubcommand(new BenchLanguageCommand(services, terminal));
  }

  @Override
  public Integer call() {
    throw ProblemException.of("SB-CLI-22");
  }
}
