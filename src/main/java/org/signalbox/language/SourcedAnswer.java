package org.signalbox.language;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Brief;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Grounds;
import org.signalbox.task.Problem;

/**
 * Answers from the user's own documents: the encoder finds and quotes the sentences, the generator
 * only phrases them, and what it added is marked. Where no sentence fits, nothing is written.
 */
final class SourcedAnswer {
  private static final int QUOTES = 3;

  /** A sentence that fits so much worse than the best one does not help. */
  private static final double SHARE_OF_BEST = 0.5;

  /** The generator gets what fits nearly as well as the best; more would confuse it. */
  private static final double PHRASED = 0.85;

  /** How much of the work is done when the sentences are found. */
  private static final double SEARCHED = 0.3;

  private static final List<String> EXAMPLE =
      List.of(
          "The museum opens at nine and closes at five.",
          "Adults pay six euros; children pay three euros.");

  private static final String SYSTEM =
      "You answer a question from a text, in one short sentence, with the words of the text. "
          + Fence.RULE;

  private final GenerationTask task;
  private final List<Problem> remarks = new ArrayList<>();
  private final List<SourceSearch.Found> found;

  SourcedAnswer(GenerationTask task, Brief.Sourced brief, MiniLm encoder, RunContext context) {
    this.task = task;
    RunContext searching = context.part(0, SEARCHED);
    SourceSearch search = new SourceSearch(brief.sources(), encoder, searching);
    List<SourceSearch.Found> best = search.best(task.prompt(), QUOTES, encoder, searching.silent());
    double most = best.isEmpty() ? 0 : best.getFirst().score();
    found =
        best.stream()
            .filter(f -> most >= SourceSearch.LEAST && f.score() >= SHARE_OF_BEST * most)
            .toList();
    if (found.isEmpty()) {
      remarks.add(Problem.of("SB-LANGUAGE-54", search.sentences().size()));
    }
  }

  List<Problem> remarks() {
    return remarks;
  }

  private List<Grounds.Quote> quotes() {
    return found.stream().map(f -> f.sentence().quote(task.brief().sources(), f.score())).toList();
  }

  /** The best sentence as it stands. */
  GeneratedText quoted() {
    return found.isEmpty() ? nothing() : grounded(text(found.getFirst().sentence().line()));
  }

  private static GeneratedText text(String text) {
    return new GeneratedText(text, List.of(), GeneratedText.Stop.END, 0);
  }

  private static GeneratedText nothing() {
    return new GeneratedText("", List.of(), GeneratedText.Stop.ABSTAINED, 0);
  }

  /** The sentences in the generator's words. */
  GeneratedText phrased(LanguageModel model, RunContext context) {
    if (found.isEmpty()) {
      return nothing();
    }
    double enough = PHRASED * found.getFirst().score();
    List<String> lines =
        found.stream()
            .filter(f -> f.score() >= enough)
            .map(SourceSearch.Found::sentence)
            .sorted(Sentence.ORDER)
            .map(Sentence::line)
            .toList();
    Writing writing = new Writing(turns(lines), task.maxTokens(), List.of("\n"), Sampling.greedy());
    GeneratedText written =
        grounded(
            model.generate(
                writing,
                context.chunks(),
                context.part(SEARCHED, 1)::done,
                context.cancellation()));
    if (new WordSupport(List.of(), task.prompt()).isExceededBy(written)) {
      return written;
    }
    remarks.add(Problem.of("SB-LANGUAGE-59"));
    return quoted();
  }

  /** A worked example shows a small model what is wanted better than an instruction. */
  private List<ChatTurn> turns(List<String> lines) {
    return List.of(
        new ChatTurn(ChatTurn.Role.SYSTEM, SYSTEM),
        new ChatTurn(
            ChatTurn.Role.USER, asked(EXAMPLE, "How much does a ticket for a child cost?")),
        new ChatTurn(ChatTurn.Role.ASSISTANT, "A ticket for a child costs three euros."),
        new ChatTurn(ChatTurn.Role.USER, asked(lines, task.prompt().strip())));
  }

  private static String asked(List<String> lines, String question) {
    return Fence.around(lines) + "\n\nQuestion: " + question;
  }

  private GeneratedText grounded(GeneratedText text) {
    List<Grounds.Quote> quotes = quotes();
    WordSupport support =
        new WordSupport(quotes.stream().map(Grounds.Quote::sentence).toList(), task.prompt());
    return text.withGrounds(new Grounds(quotes, support.of(text)));
  }
}
