package org.signalbox.cli;

import picocli.CommandLine;

/** What is done with the gates that ship. */
@CommandLine.Command(name = "gate", description = "Trains the gates that choose and weigh engines.")
final class GateCommand extends CommandGroup {
  private GateCommand() {
    super("SB-CLI-42");
  }

  static CommandLine with(Services services, Terminal terminal) {
    CommandLine train =
        new CommandLine(new Train())
            .addSubcommand(new GateTrainForecastCommand(services, terminal))
            .addSubcommand(new GateTrainColumnsCommand(services, terminal))
            .addSubcommand(new GateTrainRecognitionCommand(services, terminal))
            .addSubcommand(new GateTrainRouteCommand(services, terminal));
    return new CommandLine(new GateCommand()).addSubcommand(train);
  }

  @CommandLine.Command(name = "train", description = "Trains one gate from recorded tasks.")
  private static final class Train extends CommandGroup {
    Train() {
      super("SB-CLI-42");
    }
  }
}
