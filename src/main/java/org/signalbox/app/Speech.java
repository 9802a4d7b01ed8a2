package org.signalbox.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.signalbox.settings.Language;
import org.signalbox.task.Problem;
import org.signalbox.viewmodel.Notices;
import org.signalbox.viewmodel.UiThread;
import org.signalbox.words.Words;

/** The words that the window speaks now, and what it has to tell. */
final class Speech {
  private static final System.Logger LOG = System.getLogger(Speech.class.getName());

  /** What is over in some seconds; the lane shows that it takes its time. */
  private static final Set<String> PASSING = Set.of("SB-LANGUAGE-32");

  private final Spoken spoken;
  private volatile Words words;
  private final UiThread ui;
  private final List<Problem> unseen = new ArrayList<>();
  private Optional<Notices> notices = Optional.empty();

  Speech(Spoken spoken, Words first, UiThread ui) {
    this.spoken = spoken;
    this.words = first;
    this.ui = ui;
  }

  Words words() {
    return words;
  }

  /** Speaks another language from now on. */
  Words turn(Language language) {
    words = spoken.words(language);
    Locale.setDefault(words.locale());
    return words;
  }

  /** Says what the user should know; from any thread. */
  synchronized void say(Problem problem) {
    String sentence = words.sentence(problem.code(), problem.args());
    LOG.log(System.Logger.Level.WARNING, "{0} ({1})", sentence, problem.code());
    if (PASSING.contains(problem.code())) {
      return;
    }
    notices.ifPresentOrElse(shown -> ui.run(() -> shown.tell(problem)), () -> unseen.add(problem));
  }

  /** Shows in a window what was said until now and what will be said. */
  synchronized void showIn(Notices shown) {
    notices = Optional.of(shown);
    unseen.forEach(problem -> ui.run(() -> shown.tell(problem)));
    unseen.clear();
  }
}
