package org.signalbox.language;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;

/**
 * Joins the ids of one word, always the pair of the lowest rank first and of equals the leftmost
 * (Sennrich et al. 2016, byte-pair encoding). A queue over a linked list, so that a word of n bytes
 * costs n log n, also when somebody pastes a megabyte without a space.
 */
final class WordMerger {
  private static final Comparator<Candidate> ORDER =
      Comparator.comparingLong(Candidate::outcome).thenComparingInt(Candidate::left);

  private final MergeTable merges;
  private final int[] ids;
  private final int[] next;
  private final int[] previous;
  private final PriorityQueue<Candidate> queue = new PriorityQueue<>(ORDER);

  /** A pair that may be joined, as it stood when it was found. */
  private record Candidate(long outcome, int left, int leftId, int rightId) {}

  WordMerger(MergeTable merges, int[] ids) {
    this.merges = merges;
    this.ids = ids;
    next = new int[ids.length];
    previous = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      previous[i] = i - 1;
      next[i] = i + 1;
    }
  }

  void merge(IntConsumer out) {
    for (int i = 0; i + 1 < ids.length; i++) {
      offer(i);
    }
    for (Candidate best = queue.poll(); best != null; best = queue.poll()) {
      join(best);
    }
    for (int i = 0; i < ids.length; i = next[i]) {
      out.accept(ids[i]);
    }
  }

  private void offer(int left) {
    int right = next[left];
    long outcome = merges.outcome(ids[left], ids[right]);
    if (outcome >= 0) {
      queue.add(new Candidate(outcome, left, ids[left], ids[right]));
    }
  }

  private void join(Candidate pair) {
    int left = pair.left();
    int right = next[left];
    // A swallowed place has id -1, so a candidate that has become stale no longer matches.
    if (right >= ids.length || ids[left] != pair.leftId() || ids[right] != pair.rightId()) {
      return;
    }
    ids[left] = (int) pair.outcome();
    ids[right] = -1;
    next[left] = next[right];
    if (next[left] < ids.length) {
      previous[next[left]] = left;
      offer(left);
    }
    if (previous[left] >= 0) {
      offer(previous[left]);
    }
  }
}
