package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Count;
import org.signalbox.engine.Family;
import org.signalbox.engine.RunContext;
import org.signalbox.metering.Cost;
import org.signalbox.metering.Energy;
import org.signalbox.metering.HostedPrices;
import org.signalbox.metering.Measurement;
import org.signalbox.metering.PublishedEnergy;
import org.signalbox.metering.Tariffs;
import org.signalbox.race.Lane;
import org.signalbox.task.Problem;

/**
 * What {@code asked} rows would cost at each hosted model's list price, by the tokens that the
 * first of the two {@code engines}, a language model, really read here; no call is made. {@code
 * spread}: how many times as dear the dearest is as the cheapest; {@code cheapest} and {@code
 * dearest}; {@code electricity} and {@code hardware} of the second engine for as many rows here;
 * {@code tokens} a row.
 */
final class HostedPrice implements Experiment {
  @Override
  public String kind() {
    return "hosted-price";
  }

  @Override
  public Form form() {
    return Subject.FORM
        .must(Form.Shape.PAIR, "engines")
        .must(Form.Shape.NUMBER, "asked")
        .may(Form.Shape.NUMBER, "rows", "folds");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    Subject subject = new Subject(setting, kit, context);
    subject.table();
    List<Lane> lanes = RaceExperiment.lanes(subject);
    HostedPrices prices = HostedPrices.read(kit.prices());
    Findings found = findings(Row.of(lanes.get(0)), lanes.get(1), setting.number("asked"), prices);
    List<Drawing> drawings = new ArrayList<>(found.drawings());
    drawings.add(energies(lanes, PublishedEnergy.read(kit.prices())));
    return new Findings(found.measures(), drawings, found.remarks());
  }

  /**
   * Tokens of one answered row, by the mean.
   *
   * @param read with its share of the examples
   */
  record Row(double read, double written) {
    static Row of(Lane lane) {
      double rows = lane.quality().orElseThrow().cases();
      double read = 0;
      double written = 0;
      for (Measurement turn : lane.laps().turns()) {
        read += turn.usage().get(Count.PROMPT_TOKENS);
        written += turn.usage().get(Count.TOKENS);
      }
      return new Row(read / rows, written / rows);
    }

    /** One label is one token at least, also where it was scored and not written. */
    double price(Tariffs.Hosted model) {
      return model.price(read, Math.max(1, written));
    }
  }

  private static Findings findings(Row row, Lane here, double asked, HostedPrices prices) {
    List<Tariffs.Hosted> models =
        prices.models().stream().sorted(Comparator.comparingDouble(row::price)).toList();
    double cheapest = asked * row.price(models.getFirst());
    double dearest = asked * row.price(models.getLast());
    double rows = here.quality().orElseThrow().cases() / (double) here.laps().turns().size();
    Measurement turn = RaceFindings.turns(here).getFirst();
    Cost cost = turn.cost();
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.of("spread", Measure.Kind.RATIO, dearest / cheapest));
    measures.add(money("cheapest", cheapest));
    measures.add(money("dearest", dearest));
    measures.add(money("electricity", asked / rows * cost.electricity().value()));
    measures.add(money("hardware", asked / rows * cost.hardware().value()));
    measures.add(Measure.counted("tokens", Math.round(row.read() + Math.max(1, row.written()))));
    measures.add(Measure.counted("models", models.size()));
    return new Findings(
        measures,
        List.of(bars(models, row, asked)),
        List.of(
            Problem.of("SB-LESSON-39", prices.asOf()),
            Problem.of("SB-LESSON-32", turn.energy().badge().ordinal())));
  }

  /** Joules for one row here, and for one request as others published it. */
  private static Drawing energies(List<Lane> lanes, List<PublishedEnergy> published) {
    List<Drawing.Bar> bars = new ArrayList<>();
    for (Lane lane : lanes) {
      double rows = lane.quality().orElseThrow().cases() / (double) lane.laps().turns().size();
      Energy turn = RaceFindings.turns(lane).getFirst().energy();
      bars.add(
          new Drawing.Bar(
              lane.card().name(),
              turn.value() / rows,
              Optional.of(new Measure.Range(turn.low() / rows, turn.high() / rows)),
              Optional.of(lane.card().family())));
    }
    for (PublishedEnergy one : published) {
      Energy energy = one.energy();
      bars.add(
          new Drawing.Bar(
              one.id(),
              energy.value(),
              Optional.of(new Measure.Range(energy.low(), energy.high())),
              Optional.empty()));
    }
    return new Drawing.Bars("energies", Measure.Kind.JOULES, Drawing.Scale.LOG, bars);
  }

  private static Measure money(String id, double value) {
    return Measure.of(id, Measure.Kind.MONEY, value);
  }

  private static Drawing bars(List<Tariffs.Hosted> models, Row row, double asked) {
    return new Drawing.Bars(
        "prices",
        Measure.Kind.MONEY,
        Drawing.Scale.LOG,
        models.stream()
            .map(
                model ->
                    new Drawing.Bar(
                        model.name(),
                        asked * row.price(model),
                        Optional.empty(),
                        Optional.of(Family.LANGUAGE)))
            .toList());
  }
}
