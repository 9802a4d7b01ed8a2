package org.signalbox.view;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GeneratedText.Stop;
import org.signalbox.task.Grounds;
import org.signalbox.task.Grounds.Quote;
import org.signalbox.task.Grounds.Support;
import org.signalbox.task.Grounds.Word;
import org.signalbox.task.Problem;

/** A text while it is written and after; beside it the sentences that it rests on. */
final class TextFace {
  private final Wording wording;

  TextFace(Wording wording) {
    this.wording = wording;
  }

  /** A text that is being written. */
  Shown growing(ObservableValue<String> text) {
    return growing(List.of(), text);
  }

  /**
   * A text that is being written.
   *
   * @param before what was said, above it
   */
  Shown growing(List<Node> before, ObservableValue<String> text) {
    Text shown = prose("");
    shown.textProperty().bind(text.map(String::stripLeading));
    return Shown.of(atEnd(before, flow("streamed-text", List.of(shown))), TableText.empty());
  }

  /** A text that the user stopped. */
  Shown cut(List<Node> before, String text) {
    return Shown.of(
        atEnd(before, flow("generated-text", List.of(prose(text.strip())))), TableText.empty());
  }

  /** An answer of before, without its figures. */
  static Node earlier(String text) {
    return flow("earlier-text", List.of(prose(text.strip())));
  }

  /**
   * @param remarks what a reader of it should know
   */
  Shown of(GeneratedText answer, List<Problem> remarks) {
    return of(List.of(), answer, remarks);
  }

  /**
   * @param before what was said, above it
   */
  Shown of(List<Node> before, GeneratedText answer) {
    return of(before, answer, List.of());
  }

  private Shown of(List<Node> before, GeneratedText answer, List<Problem> remarks) {
    Grounds grounds = answer.grounds();
    TextFlow flow = flow("generated-text", words(answer));
    Node text = before.isEmpty() ? scrolled(flow) : atEnd(before, flow);
    VBox written = Parts.column("written", Parts.grow(text), foot(answer, remarks));
    if (grounds.quotes().isEmpty()) {
      return Shown.of(written, TableText.empty());
    }
    HBox beside = Parts.row("beside", Parts.grow(written), sources(grounds));
    beside.setFillHeight(true);
    return Shown.of(beside, quotes(grounds));
  }

  /** The words of the answer, those that no source holds marked. */
  private List<Text> words(GeneratedText answer) {
    String text = answer.text();
    if (answer.stop() == Stop.ABSTAINED) {
      return List.of(prose(wording.text("view.text.abstained")));
    }
    if (answer.grounds().words().isEmpty()) {
      return List.of(prose(text.strip()));
    }
    Stream.Builder<Text> pieces = Stream.builder();
    int at = 0;
    for (Word word : answer.grounds().words()) {
      pieces.add(prose(text.substring(at, word.from())));
      Text piece = prose(text.substring(word.from(), word.to()));
      if (word.support() == Support.NONE) {
        piece.getStyleClass().add("unsupported");
      }
      pieces.add(piece);
      at = word.to();
    }
    pieces.add(prose(text.substring(at)));
    return pieces.build().filter(piece -> !piece.getText().isEmpty()).toList();
  }

  private Node foot(GeneratedText answer, List<Problem> remarks) {
    Stream.Builder<String> words = Stream.builder();
    remarks.forEach(remark -> words.add(wording.say(remark)));
    double supported = answer.grounds().supported();
    if (!Double.isNaN(supported)) {
      words.add(wording.text("view.text.supported", wording.figures().percent(supported).text()));
    }
    if (!answer.tokens().isEmpty()) {
      words.add(wording.text("view.text.foot", answer.tokens().size(), answer.promptTokens()));
    } else if (answer.stop() != Stop.ABSTAINED) {
      words.add(wording.text("view.text.quoted"));
    }
    String all = words.build().collect(Collectors.joining("  "));
    Label foot = Parts.paragraph(all, "small", "muted");
    Parts.show(foot, !all.isEmpty());
    return foot;
  }

  private Node sources(Grounds grounds) {
    VBox list = Parts.column("hits");
    list.setId("sources");
    boolean several = grounds.quotes().stream().map(Quote::document).distinct().count() > 1;
    for (Quote quote : grounds.quotes()) {
      Label document = Parts.label(quote.document(), "hit-name");
      Parts.show(document, several);
      String score = wording.figures().number(quote.score()).text();
      list.getChildren()
          .add(
              Parts.column(
                  "hit",
                  Parts.row("hit-head", document, Parts.gap(), Parts.label(score, "interval")),
                  Parts.paragraph(quote.sentence(), "quote")));
    }
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("prose-scroll", "sources");
    return scroll;
  }

  private TableText quotes(Grounds grounds) {
    return new TableText(
        List.of(
            wording.text("view.document"), wording.text("view.quote"), wording.text("view.score")),
        grounds.quotes().stream()
            .map(
                q ->
                    List.of(q.document(), q.sentence(), wording.figures().number(q.score()).text()))
            .toList());
  }

  private static Text prose(String text) {
    Text prose = new Text(text);
    prose.getStyleClass().add("prose-text");
    return prose;
  }

  private static TextFlow flow(String id, List<Text> pieces) {
    TextFlow flow = new TextFlow(pieces.toArray(Text[]::new));
    flow.getStyleClass().add("prose");
    flow.setId(id);
    return flow;
  }

  /** What came last stays in sight while it grows. */
  private static ScrollPane atEnd(List<Node> before, TextFlow newest) {
    VBox all = Parts.column("transcript");
    all.getChildren().addAll(before);
    all.getChildren().add(newest);
    ScrollPane scroll = scrolled(all);
    all.heightProperty().addListener(_ -> scroll.setVvalue(1));
    return scroll;
  }

  private static ScrollPane scrolled(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("prose-scroll");
    return scroll;
  }
}
