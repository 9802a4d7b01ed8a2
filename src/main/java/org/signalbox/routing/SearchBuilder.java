package org.signalbox.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.signalbox.task.Document;
import org.signalbox.task.RetrievalTask;

/**
 * Makes a retrieval task: documents in a table or in paragraphs, queries there or in the request.
 */
final class SearchBuilder {
  private static final int TOP = 10;
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^\\W*(please |can you |bitte )?(find|search|retrieve|look up|show|which|what|suche?|finde|welche\\w*)"
              + "( me| for| the| all| any| a| an| most| best| relevant| similar| nach| alle| die| den| das)*"
              + "( (documents?|passages?|articles?|paragraphs?|pages?|abstracts?|texts?|answers?|rows?|dokumente?|abs[aä]tze?|artikel|texte?|stellen?))?"
              + "( (about|on|for|that|which|mentions?|answers?|to|with|is|are|über|zu|nach|in denen))*\\b\\s*");

  private SearchBuilder() {}

  static Draft build(TableFacts facts, SearchColumns columns) {
    if (columns.kind().isPresent()) {
      return byKind(facts, columns, columns.kind().get());
    }
    if (columns.queries().isPresent()) {
      return byPair(facts, columns, columns.queries().get());
    }
    return over(
        facts.dataset().table().name(),
        LabelBuilder.documents(facts, columns.text()),
        facts.ask().text());
  }

  /** One query, the request itself, over documents. */
  static Draft over(String name, List<Document> documents, String request) {
    String query = LEAD.matcher(request.strip()).replaceFirst("").strip();
    var queries = List.of(new Document("q1", query.isEmpty() ? request : query));
    var task = new RetrievalTask(name, documents, queries, List.of(Set.of()), TOP);
    return Draft.of(task, Optional.empty(), List.of(), 0.9);
  }

  private static Draft byKind(TableFacts facts, SearchColumns columns, Trait kind) {
    List<Document> all = LabelBuilder.documents(facts, columns.text());
    Optional<Trait> relevant =
        facts.traits().stream()
            .filter(t -> t.words().stream().anyMatch(w -> w.startsWith("relevant")))
            .findFirst();
    var documents = new ArrayList<Document>();
    var queries = new ArrayList<Document>();
    var judged = new ArrayList<Set<String>>();
    for (int row = 0; row < all.size(); row++) {
      boolean query = Names.QUERIES.contains(Tokens.fold(kind.column().text(row)));
      if (query) {
        int at = row;
        queries.add(all.get(row));
        judged.add(relevant.map(t -> ids(t.column().text(at))).orElse(Set.of()));
      } else {
        documents.add(all.get(row));
      }
    }
    String name = facts.dataset().table().name();
    var task = new RetrievalTask(name, documents, queries, judged, TOP);
    return Draft.of(task, Optional.empty(), List.of(), 0.97).with(Draft.Axis.key(facts.key()));
  }

  private static Set<String> ids(String cell) {
    return cell.isBlank() ? Set.of() : Set.copyOf(List.of(cell.strip().split("[,;|\\s]+")));
  }

  /** Each row's document answers its query; a document that stands in several rows counts once. */
  private static Draft byPair(TableFacts facts, SearchColumns columns, Trait query) {
    Map<String, Document> documents = new LinkedHashMap<>();
    Map<String, Set<String>> relevant = new LinkedHashMap<>();
    for (int row = 0; row < facts.rows(); row++) {
      String text = columns.text().column().text(row);
      String asked = query.column().text(row);
      String id = Integer.toString(documents.size() + 1);
      if (!text.isEmpty()) {
        Document document = documents.computeIfAbsent(text, t -> new Document(id, t));
        if (!asked.isEmpty()) {
          relevant.computeIfAbsent(asked, _ -> new java.util.LinkedHashSet<>()).add(document.id());
        }
      }
    }
    var queries = new ArrayList<Document>();
    relevant.keySet().forEach(q -> queries.add(new Document("q" + (queries.size() + 1), q)));
    var task =
        new RetrievalTask(
            facts.dataset().table().name(),
            List.copyOf(documents.values()),
            queries,
            List.copyOf(relevant.values()),
            TOP);
    return Draft.of(task, Optional.empty(), List.of(), 0.95);
  }
}
