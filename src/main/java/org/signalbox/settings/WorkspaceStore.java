package org.signalbox.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps how the window was left. Pasted text lies in files of its own, so that a large one is
 * written once; a text that no task has any more is deleted. A broken file is moved aside.
 */
public final class WorkspaceStore {
  private static final System.Logger LOG = System.getLogger(WorkspaceStore.class.getName());

  private final Path file;
  private final Path texts;

  public WorkspaceStore(UserFolder folder) {
    this.file = folder.workspace();
    this.texts = folder.pastes();
  }

  /** As it was left; the standard one at the first start and after damage. */
  public Workspace load() {
    try {
      Optional<Workspace> kept =
          KeptJson.read(Files.readString(file), Workspace.standard(), Workspace.class);
      if (kept.isEmpty()) {
        Path aside = WholeFile.aside(file);
        LOG.log(System.Logger.Level.WARNING, "{0} is damaged and lies in {1} now", file, aside);
      }
      Workspace found = kept.orElseGet(Workspace::standard);
      return found.withRecent(found.recent().stream().flatMap(t -> whole(t).stream()).toList());
    } catch (NoSuchFileException _) {
      return Workspace.standard();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "how the window was left can''t be read", e);
      return Workspace.standard();
    }
  }

  /**
   * @return what kept it from being written; empty when it is
   */
  public Optional<SettingsTrouble> save(Workspace workspace) {
    try {
      List<KeptTask> kept = new ArrayList<>();
      for (KeptTask task : workspace.recent()) {
        kept.add(task.kind().text() ? task.withValue(keep(task.value())) : task);
      }
      WholeFile.write(file, KeptJson.write(workspace.withRecent(kept)));
      drop(
          kept.stream()
              .filter(t -> t.kind().text())
              .map(KeptTask::value)
              .collect(Collectors.toSet()));
      return Optional.empty();
    } catch (IOException e) {
      String said = e.getClass().getSimpleName() + ": " + e.getMessage();
      return Optional.of(new SettingsTrouble(SettingsTrouble.Kind.NOT_WRITABLE, file, said));
    }
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

  /** The name under which the text lies. */
  private String keep(String text) throws IOException {
    String name = name(text);
    if (!Files.exists(texts.resolve(name))) {
      WholeFile.write(texts.resolve(name), text);
    }
    return name;
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
