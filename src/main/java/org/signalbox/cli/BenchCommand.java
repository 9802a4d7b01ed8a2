package org.signalbox.cli;

import picocli.CommandLine;

/** The benches, each a command of its own below this one, with options of its own. */
@CommandLine.Command(
    name = "bench",
    description = "Measures an engine here, side by side with a named peer when asked.")
final class BenchCommand extends CommandGroup {
  private BenchCommand() {
    super("SB-CLI-22");
  }

  static CommandLine with(Services services, Terminal terminal) {
    return new CommandLine(new BenchCommand())
        .addSubcommand(new BenchLanguageCommand(services, terminal))
        .addSubcommand(new BenchForecastCommand(services, terminal))
        .addSubcommand(new BenchTabularCommand(services, terminal))
        .addSubcommand(new BenchTextCommand(services, terminal))
        .addSubcommand(new BenchRouteCommand(services, terminal))
        .addSubcommand(new BenchIngestCommand(services, terminal))
        .addSubcommand(new BenchStartCommand(services, terminal));
  }
}
