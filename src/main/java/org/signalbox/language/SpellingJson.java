package org.signalbox.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.language.Spelling.Composition;
import org.signalbox.language.Spelling.Prefix;
import org.signalbox.language.Spelling.Whole;
import org.signalbox.task.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Normaliser, pre-tokenizer and decoder of a {@code tokenizer.json}. */
final class SpellingJson {
  private SpellingJson() {}

  static void beforeModel(Spelling spelling, ObjectNode root) {
    switch (spelling) {
      case Spelling.Bytes(Pretokenizer words, Composition composition, _) -> {
        switch (composition) {
          case AS_IS -> root.putNull("normalizer");
          case COMPOSED -> root.putObject("normalizer").put("type", "NFC");
        }
        words(words, root.putObject("pre_tokenizer").put("type", "Sequence"));
      }
      case Spelling.Pieces(Prefix prefix) -> {
        ArrayNode steps =
            root.putObject("normalizer").put("type", "Sequence").putArray("normalizers");
        if (prefix != Prefix.NEVER) {
          steps.addObject().put("type", "Prepend").put("prepend", Tokenizer.BAR);
        }
        replace(steps.addObject(), " ", Tokenizer.BAR);
        root.putNull("pre_tokenizer");
      }
    }
  }

  private static void words(Pretokenizer words, ObjectNode sequence) {
    ArrayNode steps = sequence.putArray("pretokenizers");
    boolean regex = false;
    for (Pretokenizer.Step step : words.steps()) {
      switch (step) {
        case Pretokenizer.Step.Digits _ ->
            steps.addObject().put("type", "Digits").put("individual_digits", true);
        case Pretokenizer.Step.Words own when own.equals(Pretokenizer.GPT2_WORDS) -> regex = true;
        case Pretokenizer.Step.Words own -> {
          ObjectNode split = steps.addObject().put("type", "Split");
          split.putObject("pattern").put("Regex", own.expression());
          split.put("behavior", "Isolated").put("invert", false);
        }
      }
    }
    byteLevel(steps.addObject(), regex);
  }

  private static void byteLevel(ObjectNode node, boolean regex) {
    node.put("type", "ByteLevel")
        .put("add_prefix_space", false)
        .put("trim_offsets", true)
        .put("use_regex", regex);
  }

  private static void replace(ObjectNode node, String from, String to) {
    node.put("type", "Replace").putObject("pattern").put("String", from);
    node.put("content", to);
  }

  static void decoder(Spelling spelling, ObjectNode node) {
    switch (spelling) {
      case Spelling.Bytes _ -> byteLevel(node, true);
      case Spelling.Pieces(Prefix prefix) -> {
        ArrayNode steps = node.put("type", "Sequence").putArray("decoders");
        replace(steps.addObject(), Tokenizer.BAR, " ");
        steps.addObject().put("type", "ByteFallback");
        steps.addObject().put("type", "Fuse");
        if (prefix != Prefix.NEVER) {
          steps.addObject().put("type", "Strip").put("content", " ").put("start", 1).put("stop", 0);
        }
      }
    }
  }

  static void model(Spelling spelling, ObjectNode model) {
    switch (spelling) {
      case Spelling.Bytes bytes when bytes.whole() == Whole.TAKEN ->
          model.put("ignore_merges", true);
      case Spelling.Bytes _ -> {}
      case Spelling.Pieces _ ->
          model.put("unk_token", "<unk>").put("fuse_unk", true).put("byte_fallback", true);
    }
  }

  /**
   * @throws ProblemException SB-LANGUAGE-65 for a step that is not known here
   */
  static Spelling read(JsonNode root) {
    List<JsonNode> normalizers = steps(root.path("normalizer"), "normalizers");
    List<JsonNode> cuts = steps(root.path("pre_tokenizer"), "pretokenizers");
    if (cuts.stream().anyMatch(cut -> type(cut).equals("ByteLevel"))) {
      Whole whole =
          root.path("model").path("ignore_merges").asBoolean(false) ? Whole.TAKEN : Whole.MERGED;
      return new Spelling.Bytes(words(cuts), composition(normalizers), whole);
    }
    return new Spelling.Pieces(prefix(normalizers, cuts));
  }

  private static Pretokenizer words(List<JsonNode> cuts) {
    List<Pretokenizer.Step> steps = new ArrayList<>();
    for (JsonNode cut : cuts) {
      switch (type(cut)) {
        case "ByteLevel" -> {
          if (cut.path("add_prefix_space").asBoolean(false)) {
            throw refused("ByteLevel with add_prefix_space");
          }
          if (cut.path("use_regex").asBoolean(true)) {
            steps.add(Pretokenizer.GPT2_WORDS);
          }
        }
        case "Digits" -> steps.add(digits(cut));
        case "Split" -> steps.add(split(cut));
        default -> throw refused(type(cut));
      }
    }
    return new Pretokenizer(steps);
  }

  private static Pretokenizer.Step digits(JsonNode cut) {
    return cut.path("individual_digits").asBoolean(false)
        ? new Pretokenizer.Step.Digits()
        : new Pretokenizer.Step.Words("\\p{N}+");
  }

  private static Pretokenizer.Step split(JsonNode cut) {
    String behaviour = cut.path("behavior").asString();
    if (!behaviour.equals("Isolated")
        && !(behaviour.equals("Removed") && cut.path("invert").asBoolean(false))) {
      throw refused("Split " + behaviour);
    }
    JsonNode pattern = cut.path("pattern");
    return new Pretokenizer.Step.Words(
        pattern.has("Regex")
            ? pattern.path("Regex").asString()
            : java.util.regex.Pattern.quote(pattern.path("String").asString()));
  }

  private static Composition composition(List<JsonNode> normalizers) {
    Composition composition = Composition.AS_IS;
    for (JsonNode step : normalizers) {
      if (!type(step).equals("NFC")) {
        throw refused(type(step));
      }
      composition = Composition.COMPOSED;
    }
    return composition;
  }

  /** Before pieces come bars for spaces, by whichever of the two steps. */
  private static Prefix prefix(List<JsonNode> normalizers, List<JsonNode> cuts) {
    Prefix prefix = Prefix.NEVER;
    for (JsonNode step : normalizers) {
      switch (type(step)) {
        case "Prepend" -> prefix = Prefix.ALWAYS;
        case "Replace" -> {
          if (!step.path("content").asString().equals(Tokenizer.BAR)) {
            throw refused("Replace");
          }
        }
        default -> throw refused(type(step));
      }
    }
    for (JsonNode cut : cuts) {
      prefix = metaspace(cut).orElse(prefix);
    }
    return prefix;
  }

  private static Optional<Prefix> metaspace(JsonNode cut) {
    return switch (type(cut)) {
      // No space is left to split at once they are bars.
      case "Split" -> Optional.empty();
      case "Metaspace" -> {
        if (cut.path("split").asBoolean(true)) {
          throw refused("Metaspace with split");
        }
        yield Optional.of(
            switch (cut.path("prepend_scheme").asString("always")) {
              case "never" -> Prefix.NEVER;
              case "first" -> Prefix.FIRST;
              default -> Prefix.ALWAYS;
            });
      }
      default -> throw refused(type(cut));
    };
  }

  private static List<JsonNode> steps(JsonNode node, String list) {
    if (!node.isObject()) {
      return List.of();
    }
    return type(node).equals("Sequence") ? node.path(list).valueStream().toList() : List.of(node);
  }

  private static String type(JsonNode node) {
    return node.path("type").asString();
  }

  private static ProblemException refused(String kind) {
    return ProblemException.of("SB-LANGUAGE-65", kind);
  }
}
