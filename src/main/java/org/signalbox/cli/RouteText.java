package org.signalbox.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.signalbox.engine.EngineCard;
import org.signalbox.routing.Decision;
import org.signalbox.routing.Recognition;
import org.signalbox.routing.Route;
import org.signalbox.routing.Signal;
import org.signalbox.task.Dataset;
import org.signalbox.task.Material;
import org.signalbox.task.Prose;

/** A route in words. */
record RouteText(Terminal terminal) {
  private static final int REASONS = 4;

  void print(Material material, Route route) {
    Recognition seen = route.recognition();
    Decision decision = route.decision();
    terminal.line(terminal.bold(terminal.sentence("cli.task", name(material), task(seen))));
    decision
        .question()
        .ifPresent(
            question -> terminal.line(terminal.sentence("cli.asks", terminal.sentence(question))));
    decision.engine().ifPresent(engine -> chosen(engine, decision));
    String because = because(decision.signals());
    if (!because.isEmpty()) {
      terminal.line(terminal.sentence("cli.because", because));
    }
    String leftOut =
        seen.leftOut().stream()
            .map(left -> terminal.sentence(left.words()))
            .collect(Collectors.joining("; "));
    if (!leftOut.isEmpty()) {
      terminal.line(terminal.sentence("cli.leftout", leftOut));
    }
    decision
        .counterfactual()
        .ifPresent(
            flip ->
                terminal.line(
                    terminal.sentence(
                        "cli.switch", terminal.sentence(flip.change()), flip.engine())));
  }

  private void chosen(EngineCard engine, Decision decision) {
    String sure = terminal.figures().percent(decision.confidence()).text();
    terminal.line(
        terminal.sentence("cli.route", terminal.bold(terminal.name(engine)), engine.id(), sure));
  }

  private String name(Material material) {
    return switch (material) {
      case Dataset dataset -> dataset.table().name();
      case Prose prose -> prose.name().isEmpty() ? terminal.sentence("cli.text") : prose.name();
    };
  }

  private String task(Recognition seen) {
    String type = terminal.sentence("cli.type." + seen.problemType().word());
    String target = seen.target().map(t -> terminal.sentence("cli.of", t)).orElse("");
    String horizon =
        seen.horizon().isPresent()
            ? terminal.sentence("cli.horizon", seen.horizon().getAsInt())
            : "";
    return type + target + horizon;
  }

  private String because(List<Signal> signals) {
    return signals.stream()
        .filter(signal -> signal.weight() > 0)
        .limit(REASONS)
        .map(signal -> terminal.sentence(signal.words()))
        .collect(Collectors.joining(", "));
  }
}
