package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.RunContext;
import org.signalbox.lab.LabRun;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Router strategies side by side over recorded races. */
@CommandLine.Command(
    name = "lab",
    description = "Records races over many tasks, and compares ways to route them.")
final class LabCommand extends CommandGroup {
  private LabCommand() {
    super("SB-CLI-62");
  }

  static CommandLine with(Services services, Terminal terminal) {
    return new CommandLine(new LabCommand())
        .addSubcommand(new Run(services, terminal))
        .addSubcommand(new LabRecogniseCommand(services, terminal))
        .addSubcommand(new LabReportCommand(services, terminal));
  }

  @CommandLine.Command(
      name = "run",
      description =
          "Races every task of a folder and variants of it; a run that was stopped goes on.")
  private static final class Run extends Command {
    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "files or folders of tasks")
    List<Path> inputs = new ArrayList<>();

    @Option(
        names = "--out",
        paramLabel = "FILE",
        required = true,
        description = "the recording; races are added to it")
    Path out = Path.of("");

    @Option(
        names = "--every",
        paramLabel = "K",
        defaultValue = "1",
        description = "of the series of a competition only every K-th")
    int every = 1;

    @Option(
        names = "--as-they-are",
        description = "the tasks themselves alone, without variants and without the wrong tools")
    boolean whole;

    @Option(
        names = "--contrasts",
        paramLabel = "K",
        defaultValue = "8",
        description = "one task of K is raced with the wrong tools too, none with 0")
    int contrasts = 8;

    @Option(
        names = "--features-again",
        description = "looks at the tasks of the recording anew, and races nothing")
    boolean again;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "of the variants")
    long seed;

    Run(Services services, Terminal terminal) {
      super(services, terminal);
    }

    private LabRun.Choice choice() {
      int step = Math.max(1, every);
      return whole
          ? LabRun.Choice.asTheyAre(seed)
          : new LabRun.Choice(step, contrasts, LabRun.Made.VARIANTS, seed);
    }

    @Override
    public Integer call() throws IOException {
      for (Path input : inputs) {
        if (!Files.exists(input)) {
          throw ProblemException.of("SB-CLI-43", input.toString());
        }
      }
      LabRun run =
          new LabRun(
              new LabRun.Rooms(
                  services.ingest(), services.router(), services.race(), services.engines()),
              services.speed(),
              choice(),
              new LabRun.Watch(name -> terminal.say("cli.lab.raced", name), terminal::problem));
      RunContext context = services.context(seed);
      int added = again ? run.again(inputs, out, context) : run.run(inputs, out, context);
      if (json) {
        terminal.json(Json.object().put("added", added).put("file", out.toString()));
      } else {
        terminal.line(terminal.sentence("cli.lab.added", added, out.toString()));
      }
      return Terminal.DONE;
    }
  }
}
