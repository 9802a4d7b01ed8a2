package org.signalbox.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.signalbox.task.Problem;

/** A sentence across a screen, hidden while there is none. */
final class Banner extends HBox {
  private final Wording wording;
  private final Region icon = Parts.icon("warning");
  private final Label sentence = Parts.paragraph("", "banner-text");
  private final ProblemCode code;

  /** What it says; its colour and its icon follow. */
  enum Kind {
    /** What went wrong, and what to do. */
    PROBLEM("warning"),
    /** What one should know although everything goes on. */
    NOTE("info"),
    /** What went as it was wanted. */
    GOOD("check");

    private final String icon;

    Kind(String icon) {
      this.icon = icon;
    }
  }

  /**
   * @param tools behind the sentence
   */
  Banner(String id, Wording wording, Node... tools) {
    this.wording = wording;
    this.code = new ProblemCode(wording);
    setId(id);
    getStyleClass().addAll("row", "banner");
    getChildren().addAll(icon, Parts.grow(sentence), code);
    getChildren().addAll(tools);
    rest();
  }

  /** The button that takes a banner off the screen. */
  static Button close(Wording wording, Runnable dismiss) {
    return Parts.iconButton("close", wording.text("view.dismiss"), dismiss);
  }

  /** Says from now on what there is to say. */
  Banner follow(Kind kind, ObservableValue<Optional<Problem>> problem) {
    problem.subscribe(now -> now.ifPresentOrElse(p -> tell(kind, p), this::rest));
    return this;
  }

  void tell(Kind kind, Problem problem) {
    tell(kind, wording.say(problem));
    code.tell(Optional.of(problem));
  }

  void tell(Kind kind, String words) {
    icon.getStyleClass().setAll("icon", "icon-" + kind.icon);
    pseudoClassStateChanged(Pseudo.NOTE, kind == Kind.NOTE);
    pseudoClassStateChanged(Pseudo.GOOD, kind == Kind.GOOD);
    sentence.setText(words);
    code.tell(Optional.empty());
    Parts.show(this, true);
  }

  /** Nothing is to be said. */
  void rest() {
    Parts.show(this, false);
  }
}
