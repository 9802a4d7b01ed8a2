package org.signalbox.history;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.EngineCard;
import org.signalbox.routing.Decision;
import org.signalbox.routing.Recognition;
import org.signalbox.routing.Signal;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextClassificationTask;

/** What was asked, where it was routed, and why. */
record TaskSection(Report report, ReportWords words) {
  private static final int REASONS = 6;
  private static final int LONGEST = 1200;

  void write(Html html) {
    html.open("header");
    html.leaf("p", words.sentence("history.kicker"), "class", "kicker");
    html.leaf("h1", report.task().name());
    html.leaf("p", task(), "class", "lead");
    String asked = asked();
    if (!asked.isBlank()) {
      html.leaf("p", words.sentence("history.asked"), "class", "label");
      html.leaf("blockquote", asked);
    }
    html.close();
    html.open("section", "class", "route");
    html.leaf("h2", words.sentence("history.route"));
    route(html, report.route().decision());
    html.close();
  }

  /** The typed request, or the prompt where it stands in a file. */
  private String asked() {
    String typed = report.replay().request().text();
    if (typed.isBlank() && report.task() instanceof GenerationTask prompt) {
      String text = prompt.prompt();
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
    return typed;
  }

  private String task() {
    Recognition seen = report.route().recognition();
    List<String> parts = new ArrayList<>();
    parts.add(words.sentence("history.type." + seen.problemType().word()));
    seen.target().ifPresent(target -> parts.add(words.sentence("history.target", target)));
    seen.time().ifPresent(time -> parts.add(words.sentence("history.time", time)));
    seen.horizon().ifPresent(steps -> parts.add(words.sentence("history.horizon", steps)));
    seen.season().ifPresent(n -> parts.add(words.sentence("history.season", n)));
    parts.add(size());
    return String.join(" · ", parts);
  }

  private String size() {
    return switch (report.task()) {
      case TabularTask t ->
          words.sentence("history.rows", t.table().rows(), t.table().columns().size());
      case ForecastTask t ->
          words.sentence(
              "history.series",
              t.series().size(),
              t.series().stream().mapToLong(series -> series.length()).sum());
      case TextClassificationTask t -> words.sentence("history.documents", t.documents().size());
      case RetrievalTask t -> words.sentence("history.documents", t.documents().size());
      case GenerationTask t -> words.sentence("history.characters", t.prompt().length());
    };
  }

  private void route(Html html, Decision decision) {
    decision
        .engine()
        .ifPresentOrElse(
            engine -> chosen(html, engine, decision),
            () -> html.leaf("p", words.sentence("history.unrouted"), "class", "chosen"));
    List<Signal> reasons =
        decision.signals().stream().filter(s -> s.weight() > 0).limit(REASONS).toList();
    html.open("dl");
    if (!reasons.isEmpty()) {
      html.leaf("dt", words.sentence("history.because")).open("dd").open("ul");
      reasons.forEach(reason -> html.leaf("li", words.sentence(reason.words())));
      html.close().close();
    }
    decision
        .counterfactual()
        .ifPresent(
            flip -> {
              html.leaf("dt", words.sentence("history.switch"));
              html.leaf(
                  "dd",
                  words.sentence(
                      "history.flip", name(flip.engine()), words.sentence(flip.change())));
            });
    html.close();
  }

  private void chosen(Html html, EngineCard engine, Decision decision) {
    html.open("p", "class", "chosen " + Shapes.family(engine));
    Shapes.icon(html, engine);
    html.leaf("strong", words.name(engine));
    String sure = words.percent(decision.confidence());
    html.leaf("span", words.sentence("history.sure", sure), "class", "faint");
    html.close();
    html.leaf("p", words.purpose(engine), "class", "muted");
  }

  private String name(String engine) {
    return report.route().decision().alternatives().stream()
        .map(alternative -> alternative.card())
        .filter(card -> card.id().equals(engine))
        .map(words::name)
        .findFirst()
        .orElse(engine);
  }
}
