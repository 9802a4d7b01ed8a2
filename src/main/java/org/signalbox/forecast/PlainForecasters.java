package org.signalbox.forecast;

import java.util.List;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Standing;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;

/** Engines for rare demands, and the averages that a good forecaster must beat. */
final class PlainForecasters {
  private static final String BOOK =
      "Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, 5.2";

  private PlainForecasters() {}

  static List<Engine<ForecastTask, ForecastAnswer>> demand() {
    return List.of(
        engine(
            "croston",
            "Croston",
            "Rare demands: how much and how often, smoothed apart.",
            "Croston 1972, doi 10.1057/jors.1972.50",
            Croston.CLASSIC),
        engine(
            "croston-sba",
            "Croston SBA",
            "Croston's method without most of its bias.",
            "Syntetos and Boylan 2005, doi 10.1016/j.ijforecast.2004.10.001",
            Croston.SYNTETOS_BOYLAN),
        engine(
            "croston-optimised",
            "Croston optimised",
            "Croston's method with weights learned from the series.",
            "Croston 1972, doi 10.1057/jors.1972.50",
            Croston::optimised),
        engine(
            "tsb",
            "TSB",
            "Rare demands that may die out: the chance of one fades with every step without.",
            "Teunter, Syntetos and Babai 2011, doi 10.1016/j.ejor.2011.05.018",
            DemandRate::best),
        engine(
            "adida",
            "ADIDA",
            "Rare demands summed until few sums are nought, smoothed, and shared out.",
            "Nikolopoulos and others 2011, doi 10.1057/jors.2010.32",
            Aggregation::one),
        engine(
            "imapa",
            "IMAPA",
            "The mean of ADIDA over all spans.",
            "Petropoulos and Kourentzes 2015, doi 10.1057/jors.2014.62",
            Aggregation::several));
  }

  static List<Engine<ForecastTask, ForecastAnswer>> averages() {
    return List.of(
        engine("mean", "Mean", "The mean of the whole history.", BOOK, Averages::mean),
        engine(
            "window-average",
            "Window average",
            "The mean of the last season, or of six observations.",
            BOOK,
            Averages::window),
        engine(
            "seasonal-window-average",
            "Seasonal window average",
            "The mean of the same moment in the last three seasons.",
            BOOK,
            Averages::seasonal),
        engine("naive", "Naive", "Repeats the last value.", BOOK, Averages::naive));
  }

  private static Engine<ForecastTask, ForecastAnswer> engine(
      String id, String name, String purpose, String reference, Method method) {
    return new SeriesEngine(
        Forecasters.card(id, name, Standing.RESERVE, purpose, reference), method);
  }
}
