package org.signalbox.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.signalbox.engine.Guarded;
import org.signalbox.engine.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A list in a file that windows and terminals share: read anew each time, changed by one at a time,
 * whole or not there at all. One that can't be understood counts as empty and is moved aside before
 * anything is written in its place; so is one of a newer version.
 *
 * @param type of one of them; its constructor throws when it can't be
 */
record KeptList<T extends Record>(Path file, Class<T> type) {
  /** Empty when there is none, and when it can't be understood. */
  List<T> list() {
    return KeptText.read(file) instanceof KeptText.Found(String text)
        ? read(text).orElse(List.of())
        : List.of();
  }

  /**
   * Reads, changes and writes, with nobody in between.
   *
   * @param found told what was put aside before
   */
  void change(Consumer<SettingsTrouble> found, UnaryOperator<List<T>> change) throws IOException {
    Guarded.around(
        file,
        () -> {
          Optional<SettingsTrouble> trouble = mend();
          if (trouble.filter(t -> t.kind() == SettingsTrouble.Kind.NOT_READABLE).isPresent()) {
            throw new IOException(trouble.get().detail());
          }
          trouble.ifPresent(found);
          List<T> changed = change.apply(new ArrayList<>(list()));
          WholeFile.write(file, KeptJson.write(KeptJson.json().valueToTree(changed)));
          return changed;
        });
  }

  /** Moves a file aside that can't be understood, and says so. */
  Optional<SettingsTrouble> mend() {
    return switch (KeptText.read(file)) {
      case KeptText.Missing _ -> Optional.empty();
      case KeptText.NotReadable(String reason) ->
          trouble(SettingsTrouble.Kind.NOT_READABLE, reason);
      case KeptText.NoText _ -> aside(SettingsTrouble.Kind.LIST_BROKEN_AND_KEPT_ASIDE);
      case KeptText.Found(String text) when read(text).isPresent() -> Optional.empty();
      case KeptText.Found(String text) ->
          aside(
              KeptJson.object(text).filter(KeptJson::newer).isPresent()
                  ? SettingsTrouble.Kind.LIST_OF_A_NEWER_VERSION
                  : SettingsTrouble.Kind.LIST_BROKEN_AND_KEPT_ASIDE);
    };
  }

  private Optional<SettingsTrouble> aside(SettingsTrouble.Kind kind) {
    try {
      Path kept =
          kind == SettingsTrouble.Kind.LIST_OF_A_NEWER_VERSION
              ? KeptText.asideAsNewer(file)
              : KeptText.aside(file);
      return trouble(kind, kept.toString());
    } catch (IOException e) {
      return trouble(SettingsTrouble.Kind.NOT_READABLE, KeptText.reason(e));
    }
  }

  private Optional<SettingsTrouble> trouble(SettingsTrouble.Kind kind, String detail) {
    return Optional.of(new SettingsTrouble(kind, file, detail));
  }

  private Optional<List<T>> read(String text) {
    try {
      if (!(KeptJson.json().readTree(text) instanceof ArrayNode all)) {
        return Optional.empty();
      }
      List<T> list = new ArrayList<>();
      for (JsonNode each : all) {
        list.add(KeptJson.json().treeToValue(each, type));
      }
      return Optional.of(list);
    } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
      return Optional.empty();
    }
  }
}
