package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.signalbox.evaluation.Comparison;
import org.signalbox.evaluation.Metric;
import org.signalbox.evaluation.Quality;
import org.signalbox.race.Lane;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.LaneViewModel;
import org.signalbox.viewmodel.ScreenState;

/** Quality against time, energy or money: measured after a race, expected before one. */
final class FrontierView {
  private static final double LEAST = 1e-12;
  private static final int TICKS = 5;

  private final ExploreViewModel explore;
  private final Wording wording;
  private final Plot plot = new Plot("frontier");
  private final Choice<PriceAxis> axis;
  private final VBox whole;
  private final javafx.scene.control.Label caption = Parts.paragraph("", "small", "muted");
  private PriceAxis price = PriceAxis.TIME;

  FrontierView(ExploreViewModel explore, Wording wording) {
    this.explore = explore;
    this.wording = wording;
    this.axis = new Choice<>(a -> wording.text(a.key()), this::weigh);
    axis.setId("frontier-axis");
    axis.setAccessibleText(wording.text("view.price.axis"));
    axis.tell(List.of(PriceAxis.values()), Optional.of(price));
    Node foot = Parts.row("chart-foot", Parts.grow(caption), axis);
    whole = Parts.column("frontier-box", Parts.grow(plot), foot);
    plot.setId("frontier");
  }

  Shown shown() {
    Optional<Metric> metric = metric();
    boolean raced = explore.race().start().get().isPresent();
    if (raced && metric.isEmpty() && explore.state().get() == ScreenState.RACING) {
      return Shown.words(wording.text("view.frontier.racing"));
    }
    if (raced && metric.isEmpty()) {
      return Shown.words(wording.text("view.frontier.unscored"));
    }
    List<FrontierPoint> points = raced ? measured() : expected();
    if (points.isEmpty()) {
      return Shown.words(wording.text("view.frontier.none"));
    }
    draw(points, metric, raced);
    return Shown.of(whole, table(points, metric));
  }

  private void weigh(PriceAxis chosen) {
    price = chosen;
    shown();
  }

  private Optional<Metric> metric() {
    return explore.race().lanes().stream()
        .flatMap(lane -> lane.lane().get().flatMap(Lane::quality).stream())
        .map(Quality::metric)
        .findFirst();
  }

  private List<FrontierPoint> measured() {
    return explore.race().lanes().stream().flatMap(this::measured).toList();
  }

  private Stream<FrontierPoint> measured(LaneViewModel lane) {
    return lane
        .lane()
        .get()
        .flatMap(
            l ->
                l.quality()
                    .flatMap(
                        q ->
                            l.warm()
                                .or(l::first)
                                .map(
                                    m ->
                                        FrontierPoint.of(
                                            lane.card(),
                                            wording.name(lane.card()),
                                            Math.max(LEAST, price.of(m)),
                                            new FrontierPoint.Score(
                                                q.value(), q.low(), q.high())))))
        .stream();
  }

  private List<FrontierPoint> expected() {
    return explore.race().lanes().stream()
        .flatMap(
            lane ->
                lane.estimate().stream()
                    .filter(e -> price.of(e) > 0)
                    .map(
                        e ->
                            FrontierPoint.of(
                                lane.card(),
                                wording.name(lane.card()),
                                price.of(e),
                                new FrontierPoint.Score(
                                    e.quality(),
                                    e.quality() - e.uncertainty(),
                                    e.quality() + e.uncertainty()))))
        .toList();
  }

  private void draw(List<FrontierPoint> points, Optional<Metric> metric, boolean raced) {
    boolean higher = metric.map(Metric::higherIsBetter).orElse(true);
    Extent prices = new Extent();
    Extent qualities = new Extent();
    points.forEach(
        p -> {
          prices.with(p.price());
          qualities.with(p.low(), p.high(), p.quality());
        });
    String currency = currency();
    Axis x =
        Axis.log("", prices.low(), prices.high(), v -> price.words(v, wording.figures(), currency));
    Axis up =
        Axis.linear(
            metric
                .map(
                    m ->
                        wording.text(
                            higher ? "view.better.up" : "view.better.down", wording.metric(m)))
                .orElseGet(() -> wording.text("view.frontier.quality")),
            qualities.low(),
            qualities.high(),
            TICKS,
            wording.words().locale());
    FrontierLayer layer =
        new FrontierLayer(points, Frontier.of(points, higher), marks(), this::choose, wording);
    plot.show(x, higher ? up : up.reversed(), List.of(layer));
    caption.setText(wording.text(raced ? "view.frontier.measured" : "view.frontier.expected"));
    plot.setAccessibleText(wording.text("view.frontier.spoken", points.size()));
    plot.pseudoClassStateChanged(Pseudo.EXPECTED, !raced);
  }

  private FrontierLayer.Marks marks() {
    return new FrontierLayer.Marks(
        explore.race().selected().get(),
        explore.routed().map(card -> card.id()),
        explore.race().comparison().get().flatMap(Comparison::oracle));
  }

  private void choose(String engine) {
    explore.race().selected().set(engine);
  }

  private String currency() {
    return explore.race().lanes().stream()
        .flatMap(lane -> lane.lane().get().flatMap(Lane::first).stream())
        .map(
            m ->
                price == PriceAxis.ELECTRICITY
                    ? m.cost().electricity().currency()
                    : m.cost().hardware().currency())
        .findFirst()
        .orElse("EUR");
  }

  private TableText table(List<FrontierPoint> points, Optional<Metric> metric) {
    List<FrontierPoint> best = Frontier.of(points, metric.map(Metric::higherIsBetter).orElse(true));
    String paid = wording.text(price.key());
    return table(
            points,
            best,
            head(metric, paid),
            p ->
                List.of(
                    wording.figures().number(p.quality()).text(),
                    price.words(p.price(), wording.figures(), currency())))
        .with(
            table(
                points,
                best,
                head(metric, paid + " [" + price.unit(currency()) + "]"),
                p -> List.of(TableText.number(p.quality()), TableText.number(p.price()))));
  }

  private List<String> head(Optional<Metric> metric, String paid) {
    return List.of(
        wording.text("view.column.engine"),
        metric.map(wording::metric).orElseGet(() -> wording.text("view.column.quality")),
        paid,
        wording.text("view.frontier.on"));
  }

  /**
   * @param figures quality and price of a point
   */
  private TableText table(
      List<FrontierPoint> points,
      List<FrontierPoint> best,
      List<String> head,
      Function<FrontierPoint, List<String>> figures) {
    return new TableText(
        head,
        points.stream()
            .map(
                p ->
                    List.of(
                        p.name(),
                        figures.apply(p).getFirst(),
                        figures.apply(p).getLast(),
                        best.contains(p) ? wording.text("view.yes") : ""))
            .toList());
  }
}
