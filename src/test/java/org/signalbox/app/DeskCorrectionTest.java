package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.routing.Kind;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.Material;
import org.signalbox.task.ProblemType;
import org.signalbox.viewmodel.Input;
import org.signalbox.words.Words;

class DeskCorrectionTest {
  private static final Home HOME = new Home(Path.of(System.getProperty("signalbox.root", ".")));
  private static final String JUNE = "age,plan,fee,churn\n31,a,10,no\n45,b,20,yes\n28,a,12,no\n";
  private static final String JULY = "age,plan,fee,churn\n36,b,11,no\n47,a,22,yes\n25,b,13,no\n";

  @Test
  void oneChoiceIsUsedTheNextTimeUntilItIsTakenBack(@TempDir Path user) {
    var words = new Words(Locale.ENGLISH, Words.Missing.FAILS);
    Map<String, String> environment = Map.of("SIGNALBOX_HOME", user.toString());
    try (Wiring wiring = new Wiring(HOME, words, environment, problem -> {})) {
      var flow = new DeskFlow(wiring);
      assertEquals(Optional.of("churn"), target(flow, JUNE, Request.of("")));
      assertEquals(Optional.of("fee"), target(flow, JUNE, Request.of("").withTarget("fee")));
      assertEquals(Optional.of("fee"), target(flow, JULY, Request.of("")));
      assertEquals(1, wiring.corrections().list().size());
      assertEquals(Optional.of("churn"), target(flow, JULY, Request.of("").withTarget("churn")));
      assertEquals(List.of(), wiring.corrections().list());
    }
  }

  @Test
  void whatItIsMeantForIsOneChoiceToo(@TempDir Path user) {
    var words = new Words(Locale.ENGLISH, Words.Missing.FAILS);
    Map<String, String> environment = Map.of("SIGNALBOX_HOME", user.toString());
    try (Wiring wiring = new Wiring(HOME, words, environment, problem -> {})) {
      var flow = new DeskFlow(wiring);
      Request meant = Request.of("").withKind(Optional.of(Kind.WRITING));
      assertEquals(
          ProblemType.TEXT_GENERATION, route(flow, JUNE, meant).recognition().problemType());
      assertEquals(
          ProblemType.TEXT_GENERATION,
          route(flow, JULY, Request.of("")).recognition().problemType());
    }
  }

  @Test
  void openingWhatWasAskedBeforeCorrectsNothing(@TempDir Path user) {
    var words = new Words(Locale.ENGLISH, Words.Missing.FAILS);
    Map<String, String> environment = Map.of("SIGNALBOX_HOME", user.toString());
    try (Wiring wiring = new Wiring(HOME, words, environment, problem -> {})) {
      var flow = new DeskFlow(wiring);
      Material material = flow.read(new Input.Pasted(JUNE), List.of()).material();
      Route route = flow.reopened(material, Request.of("").withTarget("fee"), Policy.balanced());
      assertEquals(Optional.of("fee"), route.recognition().target());
      assertEquals(List.of(), wiring.corrections().list());
    }
  }

  private static Optional<String> target(DeskFlow flow, String text, Request request) {
    return route(flow, text, request).recognition().target();
  }

  private static Route route(DeskFlow flow, String text, Request request) {
    Material material = flow.read(new Input.Pasted(text), List.of()).material();
    return flow.route(material, request, Policy.balanced());
  }
}
