package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import org.signalbox.task.DecisionTree;
import org.signalbox.viewmodel.Studied;

/** A model that is one shallow tree, drawn; its twin lists the paths to the leaves. */
record TreeFace(Wording wording) {
  /** How many words of a list of values are named. */
  private static final int MOST_VALUES = 3;

  static Optional<DecisionTree> tree(Studied studied) {
    return studied.sample().flatMap(s -> s.attributions().tree());
  }

  Shown of(Studied studied) {
    DecisionTree tree = tree(studied).orElseThrow();
    StudyWords words = new StudyWords(wording, studied.schema());
    ScrollPane scroll =
        new ScrollPane(Parts.id("tree-drawing", new TreeDrawing(tree, words, this)));
    scroll.getStyleClass().add("prose-scroll");
    scroll.setFitToWidth(true);
    return Shown.of(
        Parts.id(
            "tree",
            Parts.column(
                "study-face",
                Parts.paragraph(wording.text("view.study.tree"), "small", "muted"),
                Parts.grow(scroll))),
        table(tree, words));
  }

  /** A question as people ask it, such as "months at most 12?". */
  String asked(DecisionTree.Question question) {
    return wording.text("view.study.ask", told(question));
  }

  private String told(DecisionTree.Question question) {
    return switch (question) {
      case DecisionTree.AtMost at ->
          Double.isInfinite(at.limit())
              ? wording.text("view.study.known", at.feature())
              : wording.text(
                  "view.study.atmost", at.feature(), wording.figures().number(at.limit()).text());
      case DecisionTree.OneOf of -> wording.text("view.study.oneof", of.feature(), values(of));
    };
  }

  private String values(DecisionTree.OneOf of) {
    List<String> named = of.values().subList(0, Math.min(MOST_VALUES, of.values().size()));
    String list = String.join(", ", named);
    int more = of.values().size() - named.size();
    return more == 0 ? list : wording.text("view.study.more", list, more);
  }

  private TableText table(DecisionTree tree, StudyWords words) {
    List<List<String>> rows = new ArrayList<>();
    walk(tree, 0, List.of(), words, rows);
    return new TableText(
        List.of(
            wording.text("view.study.path"),
            wording.text("view.study.rows"),
            wording.text("view.predicted")),
        rows);
  }

  private void walk(
      DecisionTree tree, int at, List<String> path, StudyWords words, List<List<String>> rows) {
    DecisionTree.Node node = tree.nodes().get(at);
    if (node.question().isEmpty()) {
      rows.add(
          List.of(
              path.isEmpty() ? wording.text("view.study.all") : String.join("; ", path),
              wording.figures().count(node.rows()).text(),
              words.leaf(tree, node)));
      return;
    }
    DecisionTree.Question question = node.question().get();
    List<String> yes = new ArrayList<>(path);
    yes.add(told(question));
    walk(tree, question.yes(), yes, words, rows);
    List<String> no = new ArrayList<>(path);
    no.add(wording.text("view.study.not", told(question)));
    walk(tree, question.no(), no, words, rows);
  }
}
