package org.signalbox.history;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.signalbox.engine.Outcome;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Standing;
import org.signalbox.evaluation.Together;
import org.signalbox.metering.Energy;
import org.signalbox.metering.Measurement;
import org.signalbox.race.Lane;
import org.signalbox.task.Problem;

/** The table of what every engine delivered and cost, and what there is to say about it. */
record ComparisonSection(Report report, ReportWords words) {
  private static final String NONE = "–";
  private static final List<String> TIMES =
      List.of("answer", "load", "fit", "predict", "first", "cpu");
  private static final List<String> COSTS = List.of("electricity", "hardware", "hosted");

  void write(Html html) {
    html.open("section");
    html.leaf("h2", words.sentence("history.comparison"));
    html.leaf("p", summary(), "class", "muted");
    html.open("table");
    head(html);
    html.open("tbody");
    new Ranked(report.race()).lanes().forEach(lane -> row(html, lane));
    html.close().close();
    report.race().comparison().together().ifPresent(both -> html.leaf("p", together(both)));
    html.leaf("p", words.sentence("history.legend"), "class", "small muted");
    notes(html);
    html.close();
  }

  private String summary() {
    var race = report.race();
    return race.comparison()
        .oracle()
        .map(
            oracle ->
                words.sentence(
                    "history.summary",
                    words.split(race.split()),
                    name(oracle),
                    words.number(race.comparison().regret().orElse(0))))
        .orElseGet(
            () ->
                words.sentence(
                    Ranked.scored(race) ? "history.unranked" : "history.unscored",
                    words.split(race.split())));
  }

  private String together(Together both) {
    return words.sentence(
        "history.together",
        name(both.mixture().first()),
        words.number(both.mixture().share()),
        name(both.mixture().second()),
        words.number(1 - both.mixture().share()),
        words.number(both.quality().value()),
        name(both.alone()),
        words.number(both.lead().value()),
        words.interval(both.lead().low(), both.lead().high()));
  }

  private String name(String engine) {
    return report.race().lane(engine).map(lane -> words.name(lane.card())).orElse(engine);
  }

  private void head(Html html) {
    html.open("thead").open("tr");
    html.leaf("th", words.sentence("history.column.engine"), "rowspan", "2", "scope", "col");
    String metric =
        new Ranked(report.race())
            .metric()
            .map(m -> m.word() + (m.higherIsBetter() ? " ↑" : " ↓"))
            .orElseGet(() -> words.sentence("history.column.quality"));
    html.leaf("th", metric, "rowspan", "2", "scope", "col");
    group(html, "history.group.time", TIMES.size());
    html.leaf("th", words.sentence("history.column.memory"), "rowspan", "2", "scope", "col");
    html.leaf("th", words.sentence("history.column.energy"), "rowspan", "2", "scope", "col");
    group(html, "history.group.cost", COSTS.size());
    html.close().open("tr");
    for (String column : Stream.concat(TIMES.stream(), COSTS.stream()).toList()) {
      html.leaf("th", words.sentence("history.column." + column), "scope", "col");
    }
    html.close().close();
  }

  private void group(Html html, String key, int columns) {
    String span = Integer.toString(columns);
    html.leaf("th", words.sentence(key), "colspan", span, "scope", "colgroup", "class", "group");
  }

  private void row(Html html, Lane lane) {
    html.open("tr", "class", new Ranked(report.race()).routed(lane) ? "routed" : "other");
    engine(html, lane);
    html.open("td");
    lane.quality()
        .ifPresentOrElse(
            q -> {
              html.leaf("b", words.number(q.value()));
              html.leaf("span", words.interval(q.low(), q.high()), "class", "under");
            },
            () -> html.text(NONE));
    html.close();
    lane.first()
        .ifPresentOrElse(
            first -> measured(html, lane, first),
            () -> html.leaf("td", ended(lane), "colspan", "11", "class", "ended"));
    html.close();
  }

  private void engine(Html html, Lane lane) {
    html.open("th", "scope", "row", "class", Shapes.family(lane.card()));
    Shapes.icon(html, lane.card());
    html.leaf("span", words.name(lane.card()), "class", "name");
    List<String> tags = tags(lane);
    if (!tags.isEmpty()) {
      html.leaf("span", String.join(" · ", tags), "class", "under tags");
    }
    html.close();
  }

  private List<String> tags(Lane lane) {
    Ranked ranked = new Ranked(report.race());
    Stream.Builder<String> tags = Stream.builder();
    if (ranked.routed(lane)) {
      tags.add("routed");
    }
    if (ranked.leads(lane)) {
      tags.add(ranked.tied(lane) ? "tie" : "best");
    }
    if (ranked.onFrontier(lane)) {
      tags.add("frontier");
    }
    if (lane.card().standing() == Standing.BASELINE) {
      tags.add("baseline");
    }
    return tags.build().map(tag -> words.sentence("history.tag." + tag)).toList();
  }

  private void measured(Html html, Lane lane, Measurement first) {
    cell(html, Ranked.millis(lane).map(words::milliseconds).orElse(NONE));
    for (Phase phase : Phase.values()) {
      boolean occurred = first.phases().containsKey(phase);
      cell(html, occurred ? words.milliseconds(first.millis(phase)) : NONE);
    }
    boolean streamed = first.firstChunk().isPresent();
    cell(html, streamed ? words.milliseconds(first.firstChunk().getAsLong() / 1e6) : NONE);
    cell(html, words.milliseconds(first.cpu() / 1e6));
    cell(html, words.bytes(first.peakBytes()));
    energy(html, first.energy());
    cell(html, words.money(first.cost().electricity()));
    cell(html, words.money(first.cost().hardware()));
    cell(html, first.cost().apiEquivalent().map(words::money).orElse(NONE));
  }

  private void energy(Html html, Energy energy) {
    html.open("td").text(words.energy(energy));
    String badge = energy.badge().name().toLowerCase(Locale.ROOT);
    html.leaf("span", words.sentence("history.badge." + badge), "class", "under badge");
    html.close();
  }

  private static void cell(Html html, String figure) {
    html.leaf("td", figure);
  }

  private String ended(Lane lane) {
    return problems(lane).stream().map(words::sentence).findFirst().orElse(NONE);
  }

  private void notes(Html html) {
    html.open("ul", "class", "notes");
    for (Lane lane : report.race().lanes()) {
      // A lane that was never measured says so in its row.
      for (Problem problem : lane.first().isPresent() ? problems(lane) : List.<Problem>of()) {
        note(html, words.name(lane.card()), words.sentence(problem));
      }
    }
    report
        .race()
        .start()
        .unraced()
        .forEach(left -> note(html, words.name(left.card()), words.sentence(left.reason())));
    html.close();
  }

  private static void note(Html html, String engine, String text) {
    html.open("li").leaf("strong", engine).text(" " + text).close();
  }

  private static List<Problem> problems(Lane lane) {
    return switch (lane.outcome()) {
      case Outcome.Done<?> done -> done.result().remarks();
      case Outcome.Failed<?> failed -> List.of(failed.problem());
      case Outcome.Cancelled<?> cancelled ->
          switch (cancelled.reason()) {
            case USER -> List.of(Problem.of("SB-HISTORY-10"));
            case TIME_LIMIT -> List.of(Problem.of("SB-HISTORY-11"));
          };
    };
  }
}
