package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.routing.Alternative;
import org.signalbox.routing.Decision;
import org.signalbox.routing.Estimate;
import org.signalbox.routing.Signal;
import org.signalbox.routing.WhyNot;
import org.signalbox.viewmodel.ExploreViewModel;

/** What was expected of every engine before anything ran, and why it is not the route. */
final class WhyNotFace {
  private static final List<String> HEAD =
      List.of("engine", "utility", "quality", "time", "energy", "memory", "why", "uncertainty");

  private final ExploreViewModel explore;
  private final Wording wording;

  WhyNotFace(ExploreViewModel explore, Wording wording) {
    this.explore = explore;
    this.wording = wording;
  }

  Shown shown() {
    Optional<Decision> decision = explore.route().get().map(route -> route.decision());
    if (decision.isEmpty() || decision.get().abstained()) {
      return Shown.words(wording.text("view.whynot.none"));
    }
    Alternative chosen = decision.get().alternatives().getFirst();
    List<WhyNot> others =
        WhyNot.of(decision.get(), explore.policy().get()).stream().filter(WhyNot::enters).toList();
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(chosen, wording.text("view.whynot.route")));
    others.forEach(each -> rows.add(row(each.other(), said(each.reasons()))));
    List<List<String>> exact = new ArrayList<>();
    exact.add(exact(chosen));
    others.forEach(each -> exact.add(exact(each.other())));
    VBox list = Parts.column("why-not", line(chosen, List.of()));
    others.forEach(each -> list.getChildren().add(line(each.other(), each.reasons())));
    decided(chosen)
        .ifPresent(said -> list.getChildren().add(Parts.paragraph(said, "small", "muted")));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("prose-scroll");
    return Shown.of(
        scroll,
        new TableText(head("view.whynot.column."), rows)
            .with(new TableText(head("view.whynot.exact."), exact)));
  }

  /** What deciding itself cost, against the engine that it chose. */
  private Optional<String> decided(Alternative chosen) {
    double millis = explore.task().deciding().get().toNanos() / 1e6;
    return millis == 0 ? Optional.empty() : chosen.estimate().map(e -> decided(millis, e, chosen));
  }

  private String decided(double millis, Estimate expected, Alternative chosen) {
    double share = millis / expected.latencyMs();
    return wording.text(
        share > 1 ? "view.decided.longer" : "view.decided.share",
        wording.figures().milliseconds(millis).text(),
        wording.figures().percent(share).text(),
        wording.name(chosen.card()));
  }

  /** An engine with what is expected of it, and below it what speaks for and against it. */
  private VBox line(Alternative of, List<Signal> reasons) {
    HBox title =
        Parts.row(
            "why-not-engine",
            Parts.mark(of.card(), wording),
            Parts.label(wording.name(of.card()), "why-not-name"),
            Parts.gap());
    VBox line = Parts.column("why-not-line", title);
    of.estimate()
        .ifPresent(
            e -> {
              String worth = wording.figures().number(of.utility()).text();
              title.getChildren().add(Parts.whole(worth, "number"));
              line.getChildren().add(Parts.paragraph(expected(e), "small", "muted"));
            });
    String said = reasons.isEmpty() ? wording.text("view.whynot.route") : said(reasons);
    line.getChildren().add(Parts.paragraph(said, "small"));
    return line;
  }

  private String expected(Estimate e) {
    return wording.text(
        "view.whynot.expected",
        quality(e),
        wording.roughly(e.latencyMs()),
        wording.roughJoules(e.energyJ()),
        wording.roughMegabytes(e.megabytes()));
  }

  private String quality(Estimate e) {
    return wording.text(
        "view.whynot.quality",
        wording.figures().number(e.quality()).text(),
        wording.figures().number(e.uncertainty()).text());
  }

  private List<String> head(String prefix) {
    return HEAD.stream()
        .filter(column -> wording.words().knows(prefix + column))
        .map(column -> wording.text(prefix + column))
        .toList();
  }

  private List<String> row(Alternative of, String why) {
    String name = wording.name(of.card());
    return of.estimate()
        .map(
            e ->
                List.of(
                    name,
                    wording.figures().number(of.utility()).text(),
                    quality(e),
                    wording.roughly(e.latencyMs()),
                    wording.roughJoules(e.energyJ()),
                    wording.roughMegabytes(e.megabytes()),
                    why))
        .orElseGet(() -> List.of(name, "", "", "", "", "", why));
  }

  /** A plus speaks for the engine, a minus against it, each with how much utility it moves. */
  private String said(List<Signal> reasons) {
    return reasons.stream().map(this::said).collect(Collectors.joining(", "));
  }

  private String said(Signal reason) {
    String words = wording.say(reason.words());
    return reason.weight() == 0
        ? words
        : wording.text("view.whynot.part", words, wording.figures().signed(reason.weight()).text());
  }

  private List<String> exact(Alternative of) {
    Stream<Double> figures =
        of.estimate()
            .map(WhyNotFace::figures)
            .orElseGet(() -> Stream.generate(() -> Double.NaN).limit(5));
    double utility = of.estimate().isPresent() ? of.utility() : Double.NaN;
    return Stream.concat(
            Stream.of(wording.name(of.card())),
            Stream.concat(Stream.of(utility), figures).map(TableText::number))
        .toList();
  }

  private static Stream<Double> figures(Estimate e) {
    return Stream.of(e.quality(), e.latencyMs(), e.energyJ(), e.megabytes(), e.uncertainty());
  }
}
