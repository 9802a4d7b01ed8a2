package org.signalbox.view;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.signalbox.task.DecisionTree;

/** Questions from the top down, yes to the left; leaves stand side by side below. */
final class TreeDrawing extends Region {
  private static final double LEAF = 112;
  private static final double LEVEL = 104;
  private static final double GAP = 8;

  private final DecisionTree tree;
  private final StudyWords words;
  private final TreeFace face;

  /** The middle of a node in leaves from the left, and its level from the top. */
  private final Map<Integer, Point2D> places = new HashMap<>();

  private final Map<Integer, Region> cards = new HashMap<>();
  private final Map<Integer, Line> lines = new HashMap<>();
  private final Map<Integer, Label> answers = new HashMap<>();
  private final int leaves;
  private final int levels;

  TreeDrawing(DecisionTree tree, StudyWords words, TreeFace face) {
    this.tree = tree;
    this.words = words;
    this.face = face;
    getStyleClass().add("tree-drawing");
    this.leaves = place(0, 0, 0);
    this.levels = 1 + (int) places.values().stream().mapToDouble(Point2D::getY).max().orElse(0);
    setMinSize(leaves * LEAF, levels * LEVEL);
    for (int at = 0; at < tree.nodes().size(); at++) {
      if (places.containsKey(at)) {
        connect(at);
      }
    }
    places.keySet().forEach(at -> cards.put(at, card(tree.nodes().get(at))));
    getChildren().addAll(lines.values());
    getChildren().addAll(answers.values());
    getChildren().addAll(cards.values());
  }

  /** Places a node and all below it; returns the number of leaves so far. */
  private int place(int at, int level, int before) {
    var question = tree.nodes().get(at).question();
    if (question.isEmpty()) {
      places.put(at, new Point2D(before + 0.5, level));
      return before + 1;
    }
    int middle = place(question.get().yes(), level + 1, before);
    int after = place(question.get().no(), level + 1, middle);
    double yes = places.getOrDefault(question.get().yes(), Point2D.ZERO).getX();
    double no = places.getOrDefault(question.get().no(), Point2D.ZERO).getX();
    places.put(at, new Point2D((yes + no) / 2, level));
    return after;
  }

  private void connect(int at) {
    tree.nodes()
        .get(at)
        .question()
        .ifPresent(
            q -> {
              line(q.yes(), "view.study.yes");
              line(q.no(), "view.study.no");
            });
  }

  private void line(int child, String answer) {
    Line line = new Line();
    line.getStyleClass().add("tree-line");
    lines.put(child, line);
    answers.put(child, Parts.label(words.wording().text(answer), "small", "muted", "tree-answer"));
  }

  private Region card(DecisionTree.Node node) {
    VBox card =
        Parts.column(
            "tree-card",
            node.question().isPresent()
                ? Parts.paragraph(face.asked(node.question().get()), "tree-question")
                : Parts.paragraph(words.leaf(tree, node), "tree-leaf"),
            Parts.label(
                words.wording().text("view.study.noderows", node.rows()), "small", "muted"));
    card.getStyleClass().add(node.question().isPresent() ? "tree-ask" : "tree-end");
    return card;
  }

  @Override
  protected double computePrefHeight(double width) {
    return levels * LEVEL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return leaves * LEAF;
  }

  @Override
  protected void layoutChildren() {
    double leaf = Math.max(LEAF, getWidth() / leaves);
    places.forEach(
        (at, place) -> {
          Region card = cards.get(at);
          if (card != null) {
            double width = Math.min(leaf * 1.6, Math.max(LEAF, leaf) - GAP);
            double height = card.prefHeight(width);
            card.resizeRelocate(
                place.getX() * leaf - width / 2, place.getY() * LEVEL, width, height);
          }
        });
    places.forEach((at, place) -> draw(at, place, leaf));
  }

  private void draw(int at, Point2D place, double leaf) {
    tree.nodes()
        .get(at)
        .question()
        .ifPresent(
            q -> {
              draw(place, q.yes(), leaf, bottom(at));
              draw(place, q.no(), leaf, bottom(at));
            });
  }

  private double bottom(int at) {
    Node card = cards.get(at);
    return card == null ? 0 : card.getBoundsInParent().getMaxY();
  }

  private void draw(Point2D from, int child, double leaf, double top) {
    Point2D to = places.getOrDefault(child, Point2D.ZERO);
    Line line = lines.get(child);
    Label answer = answers.get(child);
    if (line == null || answer == null) {
      return;
    }
    line.setStartX(from.getX() * leaf);
    line.setStartY(top);
    line.setEndX(to.getX() * leaf);
    line.setEndY(to.getY() * LEVEL);
    answer.autosize();
    answer.relocate(
        (line.getStartX() + line.getEndX() - answer.getWidth()) / 2,
        (line.getStartY() + line.getEndY() - answer.getHeight()) / 2);
  }
}
