package org.signalbox.view;

import java.util.Locale;
import org.signalbox.metering.Measurement;
import org.signalbox.routing.Estimate;
import org.signalbox.words.Figures;

/** What quality is weighed against. The three costs are never added up. */
enum PriceAxis {
  TIME,
  ENERGY,
  ELECTRICITY,
  HARDWARE;

  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e3;

  String key() {
    return "view.price." + name().toLowerCase(Locale.ROOT);
  }

  /** The unit that prices are in. */
  String unit(String currency) {
    return switch (this) {
      case TIME -> "s";
      case ENERGY -> "J";
      case ELECTRICITY, HARDWARE -> currency;
    };
  }

  /** In seconds, joules or money. */
  double of(Measurement m) {
    return switch (this) {
      case TIME -> m.wall() / NANOS;
      case ENERGY -> m.energy().value();
      case ELECTRICITY -> m.cost().electricity().value();
      case HARDWARE -> m.cost().hardware().value();
    };
  }

  /** What was expected before a run; electricity and hardware are estimated together only. */
  double of(Estimate e) {
    return switch (this) {
      case TIME -> e.latencyMs() / MILLIS;
      case ENERGY -> e.energyJ();
      case ELECTRICITY, HARDWARE -> Double.NaN;
    };
  }

  String words(double value, Figures figures, String currency) {
    return switch (this) {
      case TIME -> round(figures.time(value).text());
      case ENERGY -> round(figures.joules(value).text());
      case ELECTRICITY, HARDWARE -> round(figures.money(value, currency).text());
    };
  }

  /** Powers of ten need no decimals behind them. */
  private static String round(String figure) {
    return figure.replaceAll("(?<=[1-9])[.,]00(?=\\D|$)|(?<=\\d0)[.,]0(?=\\D|$)|(?<=[1-9])00$", "");
  }
}
