package org.signalbox.cli;

import java.util.Locale;
import org.signalbox.history.ReportWords;
import org.signalbox.metering.Amount;
import org.signalbox.metering.Energy;
import org.signalbox.words.Figures;
import org.signalbox.words.SplitWords;
import org.signalbox.words.Words;

/** The bundle's words and figures, for reports. */
public record PaperWords(Words words, Figures figures) implements ReportWords {
  @Override
  public Locale locale() {
    return words.locale();
  }

  @Override
  public String sentence(String key, Object... args) {
    return words.sentence(key, args);
  }

  @Override
  public String term(String key, String original) {
    return words.term(key, original);
  }

  @Override
  public String split(String kept) {
    return new SplitWords(words).of(kept);
  }

  @Override
  public String number(double value) {
    return figures.number(value).text();
  }

  @Override
  public String interval(double low, double high) {
    return figures.interval(low, high).text();
  }

  @Override
  public String percent(double fraction) {
    return figures.percent(fraction).text();
  }

  @Override
  public String milliseconds(double milliseconds) {
    return figures.milliseconds(milliseconds).text();
  }

  @Override
  public String bytes(double bytes) {
    return figures.bytes(bytes).text();
  }

  @Override
  public String energy(Energy energy) {
    return switch (energy.badge()) {
      case MEASURED -> figures.joules(energy.value()).text();
      case MODELLED, LITERATURE ->
          figures.joules(energy.low(), energy.value(), energy.high()).text();
    };
  }

  @Override
  public String money(Amount amount) {
    return figures.money(amount.value(), amount.currency()).text();
  }
}
