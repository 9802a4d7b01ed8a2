package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.signalbox.cli.Face;
import org.signalbox.cli.Terminal;
import org.signalbox.words.Figures;
import org.signalbox.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An installed folder made of what the repository holds, and the terminal face over it. */
final class Installed implements AutoCloseable {
  static final Path ROOT = Path.of(System.getProperty("signalbox.root"));
  static final Path SAMPLES = ROOT.resolve("assets/samples");
  static final Path MODELS = ROOT.resolve("models");
  static final String ENCODER = "all-minilm-l6-v2-q";

  private final Words words = new Words(Locale.ENGLISH, Words.Missing.FAILS);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Path> links = new ArrayList<>();
  private final Wiring wiring;

  /** What a command said and how it ended. */
  record Said(int exit, String out, String err) {
    /** Standard output, which must be one JSON object on one line and nothing else. */
    JsonNode json() {
      assertEquals(1, out.lines().count(), out);
      JsonNode node = JsonMapper.shared().readTree(out);
      assertEquals(true, node.isObject(), out);
      return node;
    }
  }

  private Installed(Home home, Map<String, String> environment) {
    this.wiring =
        new Wiring(home, words, environment, problem -> terminal(new byte[0]).problem(problem));
  }

  static Installed whole(Path folder) {
    return with(folder, Map.of());
  }

  /**
   * @param environment what differs from an empty one with a user's folder of its own
   */
  static Installed with(Path folder, Map<String, String> environment) {
    Installed bare = withoutEncoder(folder, environment);
    bare.link(
        folder.resolve("models").resolve(ENCODER),
        Path.of(System.getProperty("signalbox.encoder")).resolve(ENCODER));
    return bare;
  }

  static Installed withoutEncoder(Path folder, Map<String, String> environment) {
    Installed made = new Installed(new Home(folder), own(folder, environment));
    made.link(folder.resolve("assets"), ROOT.resolve("assets"));
    return made.withModels(folder);
  }

  /** One of whose assets some lie in the folder already. */
  static Installed over(Path folder) {
    Installed made = new Installed(new Home(folder), own(folder, Map.of()));
    try (var assets = Files.list(ROOT.resolve("assets"))) {
      assets
          .filter(part -> !Files.exists(folder.resolve("assets").resolve(part.getFileName())))
          .forEach(part -> made.link(folder.resolve("assets").resolve(part.getFileName()), part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made.withModels(folder);
  }

  private static Map<String, String> own(Path folder, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>();
    all.put("SIGNALBOX_HOME", folder.resolve("user").toString());
    all.putAll(environment);
    return all;
  }

  private Installed withModels(Path folder) {
    try (var models = Files.list(MODELS)) {
      Files.createDirectories(folder.resolve("models"));
      models.forEach(model -> link(folder.resolve("models").resolve(model.getFileName()), model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private void link(Path link, Path target) {
    try {
      links.add(Files.createSymbolicLink(link, target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sample(String name) {
    return SAMPLES.resolve(name).toString();
  }

  Wiring wiring() {
    return wiring;
  }

  Said run(String... args) {
    return typed("", args);
  }

  /** Runs a command with something on standard input. */
  Said typed(String input, String... args) {
    return fed(input.getBytes(StandardCharsets.UTF_8), args);
  }

  Said fed(byte[] input, String... args) {
    out.reset();
    err.reset();
    int exit = new Face(wiring, terminal(input)).run(args);
    return new Said(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Terminal terminal(byte[] input) {
    return new Terminal(
        new ByteArrayInputStream(input),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false,
        words,
        new Figures(Locale.ENGLISH));
  }

  @Override
  public void close() {
    wiring.close();
    for (Path link : links) {
      try {
        Files.delete(link);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
