package org.signalbox.forecast;

/**
 * Mean scores of one contestant on the series of one period of one set.
 *
 * @param series how many were forecast
 * @param failed how many were not, or not finitely; they are left out of every mean
 * @param smape in percent
 * @param mase in units of the seasonal naive forecast's error inside the history
 * @param owa mean of sMAPE and MASE, each over that of {@link Naive2} (M4 competition)
 * @param rmsse in units of the naive forecast's root mean squared error inside the history
 * @param msis mean scaled interval score at 95 %
 * @param pinball mean over the quantiles 2.5, 10, 50, 90 and 97.5 %, in the unit of MASE
 * @param coverage80 share of the future inside the 80 % interval
 * @param coverage95 the same for 95 %
 * @param cpuSeconds CPU time a series, fit and forecast
 * @param lead upper bound of the 95 % interval of mean MASE less the seasonal naive forecast's, by
 *     a paired bootstrap over series; below zero it is better beyond chance
 */
public record ForecastScores(
    String set,
    String period,
    String contestant,
    int series,
    int failed,
    double smape,
    double mase,
    double owa,
    double rmsse,
    double msis,
    double pinball,
    double coverage80,
    double coverage95,
    double cpuSeconds,
    double lead) {}
