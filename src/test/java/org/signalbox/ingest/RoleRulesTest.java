package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.task.ColumnRole;
import org.signalbox.task.Dataset;

class RoleRulesTest {
  private interface Cell {
    String of(int row);
  }

  private static ColumnRole role(String name, Cell cell) {
    String rows =
        IntStream.range(0, 200)
            .mapToObj(i -> "\"" + cell.of(i) + "\"," + i + "\n")
            .collect(Collectors.joining());
    Dataset found = Inputs.csv(name + ",other\n" + rows);
    return found.profiles().getFirst().role();
  }

  @Test
  void eachOfTheNineRolesIsFound() {
    assertEquals(ColumnRole.NUMERIC, role("height", i -> 1.5 + i * 0.37 + ""));
    assertEquals(ColumnRole.CATEGORICAL, role("colour", i -> i % 3 == 0 ? "red" : "blue"));
    assertEquals(ColumnRole.DATETIME, role("day", i -> "2020-01-" + (10 + i % 20)));
    assertEquals(
        ColumnRole.SENTENCE, role("review", i -> "It took " + i + " days and was not worth it"));
    assertEquals(ColumnRole.URL, role("site", i -> "https://example.org/page/" + i));
    assertEquals(ColumnRole.EMBEDDED_NUMBER, role("price", i -> "$" + (100 + 7 * i) + ".50"));
    assertEquals(ColumnRole.LIST, role("tags", i -> "a" + i + "; b; c"));
    assertEquals(ColumnRole.NOT_GENERALIZABLE, role("customerID", i -> "K" + i * 7919 + "-X"));
    assertEquals(ColumnRole.CONTEXT_SPECIFIC, role("shop", i -> "The " + i + " Garden Company"));
  }

  @Test
  void integersWithFewValuesAreCategories() {
    assertEquals(ColumnRole.CATEGORICAL, role("cylinders", i -> 4 + i % 3 + ""));
    assertEquals(ColumnRole.NUMERIC, role("item_count", i -> i % 8 + ""));
  }

  @Test
  void constantsAndKeysDoNotGeneralise() {
    assertEquals(ColumnRole.NOT_GENERALIZABLE, role("unit", i -> "cm"));
    assertEquals(ColumnRole.NOT_GENERALIZABLE, role("id", i -> 1000 + i + ""));
    assertEquals(ColumnRole.NOT_GENERALIZABLE, role("empty", i -> ""));
  }
}
