package org.signalbox.task;

import java.util.List;
import java.util.Set;

/**
 * Find the documents that answer a query.
 *
 * @param relevant for each query the ids of the documents that do; an empty set where unknown
 * @param top how many documents each answer lists, best first
 */
public record RetrievalTask(
    String name,
    List<Document> documents,
    List<Document> queries,
    List<Set<String>> relevant,
    int top)
    implements TextTask {
  public RetrievalTask {
    documents = List.copyOf(documents);
    queries = List.copyOf(queries);
    relevant = relevant.stream().map(Set::copyOf).toList();
    if (relevant.size() != queries.size()) {
      throw new IllegalArgumentException(
          relevant.size() + " judgements for " + queries.size() + " queries");
    }
  }

  /** The same task with longer or shorter lists. */
  public RetrievalTask withTop(int other) {
    return new RetrievalTask(name, documents, queries, relevant, other);
  }

  @Override
  public ProblemType problemType() {
    return ProblemType.RETRIEVAL;
  }

  @Override
  public int answers() {
    return Math.max(1, queries.size());
  }
}
