package org.signalbox.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.signalbox.task.Document;
import org.signalbox.task.Ranking;
import org.signalbox.task.RetrievalTask;

/**
 * The generator reads the best documents of the fused search and says how probable the query is
 * after each (Sachan et al. 2022, "Improving Passage Retrieval with Zero-Shot Question
 * Generation"); that ranking and the fused one are then added up.
 */
public final class SmolRerank implements Engine<RetrievalTask, Ranking> {
  private static final int MOST_QUERIES = 60;
  private static final int READ = 10;
  private static final int DOCUMENT_TOKENS = 200;

  private final SharedGenerator generator;
  private final FusedSearch search;

  public SmolRerank(SharedGenerator generator, FusedSearch search) {
    this.generator = generator;
    this.search = search;
  }

  @Override
  public EngineCard card() {
    return new EngineCard(
        "smollm2-rerank",
        "SmolLM2 re-ranking",
        Family.LANGUAGE,
        Standing.CONTENDER,
        "Apache-2.0",
        SharedGenerator.BYTES,
        "Reads the ten best documents again and asks which of them suggests the question.",
        "Sachan et al. 2022, Improving Passage Retrieval with Zero-Shot Question Generation");
  }

  @Override
  public Suitability suits(RetrievalTask task) {
    if (task.queries().size() > MOST_QUERIES) {
      return Suitability.unwilling("SB-LANGUAGE-58", task.queries().size(), MOST_QUERIES);
    }
    return search.suits(task) instanceof Suitability.Unwilling missing
        ? missing
        : generator.present();
  }

  @Override
  public Fitted<RetrievalTask, Ranking> fit(RetrievalTask task, RunContext context) {
    LanguageModel model = generator.load(context);
    return new Reader(model, search.fit(task, context));
  }

  private record Reader(LanguageModel model, Fitted<RetrievalTask, Ranking> first)
      implements Fitted<RetrievalTask, Ranking> {
    @Override
    public Usage usage() {
      return first.usage();
    }

    @Override
    public Result<Ranking> predict(RetrievalTask task, RunContext context) {
      context.phase(Phase.PREDICT);
      Result<Ranking> found = first.predict(task.withTop(Math.max(READ, task.top())), context);
      return model.exclusively(
          context.cancellation(), reading -> reranked(reading, task, found, context));
    }

    private static Result<Ranking> reranked(
        Reading reading, RetrievalTask task, Result<Ranking> found, RunContext context) {
      Map<String, String> texts = new HashMap<>();
      task.documents().forEach(d -> texts.put(d.id(), d.text()));
      List<List<Ranking.Hit>> all = new ArrayList<>();
      long tokens = 0;
      for (int q = 0; q < task.queries().size(); q++) {
        List<Ranking.Hit> hits = found.answer().hits().get(q);
        List<Ranking.Hit> read = hits.subList(0, Math.min(READ, hits.size()));
        int[] query = reading.tokenizer().encode(" " + task.queries().get(q).text().strip());
        double[] likely = new double[read.size()];
        for (int i = 0; i < likely.length; i++) {
          int[] prompt =
              prompt(reading.tokenizer(), texts.getOrDefault(read.get(i).document(), ""));
          tokens += prompt.length + query.length;
          likely[i] = reading.logProbabilities(prompt, List.of(query))[0];
          context.done((q + (i + 1.0) / likely.length) / task.queries().size());
        }
        List<Document> documents = read.stream().map(h -> new Document(h.document(), "")).toList();
        List<Ranking.Hit> again = Hits.best(documents, likely, likely.length);
        List<Ranking.Hit> fused = new ArrayList<>(FusedSearch.fused(List.of(again, read), READ));
        fused.addAll(hits.subList(read.size(), hits.size()));
        all.add(fused.subList(0, Math.min(task.top(), fused.size())));
      }
      return new Result<>(
          new Ranking(all), found.usage().and(Count.PROMPT_TOKENS, tokens), found.remarks());
    }

    private static int[] prompt(Tokenizer tokenizer, String text) {
      return TokenLists.join(
          tokenizer.encode("Text: "),
          TokenLists.head(tokenizer.encode(text.strip().replaceAll("\\s+", " ")), DOCUMENT_TOKENS),
          tokenizer.encode("\n\nA question that this text answers:"));
    }

    @Override
    public void close() {
      first.close();
    }
  }
}
