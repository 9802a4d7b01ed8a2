package org.signalbox.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a model that several threads load at once; the last one to arrive goes on. */
final class PartsArriving {
  private final List<@Nullable GraphSession> parts;
  private boolean abandoned;

  PartsArriving(int count) {
    parts = new ArrayList<>(Collections.nCopies(count, null));
  }

  /**
   * @return all of them in their order, to the one who brings the last
   */
  synchronized Optional<List<GraphSession>> arrived(int index, GraphSession part) {
    if (abandoned) {
      part.close();
      return Optional.empty();
    }
    parts.set(index, part);
    return parts.stream().anyMatch(Objects::isNull)
        ? Optional.empty()
        : Optional.of(parts.stream().map(Objects::requireNonNull).toList());
  }

  /** One of them could not be loaded, so the others are of no use. */
  synchronized void abandon() {
    abandoned = true;
    parts.stream().filter(Objects::nonNull).forEach(GraphSession::close);
    parts.replaceAll(part -> null);
  }
}
