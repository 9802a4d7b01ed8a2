package org.signalbox.language;

import java.util.List;
import java.util.stream.Collectors;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Brief;
import org.signalbox.task.Document;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Grounds;
import org.signalbox.task.ProblemException;

/** JSON after a schema, filled in by the generator and always valid. */
public final class StructuredAnswer {
  private static final String SYSTEM =
      "You read a text and fill in a JSON form with what it says. " + Fence.RULE;

  private StructuredAnswer() {}

  /**
   * @param task with a schema in its brief
   * @throws ProblemException when the schema can't be held, or needs more than the task's tokens
   */
  public static GeneratedText write(
      LanguageModel model, GenerationTask task, Brief.Structured brief, RunContext context) {
    Grammar grammar = JsonGrammar.of(brief.schema());
    List<ChatTurn> turns =
        List.of(
            new ChatTurn(ChatTurn.Role.SYSTEM, task.system().isBlank() ? SYSTEM : task.system()),
            new ChatTurn(ChatTurn.Role.USER, asked(task, brief)));
    GeneratedText written =
        model.exclusively(
            context.cancellation(),
            reading ->
                new GrammarWriter(reading, context.chunks())
                    .write(prompt(reading, turns, task), grammar, task.maxTokens(), context::done));
    return brief.source().isEmpty() ? written : grounded(written, task, brief);
  }

  private static int[] prompt(Reading reading, List<ChatTurn> turns, GenerationTask task) {
    return reading.chat().prompt(turns, reading.decoder().context() - task.maxTokens());
  }

  private static String asked(GenerationTask task, Brief.Structured brief) {
    String form = task.prompt().strip() + "\n\nFields: " + JsonFields.of(brief.schema());
    List<String> texts = brief.source().stream().map(Document::text).toList();
    return texts.isEmpty() ? form : Fence.around(texts) + "\n\n" + form;
  }

  private static GeneratedText grounded(
      GeneratedText written, GenerationTask task, Brief.Structured brief) {
    String source = brief.source().stream().map(Document::text).collect(Collectors.joining("\n"));
    String names = task.prompt() + " " + brief.schema();
    WordSupport support = new WordSupport(List.of(source), names);
    return written.withGrounds(new Grounds(List.of(), support.of(written)));
  }
}
