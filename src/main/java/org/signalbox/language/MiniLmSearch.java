package org.signalbox.language;

import java.util.ArrayList;
import java.util.List;
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

/** Two towers: documents are encoded ahead, a query costs one encoding and a dot product each. */
public final class MiniLmSearch implements Engine<RetrievalTask, Ranking> {
  private final MiniLm encoder;

  public MiniLmSearch(MiniLm encoder) {
    this.encoder = encoder;
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
    float[][] documents = encoder.embed(texts(task.documents()), context);
    return new Towers(documents, Usage.of(Count.DOCUMENTS, documents.length));
  }

  private static List<String> texts(List<Document> documents) {
    return documents.stream().map(Document::text).toList();
  }

  private final class Towers implements Fitted<RetrievalTask, Ranking> {
    private final float[][] documents;
    private final Usage usage;

    Towers(float[][] documents, Usage usage) {
      this.documents = documents;
      this.usage = usage;
    }

    @Override
    public Usage usage() {
      return usage;
    }

    @Override
    public Result<Ranking> predict(RetrievalTask task, RunContext context) {
      context.phase(Phase.PREDICT);
      List<List<Ranking.Hit>> found = new ArrayList<>();
      for (float[] query : encoder.embed(texts(task.queries()), context)) {
        double[] scores = new double[documents.length];
        for (int d = 0; d < scores.length; d++) {
          scores[d] = MiniLm.cosine(query, documents[d]);
        }
        found.add(Hits.best(task.documents(), scores, task.top()));
      }
      return new Result<>(new Ranking(found), Usage.of(Count.DOCUMENTS, found.size()));
    }
  }
}
