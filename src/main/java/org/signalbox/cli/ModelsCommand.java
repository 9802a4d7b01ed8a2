package org.signalbox.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.signalbox.catalog.InstalledModel;
import org.signalbox.catalog.ModelCatalog;
import org.signalbox.catalog.ModelState;
import org.signalbox.engine.Progress;
import org.signalbox.engine.RunContext;
import org.signalbox.language.ImportLoss;
import org.signalbox.language.LanguageModel;
import org.signalbox.language.ModelCard;
import org.signalbox.language.ModelImport;
import org.signalbox.task.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "models",
    description =
        "Models on this machine: list, verify, import FILE|FOLDER, variants NAME, remove NAME.")
final class ModelsCommand extends Command {
  ModelsCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() {
    return list();
  }

  @CommandLine.Command(description = "Models with licence, size and state.")
  int list() {
    return show(services.models().models());
  }

  @CommandLine.Command(description = "Compares every file with its checksum.")
  int verify() {
    ModelCatalog.Listing listing = services.models().verified(services.context(0).cancellation());
    show(listing);
    boolean whole =
        listing.problems().isEmpty()
            && listing.models().stream().allMatch(m -> m.state() instanceof ModelState.Whole);
    return whole ? Terminal.DONE : Terminal.FAILED;
  }

  @CommandLine.Command(
      name = "import",
      description = "Turns a GGUF file, or a folder in the ONNX format, into a model of this app.")
  int importModel(
      @Parameters(paramLabel = "FILE|FOLDER") Path source,
      @Option(
              names = "--sha256",
              paramLabel = "HEX",
              description = "refuse a file with another checksum")
          @Nullable String sha256) {
    RunContext context = services.context(0);
    ModelImport importing = new ModelImport(services.ownModels());
    if (sha256 != null) {
      importing.requireChecksum(source, sha256, context.cancellation());
    }
    Progress progress = new Tenths(terminal, "cli.import.progress");
    ModelCard card = importing.run(source, progress, context.cancellation());
    card.loss().ifPresent(this::say);
    importing.remarks(card).forEach(terminal::problem);
    return told(
        card, terminal.sentence("cli.import.done", card.name(), services.ownModels().toString()));
  }

  private void say(ImportLoss loss) {
    String together = terminal.figures().percent(loss.relative()).text();
    String worst = terminal.figures().percent(loss.worst()).text();
    terminal.say("cli.import.loss", loss.tensors(), together, worst, loss.worstTensor());
  }

  @CommandLine.Command(
      description = "The same weights in 32, 8 and 4 bits: size, speed and what is lost.")
  int variants(
      @Parameters(
              paramLabel = "NAME",
              arity = "0..1",
              defaultValue = Services.GENERATOR,
              description = "an installed generator")
          String name) {
    new VariantsTable(services, terminal).show(name, json);
    return Terminal.DONE;
  }

  @CommandLine.Command(description = "Removes a model that was imported.")
  int remove(@Parameters(paramLabel = "NAME") String name) {
    services.models().remove(name);
    LanguageModel.forget(services.cache(), name);
    return finish(told(name), terminal.sentence("cli.removed", name));
  }

  private int told(ModelCard card, String done) {
    ObjectNode node = told(card.name());
    card.loss()
        .ifPresent(
            loss ->
                node.putObject("requantised")
                    .put("tensors", loss.tensors())
                    .put("relativeRms", loss.relative())
                    .put("worstRelativeRms", loss.worst())
                    .put("worstTensor", loss.worstTensor()));
    return finish(node, done);
  }

  private static ObjectNode told(String model) {
    return Json.object().put("name", model);
  }

  private int finish(ObjectNode node, String done) {
    if (json) {
      terminal.json(node.put("message", done));
    } else {
      terminal.line(done);
    }
    return Terminal.DONE;
  }

  private int show(ModelCatalog.Listing listing) {
    if (json) {
      terminal.json(json(listing));
    } else {
      TextGrid grid = new TextGrid(terminal.heads("model", "kind", "licence", "state", "size"), 3);
      for (InstalledModel model : listing.models()) {
        grid.row(
            model.name(),
            model.entry().kind(),
            model.entry().licence(),
            state(model.state()),
            terminal.figures().bytes(model.entry().bytes()).text());
      }
      grid.print(terminal);
      listing.problems().forEach(terminal::problem);
      for (InstalledModel model : listing.models()) {
        if (model.state() instanceof ModelState.Damaged(Problem problem)) {
          terminal.problem(problem);
        }
      }
    }
    return Terminal.DONE;
  }

  private String state(ModelState state) {
    return switch (state) {
      case ModelState.Whole whole -> terminal.sentence("cli.model.whole");
      case ModelState.Damaged damaged -> terminal.sentence("cli.model.damaged");
    };
  }

  private ObjectNode json(ModelCatalog.Listing listing) {
    ObjectNode node = Json.object();
    ArrayNode models = node.putArray("models");
    for (InstalledModel model : listing.models()) {
      ObjectNode one = models.addObject();
      one.put("name", model.name());
      one.put("kind", model.entry().kind());
      one.put("licence", model.entry().licence());
      one.put("bytes", model.entry().bytes());
      switch (model.state()) {
        case ModelState.Whole whole -> one.put("state", "whole");
        case ModelState.Damaged damaged -> {
          one.put("state", "damaged");
          one.set("error", Json.problem(damaged.problem(), terminal.words()));
        }
      }
    }
    ArrayNode problems = node.putArray("problems");
    listing.problems().forEach(p -> problems.add(Json.problem(p, terminal.words())));
    return node;
  }
}
