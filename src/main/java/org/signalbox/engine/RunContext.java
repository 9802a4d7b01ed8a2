package org.signalbox.engine;

/**
 * What a run gets from outside.
 *
 * @param seed of everything random; the same seed gives the same numbers
 */
public record RunContext(
    PhaseSink phases,
    Progress progress,
    ChunkSink chunks,
    Cancellation cancellation,
    Workers workers,
    Ticker ticker,
    long seed) {
  /** A context that nobody watches, on the caller's thread. */
  public static RunContext quiet(long seed) {
    return new RunContext(
        phase -> {},
        fraction -> {},
        text -> {},
        new Cancellation(),
        Workers.sameThread(),
        () -> 0L,
        seed);
  }

  public void phase(Phase phase) {
    cancellation.check();
    phases.begin(phase);
  }

  /** Reports progress and ends the work when cancel was asked for. */
  public void done(double fraction) {
    cancellation.check();
    progress.done(fraction);
  }

  /** For a piece of the work of whose progress nobody is told; a cancel still ends it. */
  public RunContext silent() {
    return withProgress(_ -> cancellation.check());
  }

  /**
   * For a piece of the work.
   *
   * @param from how much of the whole is done when the piece begins, from 0 to 1
   * @param to the same when it ends
   */
  public RunContext part(double from, double to) {
    return withProgress(fraction -> done(from + (to - from) * Math.clamp(fraction, 0, 1)));
  }

  public RunContext withProgress(Progress other) {
    return new RunContext(phases, other, chunks, cancellation, workers, ticker, seed);
  }

  public RunContext withCancellation(Cancellation other) {
    return new RunContext(phases, progress, chunks, other, workers, ticker, seed);
  }

  public RunContext withTicker(Ticker other) {
    return new RunContext(phases, progress, chunks, cancellation, workers, other, seed);
  }

  public RunContext withSeed(long other) {
    return new RunContext(phases, progress, chunks, cancellation, workers, ticker, other);
  }

  public RunContext withChunks(ChunkSink other) {
    return new RunContext(phases, progress, other, cancellation, workers, ticker, seed);
  }

  public RunContext withWorkers(Workers other) {
    return new RunContext(phases, progress, chunks, cancellation, other, ticker, seed);
  }
}
