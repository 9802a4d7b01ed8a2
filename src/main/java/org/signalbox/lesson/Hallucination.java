package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Family;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.RunContext;
import org.signalbox.evaluation.Share;
import org.signalbox.language.LanguageModel;
import org.signalbox.language.Precision;
import org.signalbox.language.Sampling;
import org.signalbox.language.WordSupport;
import org.signalbox.language.Writing;
import org.signalbox.task.Brief;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Grounds.Support;
import org.signalbox.task.Grounds.Word;

/**
 * The same questions asked freely and with the documents that answer them. Of each answer those
 * telling words are counted that neither the right document nor the question holds, and how sure
 * the model was of them.
 *
 * <p>Setting: {@code file} as {@link Desk#read}; {@code questions}, {@code model}, {@code tokens};
 * {@code engine}: who answers from documents.
 */
final class Hallucination implements Experiment {
  /** A word that the model gave at least an even chance, all its tokens together. */
  private static final double SURE = Math.log(0.5);

  private static final int SHOWN = 2;

  @Override
  public String kind() {
    return "hallucination";
  }

  @Override
  public Form form() {
    return Desk.FORM
        .must(Form.Shape.WORD, "model")
        .must(Form.Shape.NUMBER, "questions")
        .may(Form.Shape.NUMBER, "tokens")
        .may(Form.Shape.WORD, "engine");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    Desk desk = Desk.read(setting, kit, context);
    int questions = Math.min(setting.count("questions"), desk.questions().size());
    LanguageModel model = kit.generator(setting.word("model"), Precision.FAST);
    model.awaitWhole(context.cancellation());
    Reader reader = reader(setting, kit);
    List<Asked> all = new ArrayList<>();
    for (int q = 0; q < questions; q++) {
      int at = q * desk.questions().size() / questions;
      String question = desk.questions().get(at);
      GeneratedText free =
          model.generate(
              Writing.of(question, setting.count("tokens", 40), Sampling.greedy()),
              chunk -> {},
              share -> {},
              context.cancellation());
      GeneratedText sourced = reader.answer(task(question, desk, setting), context);
      WordSupport support = new WordSupport(List.of(desk.texts().get(at)), question);
      all.add(new Asked(question, free, support.of(free), sourced, support.of(sourced)));
      context.done((q + 1.0) / questions);
    }
    return findings(all);
  }

  /** Answers from documents. */
  private interface Reader {
    GeneratedText answer(GenerationTask task, RunContext context);
  }

  private static Reader reader(Setting setting, Kit kit) {
    Engine<GenerationTask, GeneratedText> engine =
        new Named(setting, "engine").of(kit.engines().generation(), "smollm2-text");
    return (task, context) -> {
      RunContext quiet = context.silent();
      try (Fitted<GenerationTask, GeneratedText> fitted = engine.fit(task, quiet)) {
        return fitted.predict(task, quiet).answer();
      }
    };
  }

  private static GenerationTask task(String question, Desk desk, Setting setting) {
    return new GenerationTask(
        "lesson",
        "",
        question,
        Optional.empty(),
        setting.count("tokens", 40),
        new Brief.Sourced(desk.documents()));
  }

  private record Asked(
      String question,
      GeneratedText free,
      List<Word> freeWords,
      GeneratedText sourced,
      List<Word> sourcedWords) {}

  /** The words with a meaning of their own. */
  private static List<Word> telling(List<Word> words) {
    return words.stream().filter(word -> word.support() != Support.COMMON).toList();
  }

  private static Share invented(List<List<Word>> answers) {
    List<Word> all = answers.stream().flatMap(a -> telling(a).stream()).toList();
    return new Share(
        (int) all.stream().filter(word -> word.support() == Support.NONE).count(), all.size());
  }

  /** Of the invented words those that the model was sure of. */
  private static Share sure(List<Asked> all) {
    List<Word> invented =
        all.stream()
            .flatMap(a -> a.freeWords().stream())
            .filter(word -> word.support() == Support.NONE)
            .toList();
    return new Share(
        (int) invented.stream().filter(word -> word.logProbability() >= SURE).count(),
        invented.size());
  }

  private static Measure measure(String id, Share share) {
    return Measure.of(id, Measure.Kind.SHARE, share.value(), share.low(), share.high());
  }

  private static Findings findings(List<Asked> all) {
    Share free = invented(all.stream().map(Asked::freeWords).toList());
    Share sourced = invented(all.stream().map(Asked::sourcedWords).toList());
    Measure freely = measure("invented-free", free);
    Measure fromSource = measure("invented-sourced", sourced);
    List<Drawing> drawings = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, all.size()); i++) {
      drawings.add(new Drawing.Shaded("sureness-" + (i + 1), sureness(all.get(i).free())));
      drawings.add(
          new Drawing.Shaded(
              "support-" + (i + 1), support(all.get(i).sourced(), all.get(i).sourcedWords())));
    }
    drawings.add(
        new Drawing.Bars(
            "invented",
            Measure.Kind.SHARE,
            Drawing.Scale.LINEAR,
            List.of(bar(freely), bar(fromSource))));
    drawings.add(
        new Drawing.Grid(
            "answers",
            List.of("question", "free", "sourced"),
            all.stream()
                .map(a -> List.of(a.question(), line(a.free()), line(a.sourced())))
                .toList()));
    return new Findings(
        List.of(
            // The ends are as far apart as both intervals allow.
            Measure.of(
                "gap",
                Measure.Kind.SHARE,
                free.value() - sourced.value(),
                free.low() - sourced.high(),
                free.high() - sourced.low()),
            freely,
            fromSource,
            measure("sure", sure(all))),
        drawings);
  }

  private static String line(GeneratedText text) {
    return text.text().strip().replaceAll("\\s+", " ");
  }

  private static Drawing.Bar bar(Measure measure) {
    return new Drawing.Bar(
        measure.id(), measure.value(), measure.range(), Optional.of(Family.LANGUAGE));
  }

  /** Each token with the probability that the model gave it. */
  static List<Drawing.Piece> sureness(GeneratedText text) {
    return text.tokens().stream()
        .map(token -> new Drawing.Piece(token.piece(), Math.exp(token.logProbability())))
        .toList();
  }

  /** The text in pieces: words that nothing supports are shaded, all else is plain. */
  static List<Drawing.Piece> support(GeneratedText text, List<Word> words) {
    List<Drawing.Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Word word : words) {
      if (word.from() > at) {
        pieces.add(new Drawing.Piece(text.text().substring(at, word.from()), 1));
      }
      double share = word.support() == Support.NONE ? 0 : 1;
      pieces.add(new Drawing.Piece(text.text().substring(word.from(), word.to()), share));
      at = word.to();
    }
    if (at < text.text().length()) {
      pieces.add(new Drawing.Piece(text.text().substring(at), 1));
    }
    return pieces;
  }
}
