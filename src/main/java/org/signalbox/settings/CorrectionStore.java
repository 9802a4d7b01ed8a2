package org.signalbox.settings;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The user's corrections of the router, the newest first. */
public final class CorrectionStore {
  private static final int MOST = 500;

  private final KeptList<KeptCorrection> kept;
  private final Consumer<SettingsTrouble> found;

  public CorrectionStore(UserFolder folder) {
    this(folder, trouble -> {});
  }

  /**
   * @param found told what was put aside for something to be written in its place
   */
  public CorrectionStore(UserFolder folder, Consumer<SettingsTrouble> found) {
    this.kept = new KeptList<>(folder.corrections(), KeptCorrection.class);
    this.found = found;
  }

  public List<KeptCorrection> list() {
    return kept.list();
  }

  public Optional<KeptCorrection> find(String signature) {
    return list().stream().filter(kept -> kept.signature().equals(signature)).findFirst();
  }

  /**
   * Keeps a correction in the place of an earlier one of the same input; the oldest of more than
   * {@value #MOST} goes.
   */
  public void keep(KeptCorrection correction) throws IOException {
    kept.change(
        found,
        all -> {
          all.removeIf(old -> old.signature().equals(correction.signature()));
          all.addFirst(correction);
          return all.subList(0, Math.min(MOST, all.size()));
        });
  }

  /**
   * @return whether there was such a correction
   */
  public boolean forget(String signature) throws IOException {
    boolean known = find(signature).isPresent();
    if (known) {
      kept.change(
          found, all -> all.stream().filter(c -> !c.signature().equals(signature)).toList());
    }
    return known;
  }
}
