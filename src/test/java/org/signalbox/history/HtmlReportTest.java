package org.signalbox.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.cli.PaperWords;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.ProblemException;
import org.signalbox.words.Figures;
import org.signalbox.words.Words;

class HtmlReportTest {
  private static String page() {
    var race = Races.race(Races.lane("a", 0.8, Races.EVIL), Races.lane("b", 0.6, "text"));
    var task = new GenerationTask(Races.EVIL, "", Races.EVIL, Optional.empty(), 10);
    var report =
        new Report(
            task,
            Races.route(Races.card("a")),
            race,
            Races.machine(),
            Replay.of(Races.setting(), race),
            LocalDateTime.of(2026, 1, 2, 3, 4));
    var words =
        new PaperWords(new Words(Locale.ENGLISH, Words.Missing.FAILS), new Figures(Locale.ENGLISH));
    return new HtmlReport(words).of(report);
  }

  @Test
  void nothingThatAUserOrAnEngineWroteBecomesMarkup() {
    String page = page();
    assertFalse(page.toLowerCase(Locale.ROOT).contains("<script"));
    assertTrue(page.contains("&lt;script&gt;alert(&#39;x&#39;)"));
    assertFalse(Pattern.compile("<[^>]*\\son[a-z]+\\s*=").matcher(page).find());
  }

  @Test
  void thePageLoadsNothingAndForbidsItself() {
    String page = page();
    assertTrue(page.contains("Content-Security-Policy"));
    assertFalse(
        Pattern.compile("src=|href=\"(?!data:application/json;)|url\\(|@import|https?:")
            .matcher(page)
            .find());
  }

  @Test
  void theReplayInThePageCanBeRunAgain(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("report.html"), page());
    var race = Races.race(Races.lane("a", 0.8, Races.EVIL), Races.lane("b", 0.6, "text"));
    assertEquals(Replay.of(Races.setting(), race), ReplayFile.read(file));
    Files.writeString(file, "<!DOCTYPE html><p>" + Html.escaped("href=\"data:application/json"));
    var none = assertThrows(ProblemException.class, () -> ReplayFile.read(file));
    assertEquals("SB-HISTORY-03", none.problem().code());
  }

  @Test
  void everyPartOfThePageIsThere() {
    String page = page();
    for (String heading : new String[] {"Route", "Quality against time", "How it was measured"}) {
      assertTrue(page.contains("<h2>" + heading + "</h2>"), heading);
    }
    assertTrue(page.contains("0.800"));
    assertTrue(page.contains("prefers-color-scheme: dark"));
    assertEquals(1, page.split("<svg class=\"chart\"", -1).length - 1);
  }

  @Test
  void aFigureOfATickIsBare() {
    assertEquals("10\u00a0ms", Axis.bare("10.0\u00a0ms", Locale.ENGLISH));
    assertEquals("1\u00a0s", Axis.bare("1,00\u00a0s", Locale.GERMAN));
    assertEquals("1,000\u00a0h", Axis.bare("1,000\u00a0h", Locale.ENGLISH));
    assertEquals("2.05", Axis.bare("2.05", Locale.ENGLISH));
  }
}
