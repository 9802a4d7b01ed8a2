package org.signalbox.task;

import java.util.List;

/** For each query of the task the documents found, best first. */
public record Ranking(List<List<Hit>> hits) implements Answer {
  public Ranking {
    hits = hits.stream().map(List::copyOf).toList();
  }

  /**
   * @param document id of the document
   * @param score higher is better; comparable within one query of one engine only
   */
  public record Hit(String document, double score) {}
}
