package org.signalbox.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.signalbox.engine.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the window was left, in its file; texts are named and not told there. */
record WorkspaceFile(Path path) {
  private static final System.Logger LOG = System.getLogger(WorkspaceFile.class.getName());

  /** Empty when there is none, or none that can be read. */
  Optional<Workspace> read() {
    return KeptText.read(path) instanceof KeptText.Found(String text)
        ? KeptJson.object(text).flatMap(WorkspaceFile::workspace)
        : Optional.empty();
  }

  /** Of a newer version's tasks only those are read that this one knows. */
  private static Optional<Workspace> workspace(ObjectNode found) {
    if (KeptJson.newer(found) && found.get("recent") instanceof ArrayNode tasks) {
      tasks.removeIf(task -> !known(task));
    }
    return KeptJson.read(found, Workspace.standard(), Workspace.class);
  }

  private static boolean known(JsonNode task) {
    try {
      KeptJson.json().treeToValue(task, KeptTask.class);
      return true;
    } catch (JacksonException | IllegalArgumentException _) {
      return false;
    }
  }

  void write(Workspace workspace) throws IOException {
    ObjectNode fresh = KeptJson.json().createObjectNode();
    KeptJson.change(fresh, Workspace.standard(), workspace);
    WholeFile.write(path, KeptJson.write(fresh));
  }

  /**
   * Moves a file aside that can't be understood, and copies one of a newer version, of which only a
   * part can be written again.
   */
  Optional<SettingsTrouble> mend() {
    return switch (KeptText.read(path)) {
      case KeptText.Missing _ -> Optional.empty();
      case KeptText.NotReadable(String reason) ->
          trouble(SettingsTrouble.Kind.NOT_READABLE, reason);
      case KeptText.NoText _ -> aside();
      case KeptText.Found(String text) -> {
        Optional<ObjectNode> found = KeptJson.object(text);
        if (found.flatMap(object -> workspace(object.deepCopy())).isEmpty()) {
          yield aside();
        }
        yield found.filter(KeptJson::newer).isPresent() ? copied() : Optional.empty();
      }
    };
  }

  private Optional<SettingsTrouble> aside() {
    try {
      Path aside = KeptText.aside(path);
      LOG.log(System.Logger.Level.WARNING, "{0} is damaged and lies in {1} now", path, aside);
      return trouble(SettingsTrouble.Kind.LIST_BROKEN_AND_KEPT_ASIDE, aside.toString());
    } catch (IOException e) {
      return trouble(SettingsTrouble.Kind.NOT_READABLE, KeptText.reason(e));
    }
  }

  private Optional<SettingsTrouble> copied() {
    Path copy = path.resolveSibling(path.getFileName() + ".newer");
    try {
      if (Files.exists(copy) && Files.mismatch(path, copy) < 0) {
        return Optional.empty();
      }
      WholeFile.write(copy, Files.readAllBytes(path));
      return trouble(SettingsTrouble.Kind.LIST_OF_A_NEWER_VERSION, copy.toString());
    } catch (IOException e) {
      return trouble(SettingsTrouble.Kind.NOT_READABLE, KeptText.reason(e));
    }
  }

  private Optional<SettingsTrouble> trouble(SettingsTrouble.Kind kind, String detail) {
    return Optional.of(new SettingsTrouble(kind, path, detail));
  }
}
