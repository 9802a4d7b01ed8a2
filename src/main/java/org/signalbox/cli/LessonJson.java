package org.signalbox.cli;

import java.util.Locale;
import java.util.Optional;
import org.signalbox.lesson.Bet;
import org.signalbox.lesson.Claim;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.Measure;
import org.signalbox.lesson.Settled;
import org.signalbox.lesson.Wager;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a lesson found, for programs. */
final class LessonJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LessonJson() {}

  static ObjectNode result(LessonResult result, Optional<Wager> wager) {
    Lesson lesson = result.lesson();
    ObjectNode node = claim(result);
    node.put("title", lesson.told().title());
    node.put("size", word(result.size()));
    node.set("bet", bet(result, wager));
    var measures = node.putArray("measures");
    for (Measure measure : result.findings().measures()) {
      measures.add(measure(lesson, measure));
    }
    var drawings = node.putArray("drawings");
    result
        .findings()
        .drawings()
        .forEach(
            drawing -> {
              ObjectNode one = drawings.addObject();
              one.put("type", drawing.getClass().getSimpleName().toLowerCase(Locale.ROOT));
              one.put("name", lesson.name(drawing.id()));
              one.setAll((ObjectNode) JSON.valueToTree(drawing));
            });
    return node;
  }

  /** A row of the table of claims. */
  static ObjectNode claim(LessonResult result) {
    Claim claim = result.lesson().claim();
    ObjectNode node = Json.object();
    node.put("lesson", result.lesson().id());
    Json.put(node, "seconds", result.seconds());
    ObjectNode one = node.putObject("claim");
    one.setAll(measure(result.lesson(), result.claim()));
    one.put("says", claim.says());
    one.put(
        switch (claim.side()) {
          case AT_LEAST -> "atLeast";
          case AT_MOST -> "atMost";
        },
        claim.bound());
    one.put("holds", result.verdict() == LessonResult.Verdict.HOLDS);
    return node;
  }

  private static ObjectNode bet(LessonResult result, Optional<Wager> wager) {
    Bet bet = result.lesson().bet();
    double measured = result.bet().value();
    ObjectNode node = measure(result.lesson(), result.bet());
    switch (bet) {
      case Bet.Options options -> {
        node.put("winner", options.winner(measured) + 1);
        node.put("text", options.all().get(options.winner(measured)).text());
      }
      case Bet.Number number -> {
        Json.put(node, "shown", number.shown(measured));
        node.put("unit", number.unit());
      }
    }
    wager.ifPresent(placed -> node.put("right", Settled.of(bet, placed, measured).right() > 0));
    return node;
  }

  private static ObjectNode measure(Lesson lesson, Measure measure) {
    ObjectNode node = Json.object();
    node.put("measure", measure.id());
    node.put("name", lesson.name(measure.id()));
    node.put("kind", word(measure.kind()));
    Json.put(node, "value", measure.value());
    measure
        .range()
        .ifPresent(
            range -> {
              Json.put(node, "low", range.low());
              Json.put(node, "high", range.high());
            });
    return node;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
