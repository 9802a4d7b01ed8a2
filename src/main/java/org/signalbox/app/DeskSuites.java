package org.signalbox.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.signalbox.cli.Services;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.Progress;
import org.signalbox.engine.RunContext;
import org.signalbox.history.Checksum;
import org.signalbox.lab.FolderSuite;
import org.signalbox.lab.Foreseen;
import org.signalbox.lab.LabRun;
import org.signalbox.lab.RecognitionReport;
import org.signalbox.lab.RecordedRaces;
import org.signalbox.lab.RouteSuite;
import org.signalbox.lab.Suite;
import org.signalbox.lab.SuiteCase;
import org.signalbox.lab.SuiteRun;
import org.signalbox.routing.Corrections;
import org.signalbox.routing.RouteGate;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.viewmodel.LabDesk;

/** Suites of inputs and folders of tasks as the Router lab asks for them. */
record DeskSuites(Services services) {
  /** Reading once takes so much of the time, changing every input the rest. */
  private static final double READING = 0.25;

  private static final int SHORT = 16;

  RecognitionReport recognise(LabDesk.Reading reading) {
    try {
      if (reading.folder().isPresent()) {
        FolderSuite suite = new FolderSuite(reading.folder().get());
        return recognise(suite, suite.cases(), reading);
      }
      try (RouteSuite suite = new RouteSuite(services.routeSuite())) {
        return recognise(suite, suite.cases(SuiteCase.Part.TEST), reading);
      }
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-LAB-61", String.valueOf(e)), e);
    }
  }

  private RecognitionReport recognise(Suite suite, List<SuiteCase> cases, LabDesk.Reading reading)
      throws IOException {
    RunContext context =
        services
            .context(1)
            .withCancellation(reading.cancellation())
            .withProgress(reading.progress());
    RecognitionReport read = RecognitionReport.of(suite, cases, run(context.part(0, READING)));
    reading.first().accept(read);
    return read.shaken(suite, run(context.part(READING, 1)));
  }

  /** What this user corrected would answer for the router. */
  private SuiteRun run(RunContext context) {
    return new SuiteRun(services.ingest(), services.router().with(Corrections.none()), context);
  }

  List<Foreseen> tasks(Path folder) {
    Path kept = recording(folder);
    if (!Files.isRegularFile(kept)) {
      return List.of();
    }
    try {
      RouteGate gate = RouteGate.read(services.routeGate());
      return RecordedRaces.read(kept).stream().map(race -> Foreseen.by(gate, race)).toList();
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-LAB-20", kept.toString()), e);
    }
  }

  List<Foreseen> race(Path folder, Progress progress, Cancellation cancellation) {
    Path kept = recording(folder);
    var rooms =
        new LabRun.Rooms(services.ingest(), services.router(), services.race(), services.engines());
    var watch = new LabRun.Watch(_ -> {}, _ -> {});
    LabRun run = new LabRun(rooms, services.speed(), LabRun.Choice.asTheyAre(1), watch);
    RunContext context = services.context(1).withCancellation(cancellation).withProgress(progress);
    try {
      Files.createDirectories(kept.getParent());
      run.run(List.of(folder), kept, context);
    } catch (CancelledException _) {
      return tasks(folder);
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-LAB-61", String.valueOf(e)), e);
    }
    List<Foreseen> races = tasks(folder);
    if (races.isEmpty()) {
      throw ProblemException.of("SB-LAB-68", folder.toString());
    }
    return races;
  }

  /** One file for each folder, in the user's own folder. */
  private Path recording(Path folder) {
    String whole = folder.toAbsolutePath().normalize().toString();
    String name = Checksum.of(whole.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT);
    return services.userFolder().resolve("lab").resolve(name + ".jsonl");
  }
}
