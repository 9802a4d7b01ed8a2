package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.signalbox.ingest.Inputs.column;
import static org.signalbox.ingest.Inputs.pasted;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.task.Dataset;
import org.signalbox.task.Prose;

class ProseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Write a haiku about trains.",
        "Hello, world",
        "Dear Ann,\nthank you for the letter, it was a joy.\nYours, Bob",
        "ash\noak\nelm\nfir",
        "Summarise this: the train was late, the bus was early, and nobody minded.\n"
            + "On the next day, however, both were on time, which surprised everyone.",
        "{ this } is no JSON",
        "{\"a\": 1} what does this mean?",
        "- one; two\n- three; four, and so on; there is more of it here."
      })
  void proseStaysProse(String text) {
    assertEquals(text, assertInstanceOf(Prose.class, pasted(text)).text());
  }

  @Test
  void cellsFromASpreadsheetAreATable() {
    var found = (Dataset) pasted("name\tsize\nash\t1.5\noak\t2.5");
    assertEquals(List.of("1.5", "2.5"), column(found, "size"));
  }

  @Test
  void aTableBelowAWordOfIntroductionIsATable() {
    var found = (Dataset) pasted("Here is my data:\n\na,b\n1,2\n3,4\n5,6\n");
    assertEquals(List.of("a", "b"), found.table().names());
  }

  @Test
  void theSourceOfAPagePastedBelowAQuestionIsATable() {
    String rows = "<tr><td>1</td><td>low</td></tr><tr><td>2</td><td>high</td></tr>";
    String page = "<table><tr><th>rooms</th><th>price</th></tr>" + rows + "</table>";
    var found = (Dataset) pasted("Predict the price\n" + page);
    assertEquals(List.of("low", "high"), column(found, "price"));
    assertInstanceOf(Prose.class, pasted("Why does <table><tr><td>1</td></tr></table> not show?"));
  }

  @Test
  void whatIsSaidBesideATableIsNoRowOfIt() {
    String rows = "rooms,price\n1,90\n2,120\n3,160\n";
    var fenced = (Dataset) pasted("Here, my flats, and prices\n```csv\n" + rows + "```\nand now?");
    assertEquals(List.of("90", "120", "160"), column(fenced, "price"));
    var spaced = (Dataset) pasted(rows.replace(',', ' ') + "\nforecast 3 days");
    assertEquals(List.of("1", "2", "3"), column(spaced, "rooms"));
  }

  @Test
  void timesWithANumberEachAreATable() {
    var found = (Dataset) pasted("2019: 120\n2020: 131\n2021: 128\n2022: 140\n\nnext two years?");
    assertEquals(List.of("120", "131", "128", "140"), column(found, "value"));
  }

  @Test
  void aTableFromADatabaseShellIsATable() {
    String rule = "+-----+------+\n";
    String rows = "| 31  | yes  |\n| 42  | no   |\n| 29  | yes  |\n";
    var found = (Dataset) pasted(rule + "| age | buys |\n" + rule + rows + rule + "\nwho buys?");
    assertEquals(List.of("31", "42", "29"), column(found, "age"));
  }

  @Test
  void aColumnOfNumbersIsATable() {
    var found = (Dataset) pasted("passengers\n112\n118\n132\n129");
    assertEquals(List.of("112", "118", "132", "129"), column(found, "passengers"));
  }

  @Test
  void numbersInOneLineAreAColumn() {
    var found = (Dataset) pasted("112, 118, 132, 129, 121");
    assertEquals(List.of("112", "118", "132", "129", "121"), column(found, "value"));
  }

  @Test
  void aTextFileIsReadForWhatItHolds() {
    byte[] table = "name\tsize\nash\t1\noak\t2\n".getBytes(StandardCharsets.UTF_8);
    assertInstanceOf(Dataset.class, Inputs.read("trees.txt", table));
    byte[] words = "A tree is a tall plant.\n".getBytes(StandardCharsets.UTF_8);
    assertEquals("trees.md", ((Prose) Inputs.read("trees.md", words)).name());
  }
}
