package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.RunContext;
import org.signalbox.lab.AnswerWorth;
import org.signalbox.lab.FolderSuite;
import org.signalbox.lab.RecognitionReport;
import org.signalbox.lab.RecordedRaces;
import org.signalbox.lab.RouteSuite;
import org.signalbox.lab.Suite;
import org.signalbox.lab.SuiteCase;
import org.signalbox.lab.SuiteRun;
import org.signalbox.routing.Corrections;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "recognise",
    description =
        "How the router recognises the files of a folder, or RouteSuite's test half: right readings"
            + " where labels.csv tells them, confidence, what abstaining costs, and whether routes"
            + " hold when inputs change without changing their meaning.")
final class LabRecogniseCommand extends Command {
  /** Reading once takes so much of the time, changing every input the rest. */
  private static final double READING = 0.25;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "files, each a task; labels.csv among them says what is right")
  @Nullable Path folder;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      defaultValue = "balanced",
      description = "by which utility is reckoned")
  String policy = "balanced";

  LabRecogniseCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    AnswerWorth worth =
        AnswerWorth.of(RecordedRaces.foreseen(services.recordedRaces()), LabPolicy.named(policy));
    RecognitionReport report = folder == null ? shipped() : own(folder);
    if (json) {
      terminal.json(RecognitionJson.of(report, worth, terminal));
    } else {
      new RecognitionText(terminal).print(report, worth, folder == null);
    }
    return Terminal.DONE;
  }

  private RecognitionReport shipped() throws IOException {
    try (RouteSuite suite = new RouteSuite(services.routeSuite())) {
      return report(suite, suite.cases(SuiteCase.Part.TEST));
    }
  }

  private RecognitionReport own(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw ProblemException.of("SB-LAB-60", path.toString());
    }
    FolderSuite suite = new FolderSuite(path);
    return report(suite, suite.cases());
  }

  private RecognitionReport report(Suite suite, List<SuiteCase> cases) throws IOException {
    RunContext quiet = services.context(1);
    RunContext watched = quiet.withProgress(new TimeLeft(terminal, quiet.ticker()));
    terminal.say("cli.lab.recognising", cases.size());
    RecognitionReport read = RecognitionReport.of(suite, cases, run(watched.part(0, READING)));
    return read.shaken(suite, run(watched.part(READING, 1)));
  }

  /** What this user corrected would answer for the router. */
  private SuiteRun run(RunContext context) {
    return new SuiteRun(services.ingest(), services.router().with(Corrections.none()), context);
  }
}
