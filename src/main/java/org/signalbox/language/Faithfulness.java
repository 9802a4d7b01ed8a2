package org.signalbox.language;

/**
 * How near a model in its fast form is to the same weights in full precision.
 *
 * @param scored mean Kullback-Leibler divergence in nats when texts are scored
 * @param written the same when the text before is read at once and the last token written
 * @param perplexity of the reference text
 * @param reference what the full-precision model's is
 */
public record Faithfulness(double scored, double written, double perplexity, double reference) {}
