package org.signalbox.app;

import java.time.Duration;
import org.signalbox.routing.Policy;
import org.signalbox.settings.Settings;
import org.signalbox.settings.SettingsStore;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;

/** What the user chose in the window, kept for the next start. */
final class Choices {
  private static final System.Logger LOG = System.getLogger(Choices.class.getName());

  private Choices() {}

  static void restore(Settings chosen, ExploreViewModel explore) {
    Policy.named(chosen.policy()).ifPresent(explore.policy()::set);
    Duration limit = Duration.ofSeconds(chosen.timeLimitSeconds());
    if (ExploreViewModel.LIMITS.contains(limit)) {
      explore.limit().set(limit);
    }
  }

  /** Writes each choice down as soon as it is made, so that a killed window forgets none. */
  static void keepFromNowOn(SettingsStore store, Appearance appearance, ExploreViewModel explore) {
    Runnable keep = () -> keep(store, appearance, explore);
    appearance.theme().addListener(_ -> keep.run());
    appearance.zoom().addListener(_ -> keep.run());
    appearance.language().addListener(_ -> keep.run());
    appearance.projector().addListener(_ -> keep.run());
    explore.policy().addListener(_ -> keep.run());
    explore.limit().addListener(_ -> keep.run());
  }

  private static void keep(SettingsStore store, Appearance appearance, ExploreViewModel explore) {
    Settings kept =
        store
            .load()
            .settings()
            .withTheme(appearance.theme().get())
            .withZoomPercent(appearance.zoom().get())
            .withLanguage(appearance.language().get())
            .withProjector(appearance.projector().get())
            .withPolicy(explore.policy().get().name())
            .withTimeLimitSeconds((int) explore.limit().get().toSeconds());
    store
        .save(kept)
        .ifPresent(
            trouble ->
                LOG.log(System.Logger.Level.WARNING, "choices not kept: {0}", trouble.code()));
  }
}
