package org.signalbox.lab;

import org.signalbox.evaluation.Quality;

/**
 * What an engine did on a set of texts.
 *
 * @param split in words of the field
 * @param quality with its 95 % interval
 * @param fitMillis wall time of all fits together
 * @param askMillis wall time of one answer
 */
public record TextScore(
    String set, String split, String engine, Quality quality, double fitMillis, double askMillis) {}
