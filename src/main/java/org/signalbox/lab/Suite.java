package org.signalbox.lab;

import java.io.IOException;
import java.util.List;
import org.signalbox.ingest.Source;

/** Inputs by which recognition is measured; what their right readings are may be known or not. */
public interface Suite {
  List<SuiteCase> cases();

  /**
   * The bytes of a file that a case names.
   *
   * @throws IOException when it can't be read
   */
  byte[] bytes(String file) throws IOException;

  /** What the labels name and nobody can read. */
  default List<Unread> missing() {
    return List.of();
  }

  /** What a case drops in, or types where it has no file. */
  default Source source(SuiteCase one) throws IOException {
    return one.file().isPresent()
        ? new Source.OfBytes(one.file().get(), bytes(one.file().get()))
        : Source.pasted(one.text());
  }
}
