package org.signalbox.cli;

import java.nio.file.Path;
import org.signalbox.history.Paper;
import org.signalbox.history.PaperTable;

/** The comparison of a race as files for papers. */
record PaperFiles(PaperTable table, Terminal terminal) {
  void markdown(Path file) {
    Paper.write(file, table.markdown());
    terminal.say("history.paper.saved", file.toString());
  }

  /** The table, and beside it the papers that it cites. */
  void latex(Path file) {
    Paper.write(file, table.latex());
    String name = String.valueOf(file.getFileName());
    Path bib = file.resolveSibling(name.replaceFirst("\\.tex$", "") + ".bib");
    Paper.write(bib, table.bibtex());
    terminal.say("history.paper.saved", file.toString());
    terminal.say("history.paper.saved", bib.toString());
  }
}
