package org.signalbox.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Standing;
import org.signalbox.routing.Decision;
import org.signalbox.routing.Recognition;
import org.signalbox.routing.Route;
import org.signalbox.task.ProblemType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verdicts of made routes, and those whose figures were reckoned by other programs. */
final class Judged {
  private Judged() {}

  /** A case of which the family is known, and the family that was seen with a confidence. */
  static Verdict of(String right, String seen, double confidence) {
    SuiteCase asked =
        new SuiteCase(
            right,
            SuiteCase.Part.TEST,
            Optional.empty(),
            "",
            Optional.empty(),
            Map.of(
                Aspect.FAMILY,
                List.of(right),
                Aspect.ABSTAIN,
                List.of(Boolean.toString(right.equals("none")))));
    return new Verdict(asked, new SeenRoute(route(seen, confidence), 0));
  }

  private static Route route(String seen, double confidence) {
    ProblemType type =
        switch (seen) {
          case "tabular" -> ProblemType.REGRESSION;
          case "forecast" -> ProblemType.FORECASTING;
          case "language" -> ProblemType.TEXT_GENERATION;
          default -> ProblemType.NONE;
        };
    var card = new EngineCard("e", "E", Family.TABULAR, Standing.CONTENDER, "MIT", 0, "", "");
    Optional<EngineCard> engine = Optional.of(card).filter(_ -> type != ProblemType.NONE);
    var recognition =
        new Recognition(
            Optional.empty(),
            type,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            List.of(),
            List.of(),
            confidence,
            Optional.empty());
    var decision =
        new Decision(
            engine, Optional.empty(), confidence, 0, List.of(), List.of(), Optional.empty());
    return new Route(recognition, decision);
  }

  static JsonNode reference() {
    try (var in = Judged.class.getResourceAsStream("/lab/judged.json")) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Verdict> all(JsonNode reference) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < reference.get("stated").size(); i++) {
      verdicts.add(
          of(
              reference.get("right").get(i).asString(),
              reference.get("seen").get(i).asString(),
              reference.get("stated").get(i).asDouble()));
    }
    return verdicts;
  }
}
