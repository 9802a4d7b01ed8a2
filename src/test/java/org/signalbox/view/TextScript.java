package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.signalbox.engine.Outcome;
import org.signalbox.engine.Result;
import org.signalbox.engine.Usage;
import org.signalbox.evaluation.Comparison;
import org.signalbox.ingest.Preview;
import org.signalbox.ingest.Reading;
import org.signalbox.race.Lane;
import org.signalbox.race.RaceEvent;
import org.signalbox.routing.Decision;
import org.signalbox.routing.Recognition;
import org.signalbox.routing.Route;
import org.signalbox.task.Dataset;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Grounds;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Prose;
import org.signalbox.viewmodel.Flow;

/** A prompt and its answer, and a table about which the router asks. */
final class TextScript {
  private static final String PROMPT = "Explain to a child why there are tides.";
  private static final String ANSWER =
      "The moon pulls on the sea. Where the moon is, the water rises a little, and on the other"
          + " side of the earth it rises too. As the earth turns, you pass through both hills of"
          + " water each day, and so the sea comes up the beach twice.";

  private TextScript() {}

  static ScriptedFlow flow() {
    return flow(race());
  }

  /** The generator beside the encoder's quotes, which took a hundredth of its time. */
  static ScriptedFlow beside() {
    GeneratedText answer = new GeneratedText(ANSWER, tokens(ANSWER), GeneratedText.Stop.END, 42);
    return flow(
        Scripts.race(
            List.of(
                Scripts.done(Cards.WRITER, answer, Optional.empty(), 4_200),
                Scripts.done(Cards.EXTRACTIVE, answer, Optional.empty(), 42)),
            "smollm2-text",
            Comparison.none()));
  }

  /** Answers what is said after the first answer, and tells what left the context. */
  static Flow talking() {
    return new TalkingFlow(
        flow(), Scripts.race(List.of(reply()), "smollm2-text", Comparison.none()));
  }

  private static Lane reply() {
    String text = "At full moon and new moon the sun pulls along, so the tides are higher.";
    GeneratedText answer = new GeneratedText(text, tokens(text), GeneratedText.Stop.END, 131);
    return new Lane(
        Cards.WRITER,
        new Outcome.Done<>(
            new Result<>(answer, Usage.none(), List.of(Problem.of("SB-LANGUAGE-33", 2, 2048)))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ScriptedFlow flow(List<RaceEvent> race) {
    GenerationTask task = new GenerationTask("", "", PROMPT, Optional.empty(), 200);
    Recognition recognition =
        new Recognition(
            Optional.of(task),
            ProblemType.TEXT_GENERATION,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            List.of(),
            List.of(Scripts.signal(0.7, "SB-ROUTING-70", "8")),
            0.9,
            Optional.empty());
    return new ScriptedFlow(
        new Reading(new Prose("", PROMPT), new Preview(List.of(), List.of())),
        new Route(
            recognition,
            Scripts.decision(List.of(Cards.WRITER, Cards.QUOTES), Cards.WRITER, Cards.QUOTES)),
        race);
  }

  private static List<RaceEvent> race() {
    return race(Grounds.none());
  }

  /** An answer that names two sentences of a source and has a word that none of them holds. */
  static ScriptedFlow sourced() {
    String first = "The moon pulls on the sea and the water below it rises.";
    String second = "The earth turns once a day, so each coast has two high tides.";
    int hills = ANSWER.indexOf("hills");
    return flow(
        race(
            new Grounds(
                List.of(
                    new Grounds.Quote("tides.txt", first, 0, first.length(), 0.81),
                    new Grounds.Quote("tides.txt", second, 90, 90 + second.length(), 0.64)),
                List.of(
                    new Grounds.Word(4, 8, Grounds.Support.SOURCE, -0.1),
                    new Grounds.Word(hills, hills + 5, Grounds.Support.NONE, -2.4)))));
  }

  private static List<RaceEvent> race(Grounds grounds) {
    GeneratedText answer =
        new GeneratedText(ANSWER, tokens(ANSWER), GeneratedText.Stop.END, 42).withGrounds(grounds);
    return Scripts.race(
        List.of(
            Scripts.done(Cards.WRITER, answer, Optional.empty(), 4_200),
            Scripts.failed(Cards.QUOTES, "the text is too short")),
        "smollm2-text",
        Comparison.none());
  }

  private static List<GeneratedText.Token> tokens(String text) {
    return Stream.of(text.split("(?<= )"))
        .map(w -> new GeneratedText.Token(1, w, w.hashCode() % 5 == 0 ? -3.2 : -w.length() / 6.0))
        .toList();
  }

  static ScriptedFlow abstained() {
    Dataset data = TableScript.dataset();
    Recognition recognition =
        new Recognition(
            Optional.empty(),
            ProblemType.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            data.profiles(),
            List.of(Scripts.signal(0.2, "SB-ROUTING-57", 300)),
            0.31,
            Optional.of(Problem.of("SB-ROUTING-19")));
    Decision decision =
        new Decision(
            Optional.empty(),
            Optional.of(Problem.of("SB-ROUTING-19")),
            0.31,
            0,
            List.of(),
            List.of(),
            Optional.empty());
    return new ScriptedFlow(
        new Reading(data, new Preview(List.of(), List.of())),
        new Route(recognition, decision),
        List.of());
  }
}
