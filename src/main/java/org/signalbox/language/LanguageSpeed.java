package org.signalbox.language;

/**
 * What one round of the bench measured.
 *
 * @param context tokens read before decoding began
 * @param prefill tokens read a second
 * @param decode tokens written a second, by the median token
 * @param decodeQuiet tokens written a second, by the fastest tenth of the tokens; on a shared
 *     machine the fairer figure
 * @param firstTokenMillis from handing over a prompt of 60 tokens to its first token, model loaded
 */
public record LanguageSpeed(
    int context, double prefill, double decode, double decodeQuiet, double firstTokenMillis) {}
