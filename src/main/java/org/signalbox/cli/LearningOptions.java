package org.signalbox.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.Engine;
import org.signalbox.engine.RunContext;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.Dataset;
import org.signalbox.task.Material;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import picocli.CommandLine.Option;

/** How a table becomes a task and an engine to learn it. */
final class LearningOptions {
  @Option(names = "--target", paramLabel = "C", description = "column to predict")
  @Nullable String target;

  @Option(
      names = "--engine",
      paramLabel = "E",
      description = "the engine; the router's choice otherwise")
  @Nullable String engine;

  @Option(
      names = {"--table", "--sheet"},
      paramLabel = "NAME",
      description = "the table to learn from where its file holds several")
  @Nullable String chosen;

  /** A table to learn from, as recognised. */
  record Known(TabularTask task, Engine<TabularTask, TabularAnswer> engine) {}

  Known known(String file, Services services, Terminal terminal, RunContext context)
      throws IOException {
    Material material = material(file, chosen, services, terminal, context);
    Route route = services.router().route(material, request(), Policy.balanced());
    String asked = target == null ? "" : target;
    if (route.recognition().task().orElse(null) instanceof TabularTask task) {
      String id =
          Optional.ofNullable(engine)
              .or(() -> route.decision().engine().map(card -> card.id()))
              .orElseThrow(() -> ProblemException.of("SB-CLI-12", file, asked));
      return new Known(task, Chosen.engine(services.engines().tabular(), id));
    }
    throw Asked.instead(route, Problem.of("SB-CLI-12", file, asked));
  }

  private Request request() {
    return new Request(
        "",
        Optional.ofNullable(target),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  /**
   * @throws ProblemException {@code SB-CLI-11} when it is no table
   */
  static Table table(
      String file, @Nullable String name, Services services, Terminal terminal, RunContext context)
      throws IOException {
    if (material(file, name, services, terminal, context) instanceof Dataset dataset) {
      return dataset.table();
    }
    throw ProblemException.of("SB-CLI-11");
  }

  private static Material material(
      String file, @Nullable String name, Services services, Terminal terminal, RunContext context)
      throws IOException {
    Material material =
        services
            .ingest()
            .read(InputOptions.source(file, terminal), InputOptions.overrides(name), context);
    new Remarks(terminal).of(material);
    return material;
  }
}
