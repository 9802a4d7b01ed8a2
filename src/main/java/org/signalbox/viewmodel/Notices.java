package org.signalbox.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.signalbox.task.Problem;

/** What the user should know although everything goes on: one at a time, each said once. */
public final class Notices {
  private final ReadOnlyObjectWrapper<Optional<Problem>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<Problem> waiting = List.of();

  /** The one that is on the screen. */
  public ReadOnlyObjectProperty<Optional<Problem>> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Shows it, or lets it wait until what is shown was read. */
  public void tell(Problem problem) {
    if (shown.get().isEmpty()) {
      shown.set(Optional.of(problem));
    } else if (!shown.get().equals(Optional.of(problem)) && !waiting.contains(problem)) {
      waiting = Stream.concat(waiting.stream(), Stream.of(problem)).toList();
    }
  }

  /** Takes what was read off the screen; the next one takes its place. */
  public void dismiss() {
    shown.set(waiting.stream().findFirst());
    waiting = waiting.stream().skip(1).toList();
  }
}
