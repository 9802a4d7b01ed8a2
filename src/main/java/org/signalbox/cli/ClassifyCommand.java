package org.signalbox.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Document;
import org.signalbox.task.LabelledText;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TextClassificationTask;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "classify",
    description = "Gives a text one of some labels, or each line of a file.")
final class ClassifyCommand extends Command {
  @Mixin InputOptions input = new InputOptions();

  @Option(
      names = "--labels",
      required = true,
      split = ",",
      paramLabel = "a,b,c",
      description = "the labels to choose from")
  List<String> labels = new ArrayList<>();

  @Option(
      names = "--engine",
      paramLabel = "E",
      defaultValue = "minilm-head",
      description = "the engine")
  String engine = "minilm-head";

  ClassifyCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    if (labels.size() < 2) {
      throw ProblemException.of("SB-CLI-19");
    }
    List<Document> documents = documents();
    int[] open = new int[documents.size()];
    Arrays.fill(open, -1);
    TextClassificationTask task = new TextClassificationTask("", documents, open, labels);
    Engine<TextClassificationTask, LabelledText> chosen =
        Chosen.engine(services.engines().classification(), engine);
    RunContext context = services.context(1);
    try (var fitted = chosen.fit(task, context)) {
      Result<LabelledText> result = fitted.predict(task, context);
      LabelledText answer = result.answer();
      new Remarks(terminal).of(result.remarks());
      if (json) {
        terminal.json(json(documents, answer));
      } else {
        for (int i = 0; i < answer.documents().length; i++) {
          show(documents.get(answer.documents()[i]), answer, i);
        }
      }
    }
    return Terminal.DONE;
  }

  /** The label of the one text, or a list where a file was given. */
  private ObjectNode json(List<Document> documents, LabelledText answer) {
    if (input.input == null) {
      return json(documents.getFirst(), answer, 0);
    }
    ObjectNode node = Json.object();
    ArrayNode list = node.putArray("documents");
    for (int i = 0; i < answer.documents().length; i++) {
      list.add(json(documents.get(answer.documents()[i]), answer, i));
    }
    return node;
  }

  private List<Document> documents() throws IOException {
    if (input.input == null) {
      if (input.request().isBlank()) {
        throw ProblemException.of("SB-CLI-01");
      }
      return List.of(new Document("1", input.request()));
    }
    List<Document> documents = new ArrayList<>();
    for (String line : InputText.read(input.input, terminal).lines().toList()) {
      if (!line.isBlank()) {
        documents.add(new Document(Integer.toString(documents.size() + 1), line.strip()));
      }
    }
    if (documents.isEmpty()) {
      throw ProblemException.of("SB-INGEST-03", input.input);
    }
    return documents;
  }

  private void show(Document document, LabelledText answer, int i) {
    String label = answer.classes().get(answer.best(i));
    terminal.line(
        "%s\t%s\t%s"
            .formatted(
                label,
                terminal.figures().percent(answer.probabilities()[i][answer.best(i)]).text(),
                document.text()));
  }

  private static ObjectNode json(Document document, LabelledText answer, int i) {
    ObjectNode node = Json.object();
    node.put("id", document.id());
    node.put("label", answer.classes().get(answer.best(i)));
    ObjectNode probabilities = node.putObject("probabilities");
    for (int k = 0; k < answer.classes().size(); k++) {
      Json.put(probabilities, answer.classes().get(k), answer.probabilities()[i][k]);
    }
    return node;
  }
}
