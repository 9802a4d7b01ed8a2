package org.signalbox.view;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.signalbox.task.Document;
import org.signalbox.task.Ranking;
import org.signalbox.task.RetrievalTask;

/** The documents found for a query, best first. */
final class RankingFace {
  private final Wording wording;

  RankingFace(Wording wording) {
    this.wording = wording;
  }

  Shown of(Ranking ranking, RetrievalTask task) {
    Map<String, Document> documents =
        task.documents().stream().collect(Collectors.toMap(Document::id, Function.identity()));
    Picker picker =
        new Picker(wording, task.queries().stream().map(q -> Rows.snippet(q.text())).toList());
    VBox list = Parts.column("hits");
    Runnable draw = () -> list.getChildren().setAll(hits(ranking, task, picker.index(), documents));
    picker.onChange(draw);
    draw.run();
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("prose-scroll");
    return Shown.of(picker.above(scroll), table(ranking, task, documents));
  }

  private List<VBox> hits(
      Ranking ranking, RetrievalTask task, int query, Map<String, Document> documents) {
    List<Ranking.Hit> found = ranking.hits().get(query);
    return IntStream.range(0, found.size())
        .mapToObj(
            i -> {
              Ranking.Hit hit = found.get(i);
              boolean relevant = task.relevant().get(query).contains(hit.document());
              return Parts.column(
                  "hit",
                  Parts.row(
                      "hit-head",
                      Parts.label(Integer.toString(i + 1), "number", "rank"),
                      Parts.label(hit.document(), "hit-name"),
                      Parts.label(relevant ? wording.text("view.relevant") : "", "tag"),
                      Parts.gap(),
                      Parts.label(wording.figures().number(hit.score()).text(), "interval")),
                  Parts.paragraph(text(documents, hit), "small", "muted"));
            })
        .toList();
  }

  private static String text(Map<String, Document> documents, Ranking.Hit hit) {
    Document document = documents.get(hit.document());
    return document == null ? "" : Rows.snippet(document.text());
  }

  private TableText table(Ranking ranking, RetrievalTask task, Map<String, Document> documents) {
    List<String> head =
        List.of(
            wording.text("view.query"),
            wording.text("view.rank"),
            wording.text("view.document"),
            wording.text("view.score"),
            wording.text("view.text"));
    return new TableText(
        head,
        IntStream.range(0, ranking.hits().size())
            .boxed()
            .flatMap(
                q ->
                    IntStream.range(0, ranking.hits().get(q).size())
                        .mapToObj(
                            i -> {
                              Ranking.Hit hit = ranking.hits().get(q).get(i);
                              return List.of(
                                  Rows.snippet(task.queries().get(q).text()),
                                  Integer.toString(i + 1),
                                  hit.document(),
                                  wording.figures().number(hit.score()).text(),
                                  text(documents, hit));
                            }))
            .toList());
  }
}
