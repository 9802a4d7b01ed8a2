package org.signalbox.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.signalbox.engine.Engine;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Document;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Ranking;
import org.signalbox.task.RetrievalTask;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "search",
    description = "Finds the paragraphs of text files that answer a question.")
final class SearchCommand extends Command {
  @Parameters(arity = "1..*", paramLabel = "INPUT", description = "text files")
  List<String> inputs = new ArrayList<>();

  @Option(names = "--query", required = true, paramLabel = "T", description = "the question")
  String query = "";

  @Option(
      names = "--engine",
      paramLabel = "E",
      defaultValue = "fused-search",
      description = "the engine")
  String engine = "fused-search";

  @Option(names = "--top", paramLabel = "N", defaultValue = "5", description = "how many to show")
  int top;

  SearchCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    List<Document> paragraphs = new ArrayList<>();
    for (String input : inputs) {
      int count = 0;
      for (String paragraph : InputText.read(input, terminal).split("\\R\\s*\\R")) {
        if (!paragraph.isBlank()) {
          count++;
          paragraphs.add(new Document(input + "#" + count, paragraph.strip()));
        }
      }
    }
    if (paragraphs.isEmpty()) {
      throw ProblemException.of("SB-INGEST-03", String.join(", ", inputs));
    }
    RetrievalTask task =
        new RetrievalTask(
            "",
            paragraphs,
            List.of(new Document("query", query)),
            List.of(Set.of()),
            Math.max(1, top));
    Engine<RetrievalTask, Ranking> chosen = Chosen.engine(services.engines().retrieval(), engine);
    RunContext context = services.context(1);
    try (var fitted = chosen.fit(task, context)) {
      show(fitted.predict(task, context).answer().hits().getFirst(), paragraphs);
    }
    return Terminal.DONE;
  }

  private void show(List<Ranking.Hit> hits, List<Document> paragraphs) {
    ObjectNode node = Json.object();
    ArrayNode found = node.putArray("hits");
    for (Ranking.Hit hit : hits) {
      String text =
          paragraphs.stream()
              .filter(p -> p.id().equals(hit.document()))
              .map(Document::text)
              .findFirst()
              .orElse("");
      ObjectNode one = found.addObject();
      one.put("document", hit.document());
      one.put("text", text);
      Json.put(one, "score", hit.score());
      if (!json) {
        terminal.line(
            terminal.bold(hit.document())
                + " "
                + terminal.figures().number(hit.score())
                + "\n"
                + text);
      }
    }
    if (json) {
      terminal.json(node);
    }
  }
}
