package org.signalbox.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a user's small files can't be used as it is. */
public final class KeptFiles {
  private KeptFiles() {}

  /**
   * Looks at each file: one that can't be understood is moved aside, one that only a newer version
   * understands is kept beside.
   *
   * @return what the user should hear of, the settings first
   */
  public static List<SettingsTrouble> mend(UserFolder folder) {
    return Stream.of(
            new SettingsStore(folder).load().trouble(),
            new WorkspaceFile(folder.workspace()).mend(),
            new KeptList<>(folder.corrections(), KeptCorrection.class).mend(),
            new KeptList<>(folder.bets(), KeptBet.class).mend())
        .flatMap(Optional::stream)
        .toList();
  }
}
