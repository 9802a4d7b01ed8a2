package org.signalbox.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The papers that engines come from, in BibTeX.
 *
 * @param papers in the order of the file
 */
record Bibliography(List<Paper> papers) {
  private static final Pattern ENTRY =
      Pattern.compile("% ([a-z0-9 -]+)\\n(@\\w+\\{(\\w+),.*?\\n\\})\\n", Pattern.DOTALL);

  /**
   * @param engines ids of those that come from it
   * @param key by which it is cited
   */
  record Paper(List<String> engines, String key, String entry) {}

  Bibliography {
    papers = List.copyOf(papers);
  }

  /** Those that the product knows. */
  static Bibliography known() {
    try (InputStream in = Bibliography.class.getResourceAsStream("papers.bib")) {
      if (in == null) {
        throw new IllegalStateException("papers.bib is missing from the product");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Bibliography read(String text) {
    List<Paper> papers = new ArrayList<>();
    Matcher matcher = ENTRY.matcher(text);
    while (matcher.find()) {
      List<String> engines = List.of(matcher.group(1).strip().split(" "));
      papers.add(new Paper(engines, matcher.group(3), matcher.group(2)));
    }
    return new Bibliography(papers);
  }

  /** The keys to cite beside an engine; empty for one that came from elsewhere. */
  List<String> keys(String engine) {
    return of(List.of(engine)).stream().map(Paper::key).toList();
  }

  /** The papers of some engines. */
  List<Paper> of(Collection<String> engines) {
    return papers.stream().filter(p -> p.engines().stream().anyMatch(engines::contains)).toList();
  }

  /** The entries of some engines' papers, as a {@code .bib} file holds them. */
  String bibtex(Collection<String> engines) {
    return String.join("\n\n", of(engines).stream().map(Paper::entry).toList()) + "\n";
  }
}
