package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlainColumnTest {
  private static final TableText ENGLISH =
      new TableText(
          List.of("Engine", "Time", "Energy", "95 %", "Money", "Day"),
          List.of(
              List.of(
                  "AutoETS",
                  "38.0\u00a0ms",
                  "≈ 500 (200–1,000)\u00a0mJ",
                  "0.470–0.570",
                  "€0.0400",
                  "2026-03-01"),
              List.of(
                  "SmolLM2",
                  "2.50\u00a0min",
                  "≈ 3 (1–9)\u00a0J",
                  "−1.20–1,940",
                  "€12.0",
                  "2026-03-02"),
              List.of("Drift", "–", "", "", "", "")));

  @Test
  void everyFigureIsANumberInTheUnitThatTheHeadNames() {
    assertEquals(
        """
        Engine,Time [s],Energy [J],Energy low [J],Energy high [J],95 % low,95 % high,Money [€],Day
        AutoETS,0.038,0.5,0.2,1,0.470,0.570,0.0400,2026-03-01
        SmolLM2,150,3,1,9,-1.20,1940,12.0,2026-03-02
        Drift,,,,,,,,
        """,
        ENGLISH.csv(Locale.US).replace("\r\n", "\n"));
  }

  @Test
  void germanFiguresAreTheSameNumbers() {
    TableText table =
        new TableText(
            List.of("Zeit", "Anzahl", "Anteil", "Kosten"),
            List.of(List.of("1,50\u00a0s", "1.960", "83,0\u00a0%", "12,0\u00a0€")));
    assertEquals(
        "Zeit [s],Anzahl,Anteil [%],Kosten [€]\n1.50,1960,83.0,12.0\n",
        table.csv(Locale.GERMANY).replace("\r\n", "\n"));
  }

  @Test
  void namesThatWouldReckonOrEndACellStayWords() {
    String name = "=1+1|\"x\",\n`y` [z](javascript:a) <b>\u202e";
    TableText table = new TableText(List.of(name), List.of(List.of(name), List.of("-3")));
    assertEquals(
        "\"'=1+1|\"\"x\"\", `y` [z](javascript:a) <b>\u202e\"\n".repeat(2) + "-3\n",
        table.csv(Locale.US).replace("\r\n", "\n"));
    String cell = "| =1+1\\|\"x\", \\`y\\` \\[z\\](javascript:a) &lt;b> |\n";
    assertEquals(cell + "| --- |\n" + cell + "| -3 |\n", table.markdown());
    assertEquals(3, table.tsv().lines().count());
    assertTrue(table.tsv().startsWith("'="), table.tsv());
  }

  @Test
  void wordsAndWhatTheUserGaveStayAsTheyAre() {
    TableText mixed = new TableText(List.of("Score"), List.of(List.of("MASE 0.55"), List.of("7")));
    assertEquals("Score\nMASE 0.55\n7\n", mixed.csv(Locale.US).replace("\r\n", "\n"));
    TableText given = new TableText(List.of("pause"), List.of(List.of("5 min"))).asData();
    assertEquals("pause\n5 min\n", given.csv(Locale.US).replace("\r\n", "\n"));
  }
}
