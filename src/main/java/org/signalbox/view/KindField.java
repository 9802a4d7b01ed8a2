package org.signalbox.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signalbox.routing.Kind;
import org.signalbox.viewmodel.TaskViewModel;

/** What an input is meant for, where the router is wrong: one choice, which is remembered. */
final class KindField {
  private static final String ROUTER = "";

  private final TaskViewModel task;
  private final Choice<String> choice;

  KindField(TaskViewModel task, Wording wording) {
    this.task = task;
    choice =
        new Choice<>(
            word -> wording.text(word.equals(ROUTER) ? "view.kind.router" : "view.kind." + word),
            word -> task.chooseKind(kind(word)));
    choice.getStyleClass().add("field");
    choice.setId("kind");
  }

  /** The field, showing what the user chose before. */
  Choice<String> shown() {
    List<String> words = new ArrayList<>(Arrays.stream(Kind.values()).map(Kind::word).toList());
    words.addFirst(ROUTER);
    choice.tell(words, task.request().get().kind().map(Kind::word).or(() -> Optional.of(ROUTER)));
    return choice;
  }

  private static Optional<Kind> kind(String word) {
    return Arrays.stream(Kind.values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
