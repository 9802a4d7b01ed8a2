package org.signalbox.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Brief;
import org.signalbox.task.Document;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Grounds;
import org.signalbox.task.Problem;

/**
 * A shorter text of the same content, quoted or written. A text that is too long for the generator
 * is cut down to the sentences that say most, in their order.
 */
final class SummaryAnswer {
  private static final int QUOTED = 2;
  private static final int NEAREST = 3;

  /** How much of the work is done when the sentences are encoded. */
  private static final double ENCODED = 0.2;

  /** Characters that leave room for the answer in the context of 2,048 tokens. */
  private static final int MOST_CHARACTERS = 5000;

  private final GenerationTask task;
  private final Document source;
  private final MiniLm encoder;
  private final RunContext context;
  private final List<Sentence> sentences;
  private final float[][] vectors;
  private final List<Problem> remarks = new ArrayList<>();

  SummaryAnswer(GenerationTask task, Brief.Summary brief, MiniLm encoder, RunContext context) {
    this.task = task;
    this.source = brief.source();
    this.encoder = encoder;
    this.context = context;
    sentences = Sentence.of(List.of(source));
    vectors =
        encoder.embed(sentences.stream().map(Sentence::line).toList(), context.part(0, ENCODED));
  }

  List<Problem> remarks() {
    return remarks;
  }

  int sentences() {
    return sentences.size();
  }

  /** The most telling sentences as they stand. */
  GeneratedText quoted() {
    List<Integer> chosen = Telling.best(vectors, QUOTED).stream().sorted().toList();
    String text =
        chosen.stream().map(i -> sentences.get(i).line()).collect(Collectors.joining(" "));
    GeneratedText answer = new GeneratedText(text, List.of(), GeneratedText.Stop.END, 0);
    return grounded(answer, chosen.stream().map(i -> quote(i, 1)).toList());
  }

  /** What the generator writes of it. */
  GeneratedText written(LanguageModel model) {
    List<ChatTurn> turns = new ArrayList<>();
    if (!task.system().isBlank()) {
      turns.add(new ChatTurn(ChatTurn.Role.SYSTEM, task.system()));
    }
    turns.add(new ChatTurn(ChatTurn.Role.USER, task.prompt().strip() + "\n\n" + shown()));
    Writing writing =
        new Writing(turns, task.maxTokens(), List.of(), Sampling.cool(context.seed()));
    GeneratedText text =
        model.generate(
            writing, context.chunks(), context.part(ENCODED, 1)::done, context.cancellation());
    return text.text().isBlank() ? text : grounded(text, nearest(text));
  }

  private String shown() {
    if (source.text().length() <= MOST_CHARACTERS) {
      return source.text();
    }
    List<Integer> kept = new ArrayList<>();
    int characters = 0;
    for (int i : Telling.best(vectors, sentences.size())) {
      characters += sentences.get(i).text().length() + 1;
      if (characters > MOST_CHARACTERS) {
        break;
      }
      kept.add(i);
    }
    remarks.add(Problem.of("SB-LANGUAGE-55", kept.size(), sentences.size()));
    return kept.stream()
        .sorted()
        .map(i -> sentences.get(i).line())
        .collect(Collectors.joining(" "));
  }

  /** The sentences whose meaning the summary is nearest to. */
  private List<Grounds.Quote> nearest(GeneratedText text) {
    float[] written = encoder.embed(List.of(text.text()), context.silent())[0];
    double[] near = new double[vectors.length];
    for (int i = 0; i < near.length; i++) {
      near[i] = MiniLm.cosine(written, vectors[i]);
    }
    return java.util.stream.IntStream.range(0, near.length)
        .boxed()
        .sorted(java.util.Comparator.comparingDouble(i -> -near[i]))
        .limit(NEAREST)
        .map(i -> quote(i, Math.clamp(near[i], 0, 1)))
        .toList();
  }

  private Grounds.Quote quote(int sentence, double score) {
    return sentences.get(sentence).quote(List.of(source), score);
  }

  private GeneratedText grounded(GeneratedText text, List<Grounds.Quote> quotes) {
    WordSupport support = new WordSupport(List.of(source.text()), task.prompt());
    return text.withGrounds(new Grounds(quotes, support.of(text)));
  }
}
