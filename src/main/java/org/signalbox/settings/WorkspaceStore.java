package org.signalbox.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.engine.Guarded;
import org.signalbox.engine.WholeFile;

/**
 * Keeps how the window was left. Pasted text lies in files of its own, so that a large one is
 * written once; a text that no task has any more is deleted. A broken file is moved aside. Several
 * windows share the recent tasks; each window has a store of its own.
 */
public final class WorkspaceStore {
  private static final System.Logger LOG = System.getLogger(WorkspaceStore.class.getName());

  private final Path home;
  private final WorkspaceFile file;
  private final Path texts;
  private final SharedRecents shared = new SharedRecents();

  public WorkspaceStore(UserFolder folder) {
    this.home = folder.path();
    this.file = new WorkspaceFile(folder.workspace());
    this.texts = folder.pastes();
  }

  /** As it was left; the standard one at the first start and after damage. */
  public Workspace load() {
    file.mend();
    return look();
  }

  /** The same, leaving a damaged file where it is, to be put right and spoken of later. */
  public Workspace look() {
    Workspace found = file.read().orElseGet(Workspace::standard);
    shared.seen(found.recent());
    return found.withRecent(found.recent().stream().flatMap(t -> whole(t).stream()).toList());
  }

  /**
   * Writes how this window was left. Tasks that another window opened stay, and those that were
   * taken away elsewhere since are not brought back.
   *
   * @return what the user should hear of: that it is not written, or what stood in the file
   */
  public Optional<SettingsTrouble> save(Workspace workspace) {
    try {
      return Guarded.in(home, () -> write(workspace));
    } catch (IOException e) {
      return Optional.of(
          new SettingsTrouble(SettingsTrouble.Kind.NOT_WRITABLE, file.path(), KeptText.reason(e)));
    }
  }

  private Optional<SettingsTrouble> write(Workspace workspace) throws IOException {
    Optional<SettingsTrouble> trouble = file.mend();
    if (trouble.filter(t -> t.kind() == SettingsTrouble.Kind.NOT_READABLE).isPresent()) {
      throw new IOException(trouble.get().detail());
    }
    List<KeptTask> named = workspace.recent().stream().map(WorkspaceStore::named).toList();
    // A file that was just moved aside says nothing about what was taken away elsewhere.
    List<KeptTask> stored =
        trouble.isPresent() ? named : file.read().map(Workspace::recent).orElse(List.of());
    List<KeptTask> kept = shared.merged(named, stored);
    for (KeptTask task : workspace.recent()) {
      if (task.kind().text() && kept.contains(named(task))) {
        keep(task.value());
      }
    }
    boolean newest =
        !kept.isEmpty() && !named.isEmpty() && kept.getFirst().equals(named.getFirst());
    Workspace whole = workspace.withRecent(kept);
    file.write(newest ? whole : whole.put());
    shared.seen(named);
    drop(
        kept.stream()
            .filter(t -> t.kind().text())
            .map(KeptTask::value)
            .collect(Collectors.toSet()));
    return trouble;
  }

  private static KeptTask named(KeptTask task) {
    return task.kind().text() ? task.withValue(name(task.value())) : task;
  }

  private Optional<KeptTask> whole(KeptTask task) {
    if (!task.kind().text()) {
      return Optional.of(task);
    }
    try {
      return Optional.of(task.withValue(Files.readString(texts.resolve(task.value()))));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.INFO, "a pasted text is gone: {0}", e.toString());
      return Optional.empty();
    }
  }

  private void keep(String text) throws IOException {
    Path place = texts.resolve(name(text));
    if (!Files.exists(place)) {
      Files.createDirectories(texts);
      WholeFile.write(place, text);
    }
  }

  private void drop(Set<String> wanted) throws IOException {
    if (!Files.isDirectory(texts)) {
      return;
    }
    try (Stream<Path> all = Files.list(texts)) {
      for (Path one : all.toList()) {
        if (!wanted.contains(one.getFileName().toString())) {
          Files.deleteIfExists(one);
        }
      }
    }
  }

  /** The name under which a text lies. */
  private static String name(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12) + ".txt";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
