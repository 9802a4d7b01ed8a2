package org.signalbox.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.signalbox.task.Problem;
import org.signalbox.task.Ranking;
import org.signalbox.task.RetrievalTask;

/**
 * Two towers: documents are encoded ahead, and only once for the same documents; a query costs one
 * encoding and a dot product each. A long document counts by its best passage.
 */
public final class MiniLmSearch implements Engine<RetrievalTask, Ranking> {
  private final MiniLm encoder;
  private final Optional<VectorStore> store;

  public MiniLmSearch(MiniLm encoder) {
    this(encoder, Optional.empty());
  }

  /**
   * @param store where the documents' vectors are kept between runs
   */
  public MiniLmSearch(MiniLm encoder, Optional<VectorStore> store) {
    this.encoder = encoder;
    this.store = store;
  }

  @Override
  public EngineCard card() {
    return new EngineCard(
        "minilm-search",
        "MiniLM search",
        Family.LANGUAGE,
        Standing.CONTENDER,
        "Apache-2.0",
        MiniLm.BYTES,
        "Finds documents that mean what the question means, also in other words.",
        "Reimers & Gurevych 2019, Sentence-BERT");
  }

  @Override
  public Suitability suits(RetrievalTask task) {
    return encoder.present()
        ? Suitability.willing()
        : Suitability.unwilling("SB-LANGUAGE-41", MiniLm.NAME + ".onnx");
  }

  @Override
  public Fitted<RetrievalTask, Ranking> fit(RetrievalTask task, RunContext context) {
    context.phase(Phase.LOAD);
    encoder.load();
    context.phase(Phase.FIT);
    List<String> texts = new ArrayList<>();
    int[] owners = passages(task.documents(), texts);
    Optional<float[][]> kept = store.flatMap(s -> s.find(texts, encoder.dimensions()));
    float[][] vectors = kept.orElseGet(() -> encoder.embed(texts, context));
    if (kept.isEmpty()) {
      store.ifPresent(s -> s.keep(texts, vectors));
    }
    List<Problem> remarks =
        kept.isPresent()
            ? List.of(Problem.of("SB-LANGUAGE-57", task.documents().size()))
            : List.of();
    return new Towers(owners, vectors, remarks);
  }

  /** The texts to encode; tells the document of each. */
  private static int[] passages(List<Document> documents, List<String> texts) {
    List<Integer> owners = new ArrayList<>();
    for (int d = 0; d < documents.size(); d++) {
      for (String passage : Passages.of(documents.get(d))) {
        texts.add(passage);
        owners.add(d);
      }
    }
    return owners.stream().mapToInt(Integer::intValue).toArray();
  }

  private final class Towers implements Fitted<RetrievalTask, Ranking> {
    private final int[] owners;
    private final float[][] vectors;
    private final List<Problem> remarks;

    Towers(int[] owners, float[][] vectors, List<Problem> remarks) {
      this.owners = owners;
      this.vectors = vectors;
      this.remarks = remarks;
    }

    @Override
    public Usage usage() {
      return Usage.of(Count.DOCUMENTS, remarks.isEmpty() ? vectors.length : 0);
    }

    @Override
    public Result<Ranking> predict(RetrievalTask task, RunContext context) {
      context.phase(Phase.PREDICT);
      List<List<Ranking.Hit>> found = new ArrayList<>();
      List<String> queries = task.queries().stream().map(Document::text).toList();
      for (float[] query : encoder.embed(queries, context)) {
        double[] scores = new double[task.documents().size()];
        Arrays.fill(scores, -1);
        for (int p = 0; p < owners.length; p++) {
          double near = MiniLm.cosine(query, vectors[p]);
          scores[owners[p]] = Math.max(scores[owners[p]], near);
        }
        found.add(Hits.best(task.documents(), scores, task.top()));
      }
      return new Result<>(new Ranking(found), Usage.of(Count.DOCUMENTS, found.size()), remarks);
    }
  }
}
