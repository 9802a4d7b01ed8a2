package org.signalbox.cli;

import java.util.List;
import org.signalbox.task.Dataset;
import org.signalbox.task.Material;
import org.signalbox.task.Problem;
import org.signalbox.task.Prose;

/** What a reader of the results must know, on the error stream. */
record Remarks(Terminal terminal) {
  private static final int MOST = 10;

  /** What was skipped or doubtful while a file was read. */
  void of(Material material) {
    switch (material) {
      case Dataset dataset -> doubts(dataset.doubts());
      case Prose prose -> {}
    }
  }

  void doubts(List<Dataset.Doubt> doubts) {
    print(doubts.stream().map(this::words).toList());
  }

  void of(List<Problem> remarks) {
    print(remarks.stream().map(r -> terminal.sentence(r) + " " + r.code()).toList());
  }

  String words(Dataset.Doubt doubt) {
    String line = doubt.line() > 0 ? terminal.sentence("cli.line", doubt.line()) + " " : "";
    return line + terminal.sentence(doubt.problem()) + " " + doubt.problem().code();
  }

  /** A table of many series can have a remark for each: the first ones tell enough. */
  private void print(List<String> sentences) {
    List<String> different = sentences.stream().distinct().toList();
    different.stream().limit(MOST).forEach(terminal.err()::println);
    if (different.size() > MOST) {
      terminal.say("cli.more", different.size() - MOST);
    }
  }
}
