package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.app.Installed.Said;

/** Names, cells and labels that want to run stay words in all that is written for others. */
class HostileWordsTest {
  private static final String SCRIPT = "</script><script>alert(1)</script>";
  private static final String IMAGE = "<img src=x onerror=alert(1)>";
  private static final String FORMULA = "=cmd|' /C calc'!A0";

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
  @TempDir
  Path folder;

  private Path table(String name) throws IOException {
    StringBuilder rows = new StringBuilder("size," + IMAGE + ",\"" + FORMULA + "\",kind\n");
    for (int i = 0; i < 60; i++) {
      String label = i % 2 == 0 ? SCRIPT : FORMULA;
      rows.append(i % 2 == 0 ? i : 100 + i).append(',');
      rows.append(i % 3 == 0 ? "@SUM(A1)" : "+1+1").append(",-").append(i).append(".5,\"");
      rows.append(label).append("\"\n");
    }
    return Files.writeString(folder.resolve(name), rows);
  }

  private static Said done(Installed here, String... command) {
    Said said = here.run(command);
    assertEquals(0, said.exit(), said.err());
    return said;
  }

  private static void runsNothing(Path report) throws IOException {
    Document page = Jsoup.parse(Files.readString(report));
    assertEquals(List.of(), page.select("script, iframe, object, embed, img, base, form"));
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertFalse(attribute.getKey().startsWith("on"), element.outerHtml());
        assertFalse(attribute.getValue().strip().startsWith("javascript:"), element.outerHtml());
      }
    }
    assertTrue(page.text().contains("alert(1)"), "what is not there proves nothing");
  }

  private static void calculatesNothing(Path csv) throws IOException {
    for (String line : Files.readAllLines(csv)) {
      for (String cell : line.split(",", -1)) {
        String bare = cell.replaceFirst("^\"", "");
        boolean number = bare.matches("[-+]?[\\d.]+(e[-+]?\\d+)?\"?");
        assertTrue(number || !bare.matches("^[=+@-].*"), line);
      }
    }
  }

  @Test
  void aReportOfAHostileTableRunsNothing() throws IOException {
    Path input = table(IMAGE.replace("/", "") + ".csv");
    try (Installed here = Installed.withoutEncoder(folder, java.util.Map.of())) {
      Path report = folder.resolve("report.html");
      Path replay = folder.resolve("replay.json");
      done(
          here,
          "race",
          input.toString(),
          "--target",
          "kind",
          "--engines",
          "baseline-table,random-forest",
          "--html",
          report.toString(),
          "--save-replay",
          replay.toString());
      runsNothing(report);
      assertEquals(0, here.run("race", "--replay", report.toString()).exit());
    }
  }

  @Test
  void aReportOfAPastedPageRunsNothing() throws IOException {
    StringBuilder page = new StringBuilder("<html><body><table><tr><th>year<th>x");
    page.append("<th>&lt;script&gt;alert(1)&lt;/script&gt;</tr>");
    for (int i = 0; i < 40; i++) {
      page.append("<tr><td>%d<td>%d<td>%s</tr>".formatted(i, i * i, i % 2 == 0 ? "a" : "b"));
    }
    page.append("</table>").append(IMAGE).append(SCRIPT).append("</body></html>");
    try (Installed here = Installed.withoutEncoder(folder, java.util.Map.of())) {
      Path report = folder.resolve("report.html");
      Said said =
          here.typed(
              page.toString(),
              "race",
              "-",
              "--engines",
              "baseline-table,tree",
              "--html",
              report.toString());
      assertEquals(0, said.exit(), said.out() + said.err());
      runsNothing(report);
    }
  }

  @Test
  void everyExportedTableIsEscaped() throws IOException {
    Path input = table(FORMULA.replaceAll("[/|']", "") + ".csv");
    try (Installed here = Installed.withoutEncoder(folder, java.util.Map.of())) {
      Path predicted = folder.resolve("predicted.csv");
      done(
          here,
          "predict",
          input.toString(),
          "--test",
          input.toString(),
          "--target",
          "kind",
          "--engine",
          "random-forest",
          "--out",
          predicted.toString());
      calculatesNothing(predicted);
      done(here, "race", input.toString(), "--target", "kind", "--engines", "baseline-table");
      Path history = folder.resolve("history.csv");
      done(here, "history", "export", history.toString());
      assertTrue(Files.readString(history).contains("'="), Files.readString(history));
      calculatesNothing(history);
    }
  }

  @Test
  void aForecastOfSeriesWithHostileNamesIsEscaped() throws IOException {
    StringBuilder rows = new StringBuilder("unique_id,ds,y\n");
    for (int month = 1; month <= 24; month++) {
      rows.append("\"").append(FORMULA).append("\",");
      rows.append("20%02d-%02d-01,%d%n".formatted(20 + month / 13, (month - 1) % 12 + 1, month));
    }
    Path input = Files.writeString(folder.resolve("sales.csv"), rows);
    try (Installed here = Installed.withoutEncoder(folder, java.util.Map.of())) {
      Path out = folder.resolve("forecast.csv");
      done(here, "forecast", input.toString(), "--horizon", "3", "--out", out.toString());
      calculatesNothing(out);
    }
  }
}
