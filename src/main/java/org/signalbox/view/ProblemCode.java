package org.signalbox.view;

import java.util.Optional;
import javafx.scene.control.Hyperlink;
import org.signalbox.task.Problem;

/** The code beside an error's sentence; leads to its page of the help. */
final class ProblemCode extends Hyperlink {
  private final Wording wording;

  ProblemCode(Wording wording) {
    this.wording = wording;
    getStyleClass().addAll("code", "problem-code");
    setMinWidth(USE_PREF_SIZE);
    setOnAction(_ -> fireEvent(new HelpEvent(getText())));
    tell(Optional.empty());
  }

  /** Always about this problem. */
  ProblemCode tell(Problem problem) {
    tell(Optional.of(problem));
    return this;
  }

  void tell(Optional<Problem> problem) {
    String code = problem.map(Problem::code).orElse("");
    setText(code);
    setVisited(false);
    setAccessibleText(wording.text("view.help.about", code));
    Parts.show(this, problem.isPresent());
  }
}
