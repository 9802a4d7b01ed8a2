package org.signalbox.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a file of YAML 1.2 into pieces that know their lines. */
final class YamlFile {
  private final Path file;

  YamlFile(Path file) {
    this.file = file;
  }

  /**
   * @throws ProblemException {@code SB-LESSON-10} when it can't be read, {@code SB-LESSON-15} when
   *     it is no YAML, {@code SB-LESSON-16} when a name stands there twice
   */
  Yaml.Keys read() {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-LESSON-10", file.toString(), reason(e)), e);
    }
    try {
      Optional<Node> root = new Compose(settings()).composeString(text);
      return Yaml.keys(
          file.getFileName().toString(),
          root.map(this::piece).orElseGet(() -> new Yaml.Text(new Yaml.Place(file, 1), "")));
    } catch (MarkedYamlEngineException e) {
      int line = mark(e).map(Mark::getLine).orElse(0) + 1;
      throw new Yaml.Place(file, line).problem("SB-LESSON-15", e.getProblem());
    } catch (YamlEngineException e) {
      throw new Yaml.Place(file, 1).problem("SB-LESSON-15", String.valueOf(e.getMessage()));
    }
  }

  /** What is opened and never closed is noticed far below; its beginning is the line to look at. */
  private static Optional<Mark> mark(MarkedYamlEngineException e) {
    String context = String.valueOf(e.getContext());
    return context.contains("quoted") || context.contains("flow")
        ? e.getContextMark()
        : e.getProblemMark();
  }

  private static LoadSettings settings() {
    return LoadSettings.builder().setMaxAliasesForCollections(20).build();
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    String kind = e.getClass().getSimpleName();
    return message == null ? kind : kind + ": " + message;
  }

  private Yaml piece(Node node) {
    return switch (node) {
      case ScalarNode scalar -> new Yaml.Text(place(node), scalar.getValue());
      case SequenceNode list ->
          new Yaml.Items(place(node), list.getValue().stream().map(this::piece).toList());
      case MappingNode map -> new Yaml.Keys(place(node), named(map.getValue()));
      default -> throw place(node).problem("SB-LESSON-15", node.getNodeType().toString());
    };
  }

  private Map<String, Yaml> named(List<NodeTuple> entries) {
    Map<String, Yaml> named = new LinkedHashMap<>();
    for (NodeTuple entry : entries) {
      Node key = entry.getKeyNode();
      if (!(key instanceof ScalarNode name)) {
        throw place(key).problem("SB-LESSON-15", key.getNodeType().toString());
      }
      if (named.put(name.getValue(), behind(name, entry.getValueNode())) != null) {
        throw place(key).problem("SB-LESSON-16", name.getValue());
      }
    }
    return named;
  }

  /** What is long begins on a later line than its name, which is the line to look at. */
  private Yaml behind(Node name, Node value) {
    Yaml piece = piece(value);
    return switch (piece) {
      case Yaml.Text text -> new Yaml.Text(place(name), text.value());
      case Yaml.Items items -> new Yaml.Items(place(name), items.all());
      case Yaml.Keys keys -> new Yaml.Keys(place(name), keys.all());
    };
  }

  private Yaml.Place place(Node node) {
    return new Yaml.Place(file, node.getStartMark().map(Mark::getLine).orElse(0) + 1);
  }
}
