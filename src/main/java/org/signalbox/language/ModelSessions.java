package org.signalbox.language;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.task.ProblemException;

/**
 * The native sides of a model as they arrive: first one that can answer, then perhaps a second that
 * reads, or a better pair. Loading happens in the background; whoever needs a session waits for it
 * and can be cancelled.
 */
final class ModelSessions {
  /** Between two looks at the cancellation. */
  private static final int MILLIS = 10;

  private static final System.Logger LOG = System.getLogger(ModelSessions.class.getName());

  private final String name;
  private @Nullable LanguageSession current;
  private @Nullable LanguageSession better;
  private @Nullable GraphSession reading;
  private @Nullable RuntimeException failure;
  private int expected = 1;
  private boolean preparing;
  private boolean closed;

  /**
   * @param name of the model, for who waits when it is closed
   */
  ModelSessions(String name) {
    this.name = name;
  }

  /** Brings a session that can answer; a later one replaces it. */
  synchronized void offer(LanguageSession session) {
    if (closed) {
      session.close();
      return;
    }
    if (current == null) {
      current = session;
    } else {
      if (better != null) {
        better.close();
      }
      better = session;
    }
    notifyAll();
  }

  /** Brings a session that reads for the one that answers. */
  synchronized void offerReading(GraphSession session) {
    if (closed) {
      session.close();
    } else {
      reading = session;
    }
  }

  /** Loading broke; who waits for a session is told. With one at hand, it goes on with that. */
  synchronized void fail(RuntimeException e) {
    failure = e;
    if (!closed) {
      LOG.log(System.Logger.Level.WARNING, "a session of " + name + " could not be loaded", e);
    }
    notifyAll();
  }

  /** One more piece of loading begins; each ends with {@link #arrived}. */
  synchronized void expectOneMore() {
    expected++;
  }

  /** What comes next takes a while. */
  synchronized void preparing() {
    preparing = true;
    notifyAll();
  }

  /** Whether there is a session that can answer. */
  synchronized boolean answering() {
    return current != null;
  }

  /** What comes next is only loaded. */
  synchronized void prepared() {
    preparing = false;
  }

  /** A piece of loading is over, well or not. */
  synchronized void arrived() {
    expected--;
    notifyAll();
  }

  /**
   * The best session so far. Only for the one caller that uses the model, and until it lets go: the
   * next call may replace it.
   */
  synchronized LanguageSession use(Cancellation cancellation) {
    LanguageSession used = awaitFirst(cancellation);
    if (better != null) {
      used.close();
      used = better;
      current = used;
      better = null;
    }
    // Before everything is there, a better session may still come and want it.
    if (reading != null && expected == 0) {
      used.readWith(reading);
      reading = null;
    }
    return used;
  }

  /** Waits until there is a session that can answer. */
  synchronized LanguageSession awaitFirst(Cancellation cancellation) {
    while (current == null && failure == null) {
      await(cancellation);
    }
    if (current == null) {
      throw Objects.requireNonNull(failure);
    }
    return current;
  }

  /** Waits until everything is loaded that does not take a while, and for one that can answer. */
  synchronized void awaitSettled(Cancellation cancellation) {
    while (expected > 0 && !(preparing && current != null)) {
      await(cancellation);
    }
    requireOne();
  }

  private void requireOne() {
    if (current == null && failure != null) {
      throw failure;
    }
  }

  /** Waits until everything is loaded. */
  synchronized void awaitComplete(Cancellation cancellation) {
    while (expected > 0) {
      await(cancellation);
    }
    requireOne();
  }

  private void await(Cancellation cancellation) {
    cancellation.check();
    if (closed) {
      throw ProblemException.of("SB-LANGUAGE-11", name);
    }
    try {
      wait(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  /** Ends the waiting; {@link #close} follows when no call is under way. */
  synchronized void stop() {
    closed = true;
    notifyAll();
  }

  /** Only between runs; what is still being loaded is freed when it arrives. */
  synchronized void close() {
    closed = true;
    Optional.ofNullable(current).ifPresent(LanguageSession::close);
    Optional.ofNullable(better).ifPresent(LanguageSession::close);
    Optional.ofNullable(reading).ifPresent(GraphSession::close);
    current = null;
    better = null;
    reading = null;
  }
}
