package org.signalbox.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.signalbox.task.GeneratedText;

/** A generated text; words that the model was unsure of are underlined. */
final class TextFace {
  private static final double UNSURE = 0.5;
  private static final double VERY_UNSURE = 0.2;

  private final Wording wording;

  TextFace(Wording wording) {
    this.wording = wording;
  }

  Shown of(GeneratedText answer) {
    Text text = new Text(answer.text().strip());
    text.getStyleClass().add("prose-text");
    TextFlow flow = new TextFlow(text);
    flow.getStyleClass().add("prose");
    flow.setId("generated-text");
    String counts = wording.text("view.text.foot", answer.tokens().size(), answer.promptTokens());
    Node foot = Parts.paragraph(counts, "small", "muted");
    return Shown.of(Parts.column("written", Parts.grow(scrolled(flow)), foot), tokens(answer));
  }

  /** The same text with each token marked by how sure the model was of it. */
  Shown sureness(GeneratedText answer) {
    if (answer.tokens().isEmpty()) {
      return Shown.words(wording.text("view.why.none"));
    }
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("prose");
    for (GeneratedText.Token token : answer.tokens()) {
      String word = token.piece().stripLeading();
      Text gap = new Text(token.piece().substring(0, token.piece().length() - word.length()));
      gap.getStyleClass().add("prose-text");
      Text piece = new Text(word);
      piece.getStyleClass().addAll("prose-text", sure(Math.exp(token.logProbability())));
      flow.getChildren().addAll(gap, piece);
    }
    Node legend = Parts.paragraph(wording.text("view.why.tokens"), "small", "muted");
    return Shown.of(Parts.column("sureness", Parts.grow(scrolled(flow)), legend), tokens(answer));
  }

  private static String sure(double probability) {
    if (probability < VERY_UNSURE) {
      return "very-unsure";
    }
    return probability < UNSURE ? "unsure" : "sure";
  }

  private static ScrollPane scrolled(TextFlow flow) {
    ScrollPane scroll = new ScrollPane(flow);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("prose-scroll");
    return scroll;
  }

  private TableText tokens(GeneratedText answer) {
    return new TableText(
        List.of(wording.text("view.token"), wording.text("view.token.probability")),
        answer.tokens().stream()
            .map(
                t ->
                    List.of(
                        t.piece(), wording.figures().number(Math.exp(t.logProbability())).text()))
            .toList());
  }
}
