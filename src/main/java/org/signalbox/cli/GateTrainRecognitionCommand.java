package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.WholeFile;
import org.signalbox.lab.RecognitionTraining;
import org.signalbox.lab.RouteSuite;
import org.signalbox.lab.SuiteRun;
import org.signalbox.routing.Corrections;
import org.signalbox.routing.Sureness;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "recognition",
    description = "Fits the confidence of recognition to the development part of a suite.")
final class GateTrainRecognitionCommand extends Command {
  @Option(
      names = "--suite",
      paramLabel = "FOLDER",
      description = "labels.jsonl and files.zip; RouteSuite by default")
  @Nullable Path folder;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "the weights, with what they were fitted to")
  Path out = Path.of("");

  GateTrainRecognitionCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    try (var suite = new RouteSuite(folder == null ? services.routeSuite() : folder)) {
      var plain = services.router().with(Sureness.plain()).with(Corrections.none());
      var run = new SuiteRun(services.ingest(), plain, services.context(1));
      RecognitionTraining.Fitted fitted = RecognitionTraining.fit(suite, run);
      ObjectNode card = Json.object();
      card.put("fitted", "logistic regression on the development part of RouteSuite");
      card.put("cases", fitted.cases());
      card.set("features", Json.strings(Sureness.features()));
      card.set("weights", Json.numbers(fitted.weights()));
      WholeFile.write(out, card.toPrettyString() + "\n");
      terminal.json(card);
    }
    return Terminal.DONE;
  }
}
