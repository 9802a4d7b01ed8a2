package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Dataset;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.TextClassificationTask;
import org.signalbox.task.TextColumn;

/** What becomes of tables that hold sentences. */
class TextTableRoutesTest {
  private static final TextColumn REVIEWS =
      TextColumn.of(
          "review",
          List.of(
              "The battery died after two days of use",
              "Best headphones that I have ever owned",
              "It broke the first time I dropped it",
              "Clear sound and a very fair price",
              "Would not buy from this seller again",
              "My whole family loves this little radio",
              "The display was scratched on arrival",
              "Works exactly as described, fast delivery"));
  private static final TextColumn MOOD =
      TextColumn.of(
          "sentiment", List.of("bad", "good", "bad", "good", "bad", "good", "bad", "good"));

  @Test
  void sentencesWithLabelsAreClassified() {
    for (String request : new String[] {"", "classify these reviews", "predict sentiment"}) {
      assertEquals(
          "text-classification of sentiment",
          Routes.line(Routes.of(Tables.of(REVIEWS, MOOD), request)),
          request);
    }
  }

  @Test
  void labelsInTheRequestAreEnough() {
    Route route = Routes.of(Tables.of(REVIEWS), "classify these reviews as complaint or praise");
    var task = (TextClassificationTask) route.recognition().task().orElseThrow();
    assertEquals(List.of("complaint", "praise"), task.classes());
    assertEquals(8, task.open().length);
  }

  @Test
  void textBesideManyMeasuresStaysATable() {
    double[] plain = {1, 5, 2, 8, 4, 9, 3, 7};
    Dataset table =
        Tables.of(
            NumberColumn.of("price", 19.9, 29.5, 9.9, 45.0, 12.5, 33.3, 21.0, 27.9),
            NumberColumn.of("weight", 0.2, 0.3, 0.25, 1.1, 0.4, 0.9, 0.35, 0.8),
            NumberColumn.of("days", plain),
            NumberColumn.of("returns", 3, 0, 4, 1, 2, 0, 5, 1),
            TextColumn.of(
                "colour", List.of("red", "blue", "red", "blue", "red", "blue", "red", "blue")),
            REVIEWS,
            MOOD);
    assertEquals(
        "binary-classification of sentiment", Routes.line(Routes.of(table, "predict sentiment")));
  }

  @Test
  void questionsBesideAnswersAreSearched() {
    Dataset faq =
        Tables.of(
            TextColumn.of(
                "question",
                List.of(
                    "How do I reset my password?",
                    "Where is my parcel now?",
                    "Can I pay by invoice here?")),
            TextColumn.of(
                "answer",
                List.of(
                    "Open the settings and choose a new one.",
                    "Follow the link in the mail that we sent.",
                    "Yes, companies may pay within 14 days.")));
    Route route = Routes.of(faq, "");
    assertEquals("retrieval", Routes.line(route));
    var task = (RetrievalTask) route.recognition().task().orElseThrow();
    assertEquals(Set.of("2"), task.relevant().get(1));
  }

  @Test
  void aRequestSearchesAColumnOfSentences() {
    Route route = Routes.of(Tables.of(REVIEWS), "find reviews about a broken display");
    var task = (RetrievalTask) route.recognition().task().orElseThrow();
    assertEquals(8, task.documents().size());
    assertTrue(task.queries().getFirst().text().contains("broken display"));
  }
}
