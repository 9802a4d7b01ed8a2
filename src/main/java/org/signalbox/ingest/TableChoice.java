package org.signalbox.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables of an input that can hold several, such as a workbook, an archive, a database or a web
 * page.
 *
 * @param names of all, in the input's order; empty where the input is one table and no more
 * @param chosen the one that was read; empty where there is no choice
 */
public record TableChoice(List<String> names, String chosen) {
  public TableChoice {
    names = List.copyOf(names);
  }

  /** An input that is one table, or none. */
  public static TableChoice none() {
    return new TableChoice(List.of(), "");
  }

  public boolean several() {
    return names.size() > 1;
  }

  /** The same where the chosen one holds tables itself: they stand in its place. */
  TableChoice with(TableChoice inner) {
    if (!inner.several()) {
      return this;
    }
    if (!several()) {
      return inner;
    }
    List<String> all = new ArrayList<>();
    for (String name : names) {
      if (name.equals(chosen)) {
        inner.names().forEach(within -> all.add(name + "/" + within));
      } else {
        all.add(name);
      }
    }
    return new TableChoice(all, chosen + "/" + inner.chosen());
  }
}
