package org.signalbox.language;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.ChunkSink;
import org.signalbox.engine.Progress;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GeneratedText.Stop;
import org.signalbox.task.GeneratedText.Token;
import org.signalbox.task.ProblemException;

/**
 * Lets the model write what a grammar allows and nothing else: all other tokens are masked. A token
 * after which the text could no longer be finished in time is masked too, so the text is always
 * whole. The most probable of the allowed tokens is taken.
 */
final class GrammarWriter {
  private final Reading reading;
  private final Tokenizer tokenizer;
  private final ChunkSink chunks;
  private final TextStream stream = new TextStream();
  private final StringBuilder text = new StringBuilder();
  private final List<Token> tokens = new ArrayList<>();

  GrammarWriter(Reading reading, ChunkSink chunks) {
    this.reading = reading;
    this.tokenizer = reading.tokenizer();
    this.chunks = chunks;
  }

  /**
   * Continues a prompt.
   *
   * @param maxTokens at most so many tokens; one for each byte of the shortest text is enough
   * @throws ProblemException when the shortest text is longer
   */
  GeneratedText write(int[] prompt, Grammar grammar, int maxTokens, Progress progress) {
    int room = Math.min(maxTokens, reading.decoder().context() - prompt.length);
    if (grammar.shortest() > room) {
      throw ProblemException.of("SB-LANGUAGE-52", grammar.shortest(), Math.max(0, room));
    }
    float[] logits = reading.decoder().read(prompt, reading.guard(), fraction -> {});
    Grammar left = grammar;
    while (!left.equals(Grammar.END)) {
      int[] next = forced(left, room - tokens.size());
      if (next.length == 0) {
        int id = best(logits, left, room - tokens.size() - 1);
        if (reading.chat().marks().ends(id)) {
          break;
        }
        next = new int[] {id};
        accept(id, Logits.logProbability(logits, id));
      } else {
        for (int id : next) {
          accept(id, 0);
        }
      }
      left = after(left, next);
      if (!left.equals(Grammar.END)) {
        reading.decoder().append(next, reading.guard(), logits);
      }
      progress.done((double) tokens.size() / room);
    }
    emit(stream.finish());
    return new GeneratedText(text.toString(), tokens, Stop.END, prompt.length);
  }

  private Grammar after(Grammar grammar, int[] ids) {
    Grammar left = grammar;
    for (int id : ids) {
      left = left.after(tokenizer.bytes(id));
    }
    return left;
  }

  /** The tokens of what can't be otherwise; read together they cost little more than one. */
  private int[] forced(Grammar grammar, int room) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Grammar left = grammar;
    int only = left.only();
    while (only >= 0) {
      bytes.write(only);
      left = left.after(only);
      only = left.only();
    }
    int[] ids = tokenizer.encode(bytes.toString(StandardCharsets.UTF_8));
    boolean whole = after(grammar, ids).equals(left) && bytes.size() > 0;
    return whole && ids.length + left.shortest() <= room ? ids : new int[0];
  }

  /** A single pass: a token is only tried when it would be better than the best so far. */
  private int best(float[] logits, Grammar grammar, int room) {
    int end = reading.chat().marks().end();
    int best = grammar.complete() ? end : -1;
    for (int id = 0; id < logits.length; id++) {
      if ((best < 0 || logits[id] > logits[best]) && allowed(grammar, id, room)) {
        best = id;
      }
    }
    if (best < 0) {
      throw ProblemException.of("SB-LANGUAGE-53");
    }
    return best;
  }

  private boolean allowed(Grammar grammar, int id, int room) {
    byte[] bytes = id < tokenizer.size() ? tokenizer.bytes(id) : new byte[0];
    return bytes.length > 0 && grammar.after(bytes).shortest() <= room;
  }

  private void accept(int id, double logProbability) {
    tokens.add(new Token(id, tokenizer.piece(id), logProbability));
    emit(stream.accept(tokenizer.bytes(id)));
  }

  private void emit(String piece) {
    if (!piece.isEmpty()) {
      text.append(piece);
      chunks.chunk(piece);
    }
  }
}
