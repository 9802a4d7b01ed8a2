package org.signalbox.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.ChunkSink;
import org.signalbox.engine.Progress;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * A loaded generator. Calls from several threads wait for each other; closing ends a call in
 * progress and then frees the memory.
 */
public final class LanguageModel implements AutoCloseable {
  private static final String TOKENIZER = "tokenizer.json";

  private final ModelCard card;
  private final Tokenizer tokenizer;
  private final ChatTemplate chat;
  private final ModelSessions sessions;
  private final Cancellation closing;
  private final Turns turns;
  private @Nullable LanguageSession session;
  private @Nullable Decoder decoder;
  private boolean freed;

  private LanguageModel(
      ModelCard card, Tokenizer tokenizer, ChatTemplate chat, ModelLoader loader) {
    this.card = card;
    this.tokenizer = tokenizer;
    this.chat = chat;
    this.sessions = loader.sessions();
    this.closing = loader.closing();
    this.turns = loader.turns();
  }

  /** Loads the native library, which the first model does otherwise. */
  public static void startRuntime() {
    OnnxSessions.environment();
  }

  /**
   * Loads an imported model as it is stored and waits for it.
   *
   * @param folder as {@link ModelImport} wrote it
   * @param threads for the native library, at least 1
   * @throws ProblemException when a file is missing, too short or damaged
   */
  public static LanguageModel open(Path folder, int threads, Precision precision) {
    LanguageModel model =
        open(
            folder,
            loader -> loader.stored(OnnxSessions.Threads.of(threads), precision),
            LanguageModel::tokenizer);
    model.awaitWhole(new Cancellation());
    return model;
  }

  /**
   * Loads an imported model in the form that is fastest on this machine, in the background. Calls
   * wait for the first session; the second speeds up later ones. What is derived at the first use
   * stays in the user's cache.
   *
   * @throws ProblemException when a file is missing or too short; a damaged one shows in the calls
   */
  public static LanguageModel open(Path folder, Loading loading, Surroundings around) {
    TokenizerCache tokenizers = new TokenizerCache(Preparation.place(around.cache()));
    return open(
        folder,
        loader -> around.background().start(() -> loader.derived(loading, around)),
        from -> tokenizers.read(from.resolve(TOKENIZER)));
  }

  /** The tokenizer is read while the sessions load. */
  private static LanguageModel open(
      Path folder, Consumer<ModelLoader> begin, Function<Path, Tokenizer> reading) {
    ModelCard card = ModelCard.read(folder);
    card.requireFiles(folder);
    ModelLoader loader = new ModelLoader(folder, card);
    begin.accept(loader);
    try {
      Tokenizer tokenizer = reading.apply(folder);
      ChatTemplate chat = ChatTemplate.read(folder, tokenizer);
      return new LanguageModel(card, tokenizer, chat, loader);
    } catch (RuntimeException e) {
      loader.closing().cancel();
      loader.sessions().close();
      throw e;
    }
  }

  /**
   * Deletes what was derived from a model that is removed.
   *
   * @param cache the user's folder of derived files
   */
  public static void forget(Path cache, String name) {
    Preparation.forget(cache, name);
  }

  static Tokenizer tokenizer(Path folder) {
    return new Tokenizer(TokenizerFile.read(folder.resolve(TOKENIZER)));
  }

  /**
   * Waits until the model can answer, though perhaps not yet at its full speed.
   *
   * @throws ProblemException when nothing could be loaded
   */
  public void awaitAnswering(Cancellation cancellation) {
    sessions.awaitFirst(cancellation);
  }

  /**
   * Waits until everything is loaded; where answers come before the preparation ({@link
   * Loading.FirstUse#ANSWERING}) only until the model can answer.
   *
   * @throws ProblemException when nothing could be loaded
   */
  public void awaitSettled(Cancellation cancellation) {
    sessions.awaitSettled(cancellation);
  }

  /**
   * Waits until everything is loaded, so that the same seed gives the same text.
   *
   * @throws ProblemException when nothing could be loaded
   */
  public void awaitWhole(Cancellation cancellation) {
    sessions.awaitComplete(cancellation);
  }

  public ModelCard card() {
    return card;
  }

