package org.signalbox.view;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GeneratedText.Token;

/** How sure a language model was of each token that it wrote: darker is less sure. */
final class HeatFace {
  /** Probabilities below which a token is one step darker. */
  private static final double[] STEPS = {0.9, 0.5, 0.2, 0.05};

  private final Wording wording;

  HeatFace(Wording wording) {
    this.wording = wording;
  }

  Shown of(GeneratedText answer) {
    if (answer.tokens().isEmpty()) {
      return Shown.words(
          wording.text(
              answer.stop() == GeneratedText.Stop.ABSTAINED
                  ? "view.why.none"
                  : "view.text.quoted"));
    }
    TextFlow flow = new TextFlow();
    flow.getStyleClass().addAll("prose", "heat-text");
    flow.setId("heat-text");
    answer.tokens().forEach(token -> flow.getChildren().addAll(pieces(token)));
    ScrollPane scroll = new ScrollPane(flow);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("prose-scroll");
    return Shown.of(Parts.column("sureness", Parts.grow(scroll), legend()), table(answer));
  }

  /** A token as a coloured label; line breaks stay between the labels. */
  private List<Node> pieces(Token token) {
    String word = token.piece().replaceAll("[\\r\\n]+", "");
    long breaks = token.piece().chars().filter(c -> c == '\n').count();
    Node lines = new Text("\n".repeat((int) breaks));
    if (word.isEmpty()) {
      return List.of(lines);
    }
    double probability = Math.exp(token.logProbability());
    Label label = Parts.label(word, "token", "sure-" + step(probability));
    String percent = wording.figures().percent(probability).text();
    label.setTooltip(new Tooltip(percent));
    label.setAccessibleText(wording.text("view.heat.spoken", word.strip(), percent));
    return breaks == 0 ? List.of(label) : List.of(label, lines);
  }

  private static int step(double probability) {
    int step = 0;
    while (step < STEPS.length && probability < STEPS[step]) {
      step++;
    }
    return step;
  }

  private Node legend() {
    FlowPane legend = new FlowPane(Parts.label(wording.text("view.heat.legend"), "small", "muted"));
    legend.getStyleClass().add("heat-legend");
    for (int step = 0; step <= STEPS.length; step++) {
      String words =
          step == 0
              ? wording.text("view.heat.more", STEPS[0] * 100)
              : wording.text("view.heat.less", STEPS[step - 1] * 100);
      legend.getChildren().add(Parts.whole(words, "token", "small", "sure-" + step));
    }
    return legend;
  }

  private TableText table(GeneratedText answer) {
    Stream<List<String>> rows =
        answer.tokens().stream()
            .map(
                t ->
                    List.of(
                        t.piece(),
                        wording.figures().number(Math.exp(t.logProbability())).text(),
                        wording.figures().number(t.logProbability()).text()));
    return new TableText(
        List.of(
            wording.text("view.token"),
            wording.text("view.token.probability"),
            wording.text("view.token.log")),
        rows.toList());
  }
}
