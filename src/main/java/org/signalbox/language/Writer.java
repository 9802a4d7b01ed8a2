package org.signalbox.language;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.ChunkSink;
import org.signalbox.engine.Progress;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GeneratedText.Stop;
import org.signalbox.task.GeneratedText.Token;

/** Writes one answer, token by token. */
final class Writer {
  /** So many tokens are read in the time that one takes to write. */
  private static final double READ_FASTER = 10;

  private final Reading reading;
  private final Writing writing;
  private final ChunkSink chunks;
  private final Sampler sampler;
  private final TextStream stream = new TextStream();
  private final StopText stops;
  private final StringBuilder text = new StringBuilder();
  private final List<Token> tokens = new ArrayList<>();

  Writer(Reading reading, Writing writing, ChunkSink chunks) {
    this.reading = reading;
    this.writing = writing;
    this.chunks = chunks;
    sampler = new Sampler(writing.sampling());
    stops = new StopText(writing.stops());
  }

  /**
   * The conversation, without its oldest turns where they leave no room for the answer: a quarter
   * of the context, or less where less is wanted. The system's and the newest turn may take all but
   * one token.
   */
  static ChatTemplate.Fitted fitted(ChatTemplate chat, Writing writing, int context) {
    int wanted = context - Math.min(writing.maxTokens(), context / 4);
    return chat.fitted(writing.turns(), wanted, context - 1);
  }

  GeneratedText write(Progress progress) {
    Decoder decoder = reading.decoder();
    int[] prompt = fitted(reading.chat(), writing, decoder.context()).ids();
    int room = Math.min(writing.maxTokens(), decoder.context() - prompt.length);
    for (int id : prompt) {
      sawUnlessMark(id);
    }
    double read = prompt.length / (prompt.length + READ_FASTER * room);
    float[] logits = decoder.read(prompt, reading.guard(), done -> progress.done(read * done));
    Stop stop = Stop.LENGTH;
    while (tokens.size() < room) {
      double sum = Logits.logSumExp(logits);
      float[] raw = writing.sampling().repetitionPenalty() == 1 ? logits : logits.clone();
      int id = sampler.next(logits);
      if (reading.chat().marks().ends(id)) {
        stop = Stop.END;
        break;
      }
      accept(id, raw[id] - sum);
      if (stops.stopped()) {
        stop = Stop.SEQUENCE;
        break;
      }
      progress.done(read + (1 - read) * tokens.size() / room);
      if (tokens.size() < room) {
        decoder.append(new int[] {id}, reading.guard(), logits);
      }
    }
    emit(stops.accept(stream.finish()) + stops.finish());
    return new GeneratedText(text.toString(), tokens, stop, prompt.length);
  }

  private void sawUnlessMark(int id) {
    if (!reading.tokenizer().vocabulary().special().contains(id)) {
      sampler.saw(id);
    }
  }

  private void accept(int id, double logProbability) {
    sawUnlessMark(id);
    tokens.add(new Token(id, reading.tokenizer().piece(id), logProbability));
    emit(stops.accept(stream.accept(reading.tokenizer().bytes(id))));
  }

  private void emit(String piece) {
    if (!piece.isEmpty()) {
      text.append(piece);
      chunks.chunk(piece);
    }
  }
}
