package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.signalbox.task.Dataset;

class PastedTableTest {
  private static final Dataset TABLE = Tables.csv("rooms,price\n1,low\n2,high\n3,low");

  @Test
  void theOrderStandsAboveOrBelowTheTable() {
    String table = "rooms,price\n1,low\n2,high\n3,low\n";
    assertEquals("predict price", PastedTable.order(TABLE, "predict price\n\n" + table));
    assertEquals("predict price", PastedTable.order(TABLE, table + "\npredict price"));
    assertEquals("", PastedTable.order(TABLE, table));
  }

  @Test
  void aRequestBesideAFileIsLeftAsItIs() {
    assertEquals("which rooms?\nand price", PastedTable.order(TABLE, "which rooms?\nand price"));
  }

  @Test
  void theOrderStandsBesideTheSourceOfAPage() {
    String page = "predict price <table><tr><th>rooms</th><th>price</th></tr></table>";
    assertEquals("predict price", PastedTable.order(TABLE, page).strip());
  }

  @Test
  void anEmptyLineEndsTheRows() {
    Dataset spaced = Tables.csv("rooms price\n1 90\n2 120\n3 160");
    String text = "rooms price\n1 90\n2 120\n3 160\n\nforecast 3 days";
    assertEquals("forecast 3 days", PastedTable.order(spaced, text));
  }
}
