package org.signalbox.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.Reading;
import org.signalbox.ingest.Source;
import org.signalbox.task.Dataset;
import org.signalbox.task.Dialect;
import org.signalbox.task.Material;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Prose;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "inspect",
    description = "Dialect, columns with types and roles, rows, problems.")
final class InspectCommand extends Command {
  @Parameters(arity = "0..*", paramLabel = "INPUT", description = "files, or - for standard input")
  List<String> inputs = new ArrayList<>();

  @Option(names = "--text", paramLabel = "T", description = "pasted text instead of a file")
  @Nullable String text;

  @Option(
      names = {"--table", "--sheet"},
      paramLabel = "NAME",
      description = "the table to read where the input has several, such as a sheet")
  @Nullable String table;

  @Option(names = "--batch", description = "JSON lines {id, file, text} in, one JSON line out each")
  boolean batch;

  InspectCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    InspectJson asJson = new InspectJson(terminal.words());
    RunContext context = services.context(0);
    if (batch) {
      return new Batch(services, terminal)
          .run(
              inputs.isEmpty() ? null : inputs.getFirst(),
              entry -> asJson.of(entry.open(services, context)));
    }
    if (text == null && inputs.isEmpty()) {
      throw ProblemException.of("SB-CLI-01");
    }
    if (text != null) {
      inputs.addFirst("");
    }
    if (inputs.size() > 1) {
      return each(asJson, context);
    }
    Reading reading = read(inputs.getFirst(), context);
    if (json) {
      terminal.json(asJson.of(reading));
    } else {
      show(reading.material());
    }
    return Terminal.DONE;
  }

  private Reading read(String input, RunContext context) throws IOException {
    Source source =
        input.isEmpty() && text != null
            ? Source.pasted(text)
            : InputOptions.source(input, terminal);
    return InputOptions.open(source, InputOptions.overrides(table), services, context);
  }

  /** Several inputs are still one JSON object; one that fails leaves the others. */
  private int each(InspectJson asJson, RunContext context) throws IOException {
    ObjectNode all = Json.object();
    ArrayNode list = all.putArray("inputs");
    int exit = Terminal.DONE;
    for (String input : inputs) {
      ObjectNode node = list.addObject();
      node.put("input", input);
      try {
        Reading reading = read(input, context);
        if (json) {
          node.setAll(asJson.of(reading));
        } else {
          show(reading.material());
        }
      } catch (ProblemException e) {
        exit = Terminal.FAILED;
        terminal.problem(e.problem());
        node.set("error", Json.problem(e.problem(), terminal.words()));
      }
    }
    if (json) {
      terminal.json(all);
    }
    return exit;
  }

  private void show(Material material) {
    switch (material) {
      case Prose prose ->
          terminal.line(
              terminal.sentence("cli.inspect.prose", prose.name(), prose.text().length()));
      case Dataset dataset -> show(dataset);
    }
  }

  private void show(Dataset dataset) {
    Dialect dialect = dataset.dialect();
    terminal.line(
        terminal.bold(
            terminal.sentence(
                "cli.inspect.table",
                dataset.table().name(),
                dataset.table().rows(),
                dataset.table().columns().size(),
                (dialect.format() + " " + dialect.encoding()).strip())));
    TextGrid grid =
        new TextGrid(terminal.heads("column", "type", "role", "sure", "missing", "distinct"), 3);
    for (Dataset.Profile profile : dataset.profiles()) {
      grid.row(
          profile.name(),
          terminal.sentence("view.type." + profile.type().word()),
          terminal.sentence("view.role." + profile.role().word()),
          terminal.figures().percent(profile.grounds().confidence()).text(),
          Integer.toString(profile.missing()),
          Integer.toString(profile.distinct()));
    }
    grid.print(terminal);
    Remarks remarks = new Remarks(terminal);
    dataset.doubts().forEach(doubt -> terminal.line(remarks.words(doubt)));
  }
}
