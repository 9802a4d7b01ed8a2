package org.signalbox.view;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import org.signalbox.engine.Phase;
import org.signalbox.evaluation.Quality;
import org.signalbox.metering.Amount;
import org.signalbox.metering.Energy;
import org.signalbox.metering.Measurement;
import org.signalbox.race.Lane;
import org.signalbox.viewmodel.LaneViewModel;

/** What the comparison says about each engine, in the order of its columns. */
enum ComparisonColumn {
  QUALITY(88),
  WARM(66),
  ENERGY(76),
  MEMORY(58),
  ELECTRICITY(70),
  HARDWARE(68),
  HOSTED(62),
  FIRST_RUN(64),
  LOAD(60),
  FIT(60),
  PREDICT(60),
  FIRST_TOKEN(72),
  CPU(60),
  EXPECTED(96);

  private static final double NANOS = 1e9;

  /** So many runs cost what the columns of money say. */
  static final double RUNS = 1e6;

  /** Smaller amounts of money are only said to be below it. */
  private static final double LEAST = 1e-2;

  private final double width;

  ComparisonColumn(double width) {
    this.width = width;
  }

  /** Whether a room is told it, too. */
  boolean leading() {
    return this == QUALITY || this == WARM || this == ENERGY;
  }

  /** Room for its longest figure; style sheets do not reach columns. */
  double width() {
    return width;
  }

  /** The column's key in the words bundle. */
  String key() {
    return "view.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Cell cell(LaneViewModel lane, Wording w) {
    return switch (this) {
      case QUALITY ->
          lane.lane().get().flatMap(Lane::quality).map(q -> quality(q, w)).orElse(Cell.unknown());
      case WARM -> measured(lane, m -> time(m.wall(), w));
      case ENERGY -> measured(lane, m -> energy(m.energy(), w));
      case FIRST_RUN -> first(lane, m -> time(m.wall(), w));
      case LOAD -> first(lane, m -> phase(m, Phase.LOAD, w));
      case FIT -> measured(lane, m -> phase(m, Phase.FIT, w));
      case PREDICT -> measured(lane, m -> phase(m, Phase.PREDICT, w));
      case FIRST_TOKEN -> measured(lane, m -> chunk(m.firstChunk(), w));
      case CPU -> measured(lane, m -> time(m.cpu(), w));
      case MEMORY ->
          first(lane, m -> Cell.of(w.figures().bytes(m.peakBytes()).text(), m.peakBytes()));
      case ELECTRICITY -> measured(lane, m -> amount(m.cost().electricity(), w));
      case HARDWARE -> measured(lane, m -> amount(m.cost().hardware(), w));
      case HOSTED ->
          measured(
              lane, m -> m.cost().apiEquivalent().map(a -> amount(a, w)).orElseGet(Cell::unknown));
      case EXPECTED ->
          lane.estimate()
              .map(e -> Cell.of(w.roughly(e.latencyMs()), e.latencyMs()))
              .orElseGet(Cell::unknown);
    };
  }

  private static Cell measured(LaneViewModel lane, Function<Measurement, Cell> cell) {
    return lane.lane().get().flatMap(l -> l.warm().or(l::first)).map(cell).orElseGet(Cell::unknown);
  }

  private static Cell first(LaneViewModel lane, Function<Measurement, Cell> cell) {
    return lane.lane().get().flatMap(Lane::first).map(cell).orElseGet(Cell::unknown);
  }

  private static Cell quality(Quality q, Wording w) {
    double order = q.metric().higherIsBetter() ? -q.value() : q.value();
    return new Cell(
        w.figures().number(q.value()).text(),
        w.figures().interval(q.low(), q.high()).text(),
        order,
        java.util.Optional.empty());
  }

  private static Cell time(long nanos, Wording w) {
    return Cell.of(w.figures().time(nanos / NANOS).text(), nanos);
  }

  private static Cell phase(Measurement m, Phase phase, Wording w) {
    Long nanos = m.phases().get(phase);
    return nanos == null ? Cell.unknown() : time(nanos, w);
  }

  private static Cell chunk(OptionalLong nanos, Wording w) {
    return nanos.isEmpty() ? Cell.unknown() : time(nanos.getAsLong(), w);
  }

  private static Cell energy(Energy energy, Wording w) {
    return new Cell(
        EnergyText.shortly(energy, w),
        EnergyText.band(energy, w),
        energy.value(),
        java.util.Optional.of(energy));
  }

  /** A single run costs so little that only many of them can be read and compared. */
  private static Cell amount(Amount amount, Wording w) {
    double many = amount.value() * RUNS;
    String least = w.figures().money(LEAST, amount.currency()).text();
    String text =
        many < LEAST
            ? "< " + least.replaceFirst("([.,]\\d*?[1-9])0+(?!\\d)", "$1")
            : w.figures().money(many, amount.currency()).text();
    return Cell.of(text, amount.value());
  }
}
