package org.signalbox.language;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Ends native runs within milliseconds of a cancellation, for as long as it is open. */
final class RunGuard implements AutoCloseable {
  private final OrtSession.RunOptions options;
  private final Cancellation cancellation;
  private final Cancellation.Registration registration;
  private boolean open = true;

  RunGuard(Cancellation cancellation) {
    this.cancellation = cancellation;
    try {
      options = new OrtSession.RunOptions();
      options.setLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
    } catch (OrtException e) {
      throw failure(e);
    }
    registration = cancellation.onCancel(this::stop);
  }

  OrtSession.RunOptions options() {
    return options;
  }

  void check() {
    cancellation.check();
  }

  /** A terminated run looks like any other failure; only our own flag tells them apart. */
  RuntimeException failure(OrtException e) {
    cancellation.check();
    return new ProblemException(Problem.of("SB-LANGUAGE-07", OnnxSessions.firstLine(e)), e);
  }

  /** Ends the run in progress and each later one under this guard. */
  synchronized void stop() {
    if (open) {
      try {
        options.setTerminate(true);
      } catch (OrtException e) {
        throw new IllegalStateException("a run could not be told to stop", e);
      }
    }
  }

  /** Waits for a cancel in progress, which must not touch options that are gone. */
  @Override
  public void close() {
    registration.close();
    synchronized (this) {
      open = false;
      options.close();
    }
  }
}
