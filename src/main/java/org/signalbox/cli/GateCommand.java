package org.signalbox.cli;

import java.util.concurrent.Callable;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What is done with the gates that ship. */
@CommandLine.Command(name = "gate", description = "Trains the gates that choose and weigh engines.")
final class GateCommand implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  static CommandLine with(Services services, Terminal terminal) {
    CommandLine train =
        new CommandLine(new Train())
            .addSubcommand(new GateTrainForecastCommand(services, terminal))
            .addSubcommand(new GateTrainColumnsCommand(services, terminal))
            .addSubcommand(new GateTrainRecognitionCommand(services, terminal))
            .addSubcommand(new GateTrainRouteCommand(services, terminal));
    return new CommandLine(new GateCommand()).addSubcommand(train);
  }

  @Override
  public Integer call() {
    throw ProblemException.of("SB-CLI-42");
  }

  @CommandLine.Command(name = "train", description = "Trains one gate from recorded tasks.")
  private static final class Train implements Callable<Integer> {
    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        description = "show this help")
    boolean help;

    @Override
    public Integer call() {
      throw ProblemException.of("SB-CLI-42");
    }
  }
}
