package org.signalbox.app;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Policy;
import org.signalbox.settings.Settings;
import org.signalbox.settings.SettingsStore;
import org.signalbox.settings.SettingsTrouble;
import org.signalbox.task.Problem;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;

/** What the user chose in the window, kept for the next start. */
final class Choices {
  private final SettingsStore store;
  private final Appearance appearance;
  private final ExploreViewModel explore;
  private final Consumer<Problem> notices;
  private Settings kept;
  private boolean lost;

  private Choices(
      SettingsStore store,
      Settings chosen,
      Appearance appearance,
      ExploreViewModel explore,
      Consumer<Problem> notices) {
    this.store = store;
    this.appearance = appearance;
    this.explore = explore;
    this.notices = notices;
    this.kept = with(chosen);
  }

  static void restore(Settings chosen, ExploreViewModel explore) {
    Policy.named(chosen.policy()).ifPresent(explore.policy()::set);
    Duration limit = Duration.ofSeconds(chosen.timeLimitSeconds());
    if (RaceRequest.LIMITS.contains(limit)) {
      explore.limit().set(limit);
    }
  }

  /**
   * Writes each choice down as soon as it is made, so that a killed window forgets none.
   *
   * @param notices told once when choices can't be kept, and of what stood in their place
   */
  static void keepFromNowOn(
      SettingsStore store,
      Settings chosen,
      Appearance appearance,
      ExploreViewModel explore,
      Consumer<Problem> notices) {
    Choices choices = new Choices(store, chosen, appearance, explore, notices);
    appearance.theme().addListener(_ -> choices.keep());
    appearance.zoom().addListener(_ -> choices.keep());
    appearance.language().addListener(_ -> choices.keep());
    appearance.projector().addListener(_ -> choices.keep());
    explore.policy().addListener(_ -> choices.keep());
    explore.limit().addListener(_ -> choices.keep());
  }

  /** Only what changed here is written: another window may have chosen something else. */
  private void keep() {
    Settings now = with(kept);
    Optional<SettingsTrouble> trouble = store.change(kept, now);
    boolean written = trouble.isEmpty() || trouble.get().written();
    trouble
        .filter(_ -> written || !lost)
        .ifPresent(t -> notices.accept(Problem.of(t.code(), t.args().toArray())));
    lost |= !written;
    kept = written ? now : kept;
  }

  private Settings with(Settings other) {
    return other
        .withTheme(appearance.theme().get())
        .withZoomPercent(appearance.zoom().get())
        .withLanguage(appearance.language().get())
        .withProjector(appearance.projector().get())
        .withPolicy(explore.policy().get().name())
        .withTimeLimitSeconds((int) explore.limit().get().toSeconds());
  }
}
