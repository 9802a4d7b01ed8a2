package org.signalbox.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The recent tasks of one window among those that other windows add and take away. */
final class SharedRecents {
  /** As many as a window shows. */
  private static final int MOST = 12;

  /** What this window has had in its list, wherever it came from. */
  private final Set<Key> known = new HashSet<>();

  private Optional<Key> newest = Optional.empty();

  /** One input, however it was asked. */
  private record Key(KeptTask.Kind kind, String value, String table) {
    static Key of(KeptTask task) {
      return new Key(task.kind(), task.value(), task.table());
    }

    /** By hand, since the one that a record has is linked by each start anew. */
    @Override
    public int hashCode() {
      return Objects.hash(kind, value, table);
    }
  }

  /** Notes what the window has, once the file says so too. */
  void seen(List<KeptTask> tasks) {
    tasks.forEach(task -> known.add(Key.of(task)));
    newest = tasks.stream().findFirst().map(Key::of);
  }

  /**
   * What is to stand in the file: the window's own, then those of others. One that the window had
   * and the file has no more was taken away elsewhere, unless it was opened again just now.
   *
   * @param own newest first
   * @param stored as the file holds them now
   */
  List<KeptTask> merged(List<KeptTask> own, List<KeptTask> stored) {
    Set<Key> there = new HashSet<>(stored.stream().map(Key::of).toList());
    Optional<Key> first = own.stream().findFirst().map(Key::of);
    boolean opened = !first.equals(newest);
    List<KeptTask> all = new ArrayList<>();
    Set<Key> kept = new HashSet<>();
    for (KeptTask task : own) {
      Key key = Key.of(task);
      boolean fresh = !known.contains(key) || (opened && first.equals(Optional.of(key)));
      if ((fresh || there.contains(key)) && kept.add(key)) {
        all.add(task);
      }
    }
    for (KeptTask task : stored) {
      Key key = Key.of(task);
      if (!known.contains(key) && kept.add(key)) {
        all.add(task);
      }
    }
    return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
  }
}
