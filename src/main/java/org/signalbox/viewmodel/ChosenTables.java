package org.signalbox.viewmodel;

import java.util.HashMap;
import java.util.Map;

/** Which table of an input the user chose, so that the same input opens with it again. */
final class ChosenTables {
  private final Map<Input, String> tables = new HashMap<>();

  Input choose(Input input, String table) {
    tables.put(input.whole(), table);
    return new Input.Chosen(input.whole(), table);
  }

  /** The input with the table chosen before; as it is where none was. */
  Input recall(Input input) {
    String table = tables.get(input);
    return table == null ? input : new Input.Chosen(input, table);
  }
}