  /** The text's tokens; special tokens such as {@code <|im_end|>} count as what they stand for. */
  public Tokens tokens(String text) {
    return tokens(tokenizer.encodeWithMarks(text));
  }

  private Tokens tokens(int[] ids) {
    return new Tokens(Arrays.stream(ids).boxed().toList(), tokenizer.pieces(ids));
  }

  /**
   * The log-probability of each token of a text given those before it.
   *
   * @throws ProblemException when the text has fewer than two tokens or more than the context
   */
  public Score score(String text, Progress progress, Cancellation cancellation) {
    int[] ids = tokenizer.encodeWithMarks(text);
    if (ids.length < 2) {
      throw ProblemException.of("SB-LANGUAGE-12", ids.length);
    }
    return exclusively(cancellation, reading -> score(ids, progress, reading));
  }

  /**
   * The log-probability of each continuation after the same beginning, which is read once; what was
   * read before and still fits is not read again.
   *
   * @param continuations none of them empty
   * @return natural logarithms, one a continuation
   * @throws ProblemException when a text has more tokens than the context
   */
  public double[] logProbabilities(
      String beginning, List<String> continuations, Cancellation cancellation) {
    int[] prefix = tokenizer.encode(beginning);
    List<int[]> ends = continuations.stream().map(tokenizer::encode).toList();
    return exclusively(cancellation, reading -> reading.logProbabilities(prefix, ends));
  }

  private Score score(int[] ids, Progress progress, Reading reading) {
    List<Double> logs = new ArrayList<>();
    reading
        .decoder()
        .score(
            ids,
            0,
            reading.guard(),
            (position, logits) -> {
              if (position + 1 < ids.length) {
                logs.add(Logits.logProbability(logits, ids[position + 1]));
              }
              progress.done((position + 1.0) / ids.length);
            });
    return Score.of(tokens(ids), logs);
  }

  /**
   * Writes the assistant's next turn.
   *
   * @param chunks receives the text as it is written
   * @throws ProblemException when the system's turn and the newest one alone exceed the context
   */
  public GeneratedText generate(
      Writing writing, ChunkSink chunks, Progress progress, Cancellation cancellation) {
    return exclusively(
        cancellation, reading -> new Writer(reading, writing, chunks).write(progress));
  }

  /** What a reader of the answer to this should know. */
  public List<Problem> remarks(Writing writing) {
    int left = Writer.fitted(chat, writing, card.context()).left();
    return left == 0 ? List.of() : List.of(Problem.of("SB-LANGUAGE-33", left, card.context()));
  }

  /** Gives the model to one caller at a time; a cancelled caller doesn't wait for its turn. */
  <R> R exclusively(Cancellation cancellation, Function<Reading, R> work) {
    enter(cancellation);
    try (RunGuard guard = new RunGuard(cancellation);
        Cancellation.Registration closed = closing.onCancel(guard::stop)) {
      return work.apply(new Reading(tokenizer, chat, decoder(cancellation), guard));
    } catch (ProblemException e) {
      requireOpen(e);
      throw e;
    } finally {
      leave();
    }
  }

  /** Another session begins with an empty memory. */
  private Decoder decoder(Cancellation cancellation) {
    LanguageSession best = sessions.use(cancellation);
    Decoder used = decoder;
    if (used == null || best != session) {
      used = new Decoder(best, card.context());
      session = best;
      decoder = used;
    }
    return used;
  }

  private void enter(Cancellation cancellation) {
    turns.enter(cancellation);
    if (closing.cancelled()) {
      turns.leave();
      requireOpen(null);
    }
  }

  private void requireOpen(@Nullable ProblemException cause) {
    if (closing.cancelled()) {
      ProblemException closed = ProblemException.of("SB-LANGUAGE-11", card.name());
      if (cause != null) {
        closed.addSuppressed(cause);
      }
      throw closed;
    }
  }

  @Override
  public void close() {
    closing.cancel();
    sessions.stop();
    turns.enter();
    leave();
  }

  /** The last one out frees the memory; a caller who closes from within its own call is not. */
  private void leave() {
    try {
      if (closing.cancelled() && !freed && turns.outermost()) {
        freed = true;
        sessions.close();
      }
    } finally {
      turns.leave();
    }
  }
}
