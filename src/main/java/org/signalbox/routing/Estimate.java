package org.signalbox.routing;

/**
 * What an engine is expected to deliver on a task on this machine, before it runs.
 *
 * @param engine id of the engine
 * @param quality scaled from baseline 0 to perfect 1
 * @param uncertainty standard deviation of {@code quality}
 * @param latencyMs time to load, fit and answer once
 * @param energyJ energy for the same
 * @param money electricity and hardware share of the same
 * @param megabytes most memory above the level before; what is loaded already takes less
 * @param answers how many answers time, energy and money are for
 */
public record Estimate(
    String engine,
    double quality,
    double uncertainty,
    double latencyMs,
    double energyJ,
    double money,
    double megabytes,
    int answers) {}
