package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.signalbox.history.Checksum;
import org.signalbox.history.ReplayInput;
import org.signalbox.ingest.Source;
import org.signalbox.task.ProblemException;

/** Notes where an input came from, and finds it again. */
record ReplayInputs(Terminal terminal) {
  /**
   * @param sheet of a workbook; empty for the first
   */
  static ReplayInput note(Source source, Optional<String> sheet) {
    return switch (source) {
      case Source.OfFile file -> ReplayInput.OfFile.of(file.path(), sheet);
      case Source.OfBytes bytes ->
          new ReplayInput.OfFile(bytes.name(), Checksum.of(bytes.bytes()), sheet);
      case Source.OfText text -> new ReplayInput.OfText(text.text());
    };
  }

  /**
   * The same input again.
   *
   * @param replay beside which the input is looked for where it is not in its old place
   * @throws ProblemException {@code SB-HISTORY-06} when it is gone, {@code -07} when it has changed
   */
  Source again(ReplayInput input, Path replay) throws IOException {
    return switch (input) {
      case ReplayInput.OfText text -> Source.pasted(text.text());
      case ReplayInput.OfFile file -> unchanged(file, found(file, replay));
    };
  }

  private Source found(ReplayInput.OfFile file, Path replay) throws IOException {
    if (file.path().equals("-")) {
      return InputOptions.source("-", terminal);
    }
    Path named = Path.of(file.path());
    Path beside = replay.resolveSibling(String.valueOf(named.getFileName()));
    for (Path place : new Path[] {named, beside}) {
      if (Files.isRegularFile(place)) {
        return Source.of(place);
      }
    }
    throw ProblemException.of("SB-HISTORY-06", file.path());
  }

  private static Source unchanged(ReplayInput.OfFile file, Source source) throws IOException {
    if (note(source, file.sheet()) instanceof ReplayInput.OfFile now
        && !now.sha256().equals(file.sha256())) {
      throw ProblemException.of("SB-HISTORY-07", now.path(), file.sha256(), now.sha256());
    }
    return source;
  }
}
