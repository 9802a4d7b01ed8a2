package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Dataset;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Prose;

class CorrectionsTest {
  private static final Dataset TABLE =
      Tables.csv(
          "age,plan,fee,churn\n31,a,10,no\n45,b,20,yes\n28,a,12,no\n52,b,30,yes\n39,a,15,no");
  private static final Dataset NEXT_MONTH =
      Tables.csv(
          "churn,fee,plan,age\nno,11,b,36\nyes,22,a,47\nno,13,b,25\nyes,31,a,58\nno,14,b,33");

  @Test
  void aCorrectionIsUsedForTheNextSuchTable() {
    Route corrected = route(TABLE, "Please predict it", target("plan"), NEXT_MONTH, "predict it");
    assertEquals(Optional.of("plan"), corrected.recognition().target());
    assertTrue(
        corrected.recognition().signals().stream()
            .anyMatch(signal -> signal.name().equals("corrected-before")));
  }

  @Test
  void whatTheUserSaysNowGoesBefore() {
    Router router = corrected(TABLE, "predict it", target("plan"));
    Request now = Request.of("predict it").withTarget("fee");
    Route route = router.route(NEXT_MONTH, now, Policy.balanced());
    assertEquals(Optional.of("fee"), route.recognition().target());
  }

  @Test
  void aCorrectionOfColumnsThatAreGoneIsLeft() {
    Router router = Routes.router().with((Corrections) signature -> Optional.of(target("gone")));
    Route route = router.route(TABLE, Request.of("who will leave?"), Policy.balanced());
    assertEquals(Optional.of("churn"), route.recognition().target());
  }

  @Test
  void aTextMeantOtherwiseIsAnswered() {
    var kind = new Correction(Optional.of(Kind.WRITING), none(), none(), none());
    var prose = new Prose("", "Draw a picture of a cat");
    Router router = corrected(prose, "", kind);
    Route route = router.route(prose, Request.of(""), Policy.balanced());
    assertEquals(ProblemType.TEXT_GENERATION, route.recognition().problemType());
  }

  @Test
  void aTableMeantForAForecastIsForecast() {
    Dataset months =
        Tables.csv(
            "month,kind,sales\n2023-01-01,a,5\n2023-02-01,b,6\n2023-03-01,a,7\n2023-04-01,b,9");
    Request meant = Request.of("predict kind").withKind(Optional.of(Kind.SERIES));
    Route route = Routes.router().route(months, meant, Policy.balanced());
    assertEquals(ProblemType.FORECASTING, route.recognition().problemType());
  }

  @Test
  void anotherRequestIsAnotherInput() {
    String one = Signature.of(TABLE, Request.of("forecast 12 months"));
    assertEquals(one, Signature.of(NEXT_MONTH, Request.of("Forecast 6 months!")));
    assertNotEquals(one, Signature.of(TABLE, Request.of("predict churn")));
  }

  private static Route route(
      Dataset before, String said, Correction correction, Dataset after, String saidAfter) {
    return corrected(before, said, correction)
        .route(after, Request.of(saidAfter), Policy.balanced());
  }

  private static Router corrected(
      org.signalbox.task.Material material, String said, Correction correction) {
    String known = Signature.of(material, Request.of(said));
    return Routes.router()
        .with((Corrections) s -> Optional.of(correction).filter(c -> s.equals(known)));
  }

  private static Correction target(String column) {
    return new Correction(Optional.empty(), Optional.of(column), none(), none());
  }

  private static Optional<String> none() {
    return Optional.empty();
  }
}
