package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.Set;
import org.signalbox.engine.CancelledException;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import tools.jackson.databind.node.ObjectNode;

/** The terminal face: picks the command and turns its end into an exit code. */
public final class Face {
  /** Problems that are the command line's own: something needed was not typed. */
  private static final Set<String> MISTYPED =
      Set.of(
          "SB-CLI-01",
          "SB-CLI-20",
          "SB-CLI-22",
          "SB-CLI-31",
          "SB-CLI-42",
          "SB-CLI-80",
          "SB-CLI-82",
          "SB-CLI-90",
          "SB-LESSON-25",
          "SB-LESSON-05");

  private static final double MEGABYTE = 1024 * 1024;

  private final Terminal terminal;
  final CommandLine commands;

  public Face(Services services, Terminal terminal) {
    this.terminal = terminal;
    this.commands =
        new CommandLine(new Root())
            .addSubcommand(new DemoCommand(services, terminal))
            .addSubcommand(new InspectCommand(services, terminal))
            .addSubcommand(new RouteCommand(services, terminal))
            .addSubcommand(new RaceCommand(services, terminal))
            .addSubcommand(new BatchCommand(services, terminal))
            .addSubcommand(new CurveCommand(services, terminal))
            .addSubcommand(new ForecastCommand(services, terminal))
            .addSubcommand(new PredictCommand(services, terminal))
            .addSubcommand(new ExplainCommand(services, terminal))
            .addSubcommand(new GenerateCommand(services, terminal))
            .addSubcommand(new ClassifyCommand(services, terminal))
            .addSubcommand(new SearchCommand(services, terminal))
            .addSubcommand(new AskCommand(services, terminal))
            .addSubcommand(new TokensCommand(services, terminal))
            .addSubcommand(new ScoreCommand(services, terminal))
            .addSubcommand(new ModelsCommand(services, terminal))
            .addSubcommand(new CorrectionsCommand(services, terminal))
            .addSubcommand(new HistoryCommand(services, terminal))
            .addSubcommand(new SessionCommand(services, terminal))
            .addSubcommand(LabCommand.with(services, terminal))
            .addSubcommand(LessonCommand.with(services, terminal))
            .addSubcommand(BenchCommand.with(services, terminal))
            .addSubcommand(GateCommand.with(services, terminal))
            .addSubcommand(new DoctorCommand(services, terminal))
            .addSubcommand(new HelpCommand(services, terminal))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new java.io.PrintWriter(terminal.out(), true))
            .setErr(new java.io.PrintWriter(terminal.err(), true))
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(
                    terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
            .setResourceBundle(terminal.words().usage())
            .setParameterExceptionHandler(
                new Mistyped((problem, args) -> failed(problem, Terminal.USAGE, args)))
            .setExecutionExceptionHandler(
                (e, command, parsed) -> failed(e, parsed.originalArgs().toArray(String[]::new)));
  }

  @CommandLine.Command(
      name = "signalbox",
      mixinStandardHelpOptions = true,
      version = "Signalbox " + Release.VERSION,
      description = "Routes tasks to local engines and measures every alternative.")
  private static final class Root implements Runnable {
    /** Was taken before anything was said; stands here to be checked and helped with. */
    @CommandLine.Option(
        names = "--lang",
        scope = CommandLine.ScopeType.INHERIT,
        paramLabel = "de|en",
        description = "the language to speak; else as SIGNALBOX_LANG or the system says")
    private void speak(Tongue wanted) {}

    private enum Tongue {
      DE,
      EN
    }

    @Override
    public void run() {
      throw ProblemException.of("SB-CLI-20");
    }
  }

  /**
   * @return 0 done, 1 failed, 2 wrong usage, 3 abstained
   */
  public int run(String... args) {
    try {
      return commands.execute(args);
    } catch (OutOfMemoryError e) {
      double allowed = Runtime.getRuntime().maxMemory() / MEGABYTE;
      return failed(Problem.of("SB-CLI-24", allowed), args);
    } catch (StackOverflowError | LinkageError e) {
      return failed(Problem.of("SB-CLI-99", e.toString()), args);
    }
  }

  private int failed(Exception e, String... args) {
    Problem problem =
        switch (e) {
          case ProblemException known -> known.problem();
          case CancelledException cancelled -> Problem.of("SB-CLI-06");
          case InvalidPathException path ->
              Problem.of("SB-CLI-18", path.getInput(), path.getReason());
          case IOException io -> Problem.of("SB-CLI-21", Reasons.of(io, terminal));
          default -> Problem.of("SB-CLI-99", e.toString());
        };
    return failed(problem, args);
  }

  private int failed(Problem problem, String... args) {
    return failed(
        problem, MISTYPED.contains(problem.code()) ? Terminal.USAGE : Terminal.FAILED, args);
  }

  private int failed(Problem problem, int exit, String... args) {
    if (Arrays.asList(args).contains("--json")) {
      ObjectNode node = Json.object();
      node.set("error", Json.problem(problem, terminal.words()));
      terminal.json(node);
    }
    terminal.problem(problem);
    return exit;
  }
}
