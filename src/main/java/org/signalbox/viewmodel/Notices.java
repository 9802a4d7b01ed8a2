package org.signalbox.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.signalbox.task.Problem;

/** What the user should know although everything goes on: one at a time, the newest first. */
public final class Notices {
  private final ReadOnlyObjectWrapper<Optional<Problem>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<Problem> waiting = List.of();

  /** The one that is on the screen. */
  public ReadOnlyObjectProperty<Optional<Problem>> shown() {
    return shown.getReadOnlyProperty();
  }

  /**
   * Shows it, since what is newest matters most; what was shown and not read comes back after it.
   */
  public void tell(Problem problem) {
    Stream<Problem> before = Stream.concat(shown.get().stream(), waiting.stream());
    waiting = before.filter(other -> !other.equals(problem)).toList();
    shown.set(Optional.of(problem));
  }

  /** Takes what was read off the screen; the next one takes its place. */
  public void dismiss() {
    shown.set(waiting.stream().findFirst());
    waiting = waiting.stream().skip(1).toList();
  }
}
