package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.catalog.Sample;
import org.signalbox.catalog.SampleShelf;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Engines;
import org.signalbox.words.Words;

/** What engines and samples call themselves in English has a German word too. */
class TermsTest {
  private static final Path ROOT = Path.of(System.getProperty("signalbox.root", "."));

  private final ResourceBundle german =
      ResourceBundle.getBundle("org.signalbox.words.words", Locale.GERMAN);

  @Test
  void everyEngineHasAGermanNameAndPurpose(@TempDir Path user) {
    Words words = new Words(Locale.GERMAN, Words.Missing.FAILS);
    Map<String, String> environment = Map.of("SIGNALBOX_HOME", user.toString());
    try (Wiring wiring = new Wiring(new Home(ROOT), words, environment, _ -> {})) {
      Stream<String> ids = engines(wiring.engines()).map(engine -> engine.card().id());
      assertEquals(expected(ids, "term.engine.", "name", "purpose"), kept("term.engine."));
    }
  }

  @Test
  void everySampleHasAGermanTitleAndNotice() {
    Stream<String> ids =
        new SampleShelf(ROOT.resolve("assets/samples")).samples().stream().map(Sample::id);
    assertEquals(expected(ids, "term.sample.", "notice", "title"), kept("term.sample."));
  }

  private static Stream<Engine<?, ?>> engines(Engines all) {
    return Stream.of(
            all.tabular(), all.forecast(), all.classification(), all.generation(), all.retrieval())
        .flatMap(engines -> engines.stream());
  }

  private static Set<String> expected(Stream<String> ids, String start, String... parts) {
    return ids.flatMap(id -> Stream.of(parts).map(part -> start + id + "." + part))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> kept(String start) {
    return german.keySet().stream()
        .filter(key -> key.startsWith(start))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
