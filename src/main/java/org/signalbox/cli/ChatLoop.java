package org.signalbox.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.RunContext;
import org.signalbox.language.ChatTurn;
import org.signalbox.language.LanguageModel;
import org.signalbox.language.Sampling;
import org.signalbox.language.Writing;
import org.signalbox.task.GeneratedText;

/** A conversation: one line is one question, an empty line or the end of the input ends it. */
final class ChatLoop {
  private final Terminal terminal;
  private final LanguageModel model;
  private final SamplingOptions options;
  private final List<ChatTurn> turns = new ArrayList<>();

  ChatLoop(
      Terminal terminal, LanguageModel model, SamplingOptions options, Optional<String> system) {
    this.terminal = terminal;
    this.model = model;
    this.options = options;
    system.ifPresent(text -> turns.add(new ChatTurn(ChatTurn.Role.SYSTEM, text)));
  }

  /**
   * @param question the first one; when blank, it is read like the others
   */
  void run(String question, RunContext context) throws IOException {
    Sampling sampling = options.sampling();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    terminal.say("cli.chat");
    String asked = question.isBlank() ? in.readLine() : question;
    while (asked != null && !asked.isBlank()) {
      turns.add(new ChatTurn(ChatTurn.Role.USER, asked));
      Writing writing = new Writing(turns, options.maxTokens, options.stops, sampling);
      new Remarks(terminal).of(model.remarks(writing));
      GeneratedText text = model.generate(writing, this::print, f -> {}, context.cancellation());
      terminal.line("");
      turns.add(new ChatTurn(ChatTurn.Role.ASSISTANT, text.text()));
      asked = in.readLine();
    }
  }

  private void print(String chunk) {
    terminal.out().print(chunk);
    terminal.out().flush();
  }
}
