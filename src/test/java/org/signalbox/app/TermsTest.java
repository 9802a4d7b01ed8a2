package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
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
import org.signalbox.evaluation.Metric;
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

  /** Most metrics are called alike in both languages. */
  @Test
  void aMetricWithAGermanNameIsOneThatThereIs() {
    Set<String> slugs =
        Stream.of(Metric.values())
            .map(metric -> metric.word().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
            .map(slug -> "term.metric." + slug)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(List.of(), kept("term.metric.").stream().filter(k -> !slugs.contains(k)).toList());
    assertEquals("Trefferquote", german.getString("term.metric.accuracy"));
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
