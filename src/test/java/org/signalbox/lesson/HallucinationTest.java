package org.signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.language.WordSupport;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GeneratedText.Token;

class HallucinationTest {
  @Test
  void aTokenIsAsPlainAsItWasProbable() {
    GeneratedText text =
        new GeneratedText(
            "a b",
            List.of(new Token(1, "a", Math.log(0.25)), new Token(2, " b", 0)),
            GeneratedText.Stop.END,
            0);
    assertEquals(
        List.of(new Drawing.Piece("a", 0.25), new Drawing.Piece(" b", 1)),
        Hallucination.sureness(text));
  }

  @Test
  void onlyWordsThatNothingSupportsAreShaded() {
    GeneratedText text =
        new GeneratedText("The pool opens Monday.", List.of(), GeneratedText.Stop.END, 0);
    WordSupport support = new WordSupport(List.of("The pool opens at nine."), "When?");
    List<Drawing.Piece> pieces = Hallucination.support(text, support.of(text));
    assertEquals(text.text(), String.join("", pieces.stream().map(Drawing.Piece::text).toList()));
    assertEquals(
        List.of("Monday"),
        pieces.stream().filter(piece -> piece.share() < 1).map(Drawing.Piece::text).toList());
  }
}
