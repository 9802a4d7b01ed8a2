package org.signalbox.routing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.task.TextColumn;

/**
 * Columns of a table that hold documents to search.
 *
 * @param text the documents; with {@code kind}, the queries as well
 * @param queries a column of queries, each answered by the document of its row
 * @param kind a column that tells documents from queries
 * @param id a column of keys
 */
record SearchColumns(
    Trait text, Optional<Trait> queries, Optional<Trait> kind, Optional<Trait> id) {
  private static final Set<String> KIND_NAMES = Set.of("kind", "type", "role", "art", "typ");

  static Optional<SearchColumns> find(TableFacts facts) {
    List<Trait> wordy =
        facts.traits().stream()
            .filter(t -> t.column() instanceof TextColumn)
            .filter(t -> t.sample().words() >= 2.5)
            .toList();
    Optional<Trait> kind = facts.traits().stream().filter(SearchColumns::kinds).findFirst();
    Optional<Trait> queries =
        wordy.stream().filter(t -> Names.last(Names.QUERIES, t.words())).findFirst();
    Optional<Trait> text =
        wordy.stream()
            .filter(t -> queries.isEmpty() || queries.get() != t)
            .max(java.util.Comparator.comparingDouble(SearchColumns::documentLike));
    Optional<Trait> pair = text.filter(t -> Names.any(Names.DOCUMENTS, t.words()));
    return text.filter(t -> t.sentences() || kind.isPresent() || pair.isPresent())
        .map(t -> new SearchColumns(t, pair.flatMap(_ -> queries), kind, facts.key()));
  }

  private static double documentLike(Trait trait) {
    return trait.sample().words() + (Names.any(Names.DOCUMENTS, trait.words()) ? 100 : 0);
  }

  private static boolean kinds(Trait trait) {
    if (!Names.any(KIND_NAMES, trait.words()) || !(trait.column() instanceof TextColumn column)) {
      return false;
    }
    List<String> levels = column.levels().stream().limit(5).map(Tokens::fold).toList();
    return column.levels().size() == 2
        && levels.stream().anyMatch(Names.QUERIES::contains)
        && levels.stream().anyMatch(Names.DOCUMENTS::contains);
  }
}
