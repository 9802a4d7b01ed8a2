package org.signalbox.language;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.signalbox.engine.Count;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Suitability;
import org.signalbox.engine.Usage;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;

/**
 * The baseline of writing: it writes nothing and quotes the sentences of the prompt that say most,
 * by maximal marginal relevance to the whole (Carbonell &amp; Goldstein, 1998). It can't invent.
 */
public final class Extractive implements Engine<GenerationTask, GeneratedText> {
  private static final int SENTENCES = 2;
  private static final int FEWEST = 4;

  /** How much nearness to the whole counts against repetition. */
  private static final double LAMBDA = 0.7;

  private final MiniLm encoder;

  public Extractive(MiniLm encoder) {
    this.encoder = encoder;
  }

  @Override
  public EngineCard card() {
    return new EngineCard(
        "extractive",
        "Quoted sentences",
        Family.LANGUAGE,
        Standing.BASELINE,
        "Apache-2.0",
        MiniLm.BYTES,
        "Quotes the two sentences of the text that say most; it can't invent.",
        "Carbonell & Goldstein 1998, maximal marginal relevance");
  }

  @Override
  public Suitability suits(GenerationTask task) {
    int sentences = sentences(task.prompt()).size();
    if (sentences < FEWEST) {
      return Suitability.unwilling("SB-LANGUAGE-44", sentences, FEWEST);
    }
    return encoder.present()
        ? Suitability.willing()
        : Suitability.unwilling("SB-LANGUAGE-41", MiniLm.NAME + ".onnx");
  }

  /** The first sentence is the instruction when it ends its own line or paragraph. */
  static List<String> sentences(String text) {
    List<String> found = new ArrayList<>();
    for (String block : text.split("\\R\\s*\\R|(?<=[:?])\\s*\\R")) {
      String line = block.replaceAll("\\s+", " ").strip();
      BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
      ends.setText(line);
      int from = ends.first();
      for (int to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
        String sentence = line.substring(from, to).strip();
        if (sentence.chars().filter(Character::isLetter).count() > 2) {
          found.add(sentence);
        }
      }
    }
    return found;
  }

  @Override
  public Fitted<GenerationTask, GeneratedText> fit(GenerationTask task, RunContext context) {
    context.phase(Phase.LOAD);
    encoder.load();
    return new Quoting();
  }

  private final class Quoting implements Fitted<GenerationTask, GeneratedText> {
    @Override
    public Usage usage() {
      return Usage.none();
    }

    @Override
    public Result<GeneratedText> predict(GenerationTask task, RunContext context) {
      context.phase(Phase.PREDICT);
      List<String> all = sentences(task.prompt());
      List<String> sentences = all.size() > FEWEST ? all.subList(1, all.size()) : all;
      float[][] vectors = encoder.embed(sentences, context);
      String text =
          chosen(vectors).stream().sorted().map(sentences::get).collect(Collectors.joining(" "));
      context.chunks().chunk(text);
      return new Result<>(
          new GeneratedText(text, List.of(), GeneratedText.Stop.END, 0),
          Usage.of(Count.DOCUMENTS, sentences.size()));
    }
  }

  private static List<Integer> chosen(float[][] vectors) {
    float[] whole = new float[vectors[0].length];
    for (float[] vector : vectors) {
      for (int d = 0; d < whole.length; d++) {
        whole[d] += vector[d] / vectors.length;
      }
    }
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < Math.min(SENTENCES, vectors.length)) {
      chosen.add(next(vectors, whole, chosen));
    }
    return chosen;
  }

  private static int next(float[][] vectors, float[] whole, List<Integer> chosen) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < vectors.length; i++) {
      float[] candidate = vectors[i];
      double repeated =
          chosen.stream().mapToDouble(c -> MiniLm.cosine(candidate, vectors[c])).max().orElse(0);
      double value = LAMBDA * MiniLm.cosine(candidate, whole) - (1 - LAMBDA) * repeated;
      if (!chosen.contains(i) && value > most) {
        best = i;
        most = value;
      }
    }
    return best;
  }
}
