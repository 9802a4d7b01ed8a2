package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.app.Installed.Said;
import tools.jackson.databind.json.JsonMapper;

/** Names, cells and labels that want to run stay words in all that is written for others. */
class HostileWordsTest {
  private static final String SCRIPT = "</script><script>alert(1)</script>";
  private static final String IMAGE = "<img src=x onerror=alert(1)>";
  private static final String FORMULA = "=cmd|' /C calc'!A0";

  /** Acts in LaTeX, in Markdown, in a table of either, and on the direction of what follows. */
  private static final String MARKS =
      "\\input{x}\\write18{x} $%_^~#&| [a](javascript:alert(1)) `b` **c**\n| d \u202egnp\u2066 \u05d0";

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
    try (var rows = CsvReader.builder().ofCsvRecord(csv)) {
      for (CsvRecord row : rows) {
        for (String cell : row.getFields()) {
          boolean number = cell.matches("[-+]?[\\d.]+([eE][-+]?\\d+)?");
          assertTrue(number || !cell.matches("(?s)[=+@\t\r\n-].*"), row::toString);
        }
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
  void theSummaryOfAFolderOfHostileNamesIsEscaped() throws IOException {
    Path tables = Files.createDirectory(folder.resolve("tables"));
    String body = "month,sold\n" + "1,2\n2,3\n3,5\n4,4\n".repeat(6);
    List<String> names =
        List.of("=1+1.csv", "+2|3.csv", "-@SUM(A1).csv", "\t=4.csv", "a\n=5.csv", "\u001b[2J.csv");
    for (String name : names) {
      Files.writeString(tables.resolve(name), body);
    }
    Files.writeString(tables.resolve("@broken.csv"), "");
    try (Installed here = Installed.withoutEncoder(folder, java.util.Map.of())) {
      Path summary = folder.resolve("summary.csv");
      Said said = done(here, "batch", tables.toString(), "--out", summary.toString());
      calculatesNothing(summary);
      assertEquals(names.size() + 2, CsvReader.builder().ofCsvRecord(summary).stream().count());
      assertFalse((said.out() + said.err()).contains("\u001b"), said.out());
    }
  }

  @Test
  void aComparisonForPapersStaysWords() throws IOException {
    Path engines = Files.createDirectories(folder.resolve("user/engines"));
    Files.writeString(
        engines.resolve("evil.json"),
        JsonMapper.shared()
            .writeValueAsString(
                Map.of("name", MARKS, "kind", "table", "command", List.of("false", "{out}"))));
    Path input = table("x " + MARKS.replace("/", "") + ".csv");
    try (Installed here = Installed.withoutEncoder(folder, java.util.Map.of())) {
      Path report = folder.resolve("r.html");
      Said raced =
          here.run(
              "race",
              input.toString(),
              "--target=kind",
              "--html=" + report,
              "--markdown=" + folder.resolve("r.md"),
              "--latex=" + folder.resolve("r.tex"),
              "--engines=" + own(here) + ",baseline-table,random-forest");
      assertEquals(0, raced.exit(), raced.err());
      runsNothing(report);
      turnsNothing(report);
      for (String form : List.of("markdown", "latex")) {
        done(here, "history", "export", folder.resolve("h." + form).toString(), "--format", form);
      }
      done(here, "history", "export", folder.resolve("h.csv").toString());
      calculatesNothing(folder.resolve("h.csv"));
      for (String name : List.of("r.md", "h.markdown")) {
        staysInItsCells(folder.resolve(name), "(?<!\\\\)\\|", 8);
        assertFalse(Files.readString(folder.resolve(name)).matches("(?s).*[^\\\\]\\[a.*"));
      }
      for (String name : List.of("r.tex", "h.latex")) {
        staysInItsCells(folder.resolve(name), "(?<!\\\\)&", 6);
        String latex = Files.readString(folder.resolve(name));
        assertTrue(latex.contains("\\textbackslash{}input\\{x\\}"), latex);
        assertFalse(latex.contains("\\input") || latex.contains("\\write"), latex);
      }
    }
  }

  private static String own(Installed here) {
    return here.wiring().engines().tabular().stream()
        .map(engine -> engine.card().id())
        .filter(id -> id.startsWith("own"))
        .findFirst()
        .orElseThrow();
  }

  /** Nothing reads backwards behind a name; letters of such languages stay. */
  private static void turnsNothing(Path file) throws IOException {
    String text = Files.readString(file);
    assertFalse(
        text.chars().anyMatch(c -> c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069));
    assertTrue(text.contains("\u05d0"), "what is not there proves nothing");
  }

  /** Rows of engines have as many cells as the head, whatever engines are called. */
  private static void staysInItsCells(Path file, String border, int borders) throws IOException {
    turnsNothing(file);
    List<String> rows =
        Files.readAllLines(file).stream()
            .filter(line -> line.matches("\\| .*|.* \\\\\\\\"))
            .toList();
    assertTrue(rows.size() >= 4, rows::toString);
    for (String row : rows) {
      assertEquals(borders, Pattern.compile(border).matcher(row).results().count(), row);
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
