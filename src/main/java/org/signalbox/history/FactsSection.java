package org.signalbox.history;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.signalbox.metering.Machine;

/** What somebody needs to doubt or repeat the figures: machine, versions, split, seed, replay. */
record FactsSection(Report report, ReportWords words) {
  void write(Html html) {
    html.open("section", "class", "facts");
    html.leaf("h2", words.sentence("history.facts"));
    html.open("dl");
    Machine machine = report.machine();
    fact(html, "processor", machine.processor());
    fact(
        html,
        "cores",
        words.sentence("history.cores", machine.cores(), machine.threads(), threads()));
    fact(html, "memory", words.bytes(machine.memoryBytes()));
    fact(html, "system", machine.system());
    fact(html, "java", machine.java());
    fact(html, "product", report.replay().product());
    fact(html, "split", words.split(report.race().split()));
    fact(html, "seed", Long.toString(report.race().seed()));
    fact(html, "policy", report.replay().policy().name());
    fact(html, "limit", words.milliseconds(report.replay().limit().toMillis()));
    input(html);
    DateTimeFormatter date =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(words.locale());
    fact(html, "made", date.format(report.made()));
    html.close();
    html.open("p", "class", "save");
    html.leaf(
        "a",
        words.sentence("history.replay.download"),
        "download",
        Enclosed.NAME,
        "href",
        Enclosed.address(report.replay()));
    html.close();
    html.open("details").leaf("summary", words.sentence("history.replay"));
    html.leaf("pre", ReplayFile.text(report.replay())).close();
    html.close();
  }

  private int threads() {
    return report.race().start().threads();
  }

  private void input(Html html) {
    switch (report.replay().input()) {
      case ReplayInput.OfFile file -> {
        fact(html, "input", file.path());
        fact(html, "checksum", file.sha256());
      }
      case ReplayInput.OfText _ -> fact(html, "input", words.sentence("history.typed"));
    }
  }

  private void fact(Html html, String name, String value) {
    html.leaf("dt", words.sentence("history.fact." + name)).leaf("dd", value);
  }
}
