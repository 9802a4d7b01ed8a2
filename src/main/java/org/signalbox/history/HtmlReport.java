package org.signalbox.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A race as one HTML file that needs nothing beside it: no script, no picture, no font, no network.
 * The page forbids itself to run or load anything, so that what a file's name or cells hold stays
 * text.
 */
public final class HtmlReport {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private final ReportWords words;

  public HtmlReport(ReportWords words) {
    this.words = words;
  }

  /**
   * Writes the file whole or not at all.
   *
   * @throws org.signalbox.task.ProblemException {@code SB-HISTORY-01} when it can't be written
   */
  public void write(Path file, Report report) {
    Paper.write(file, of(report));
  }

  /** The page. */
  public String of(Report report) {
    Html html = new Html();
    html.open("html", "lang", words.locale().toLanguageTag());
    head(html, report);
    html.open("body").open("main");
    new TaskSection(report, words).write(html);
    new ComparisonSection(report, words).write(html);
    new FrontierSection(report, words).write(html);
    new AnswerSection(report, words).write(html);
    new FactsSection(report, words).write(html);
    html.close().close().close();
    return html.document();
  }

  private void head(Html html, Report report) {
    html.open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.leaf("title", words.sentence("history.title", report.task().name()));
    html.style(sheet());
    html.close();
  }

  private static String sheet() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing from the product");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
