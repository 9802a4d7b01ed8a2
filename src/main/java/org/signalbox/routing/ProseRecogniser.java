package org.signalbox.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.task.Brief;
import org.signalbox.task.Dataset;
import org.signalbox.task.Document;
import org.signalbox.task.Problem;
import org.signalbox.task.Prose;
import org.signalbox.task.TextClassificationTask;

/** Tells what a text with a request is meant for. */
record ProseRecogniser(SeriesBuilder series) {
  private static final List<Dataset.Profile> NO_COLUMNS = List.of();
  private static final int LONG_TEXT = 80;

  Recognition recognise(Prose prose, Request request) {
    boolean same = prose.text().strip().equals(request.text().strip());
    boolean alone = same || request.text().isBlank() || prose.text().isBlank();
    String words = request.text().isBlank() ? prose.text() : request.text();
    Ask ask = Ask.of(words);
    if (request.kind().isPresent() && !ask.empty()) {
      return meant(
          request.kind().get(), new Source(prose.name(), alone ? words : prose.text(), alone), ask);
    }
    if (ask.empty()) {
      return Recognitions.none(NO_COLUMNS, Problem.of("SB-ROUTING-01"));
    }
    if (Gibberish.is(ask.words())) {
      return Recognitions.none(NO_COLUMNS, Problem.of("SB-ROUTING-02", Prompts.title(words)));
    }
    Optional<Problem> scope = Scope.outside(ask);
    if (scope.isPresent()) {
      return Recognitions.none(NO_COLUMNS, scope.get());
    }
    String body = alone ? words : prose.text();
    return numbers(body, ask, request)
        .or(() -> withoutData(ask, body))
        .orElseGet(() -> text(new Source(prose.name(), body, alone), ask));
  }

  /**
   * What the user says a text is meant for; a text alone can only be labelled, searched or
   * answered.
   */
  private static Recognition meant(Kind kind, Source source, Ask ask) {
    Recognition read =
        switch (kind) {
          case LABELS -> labels(source, ask, LabelList.in(ask.text()));
          case SEARCH -> search(source, ask).orElseGet(() -> writing(source, ask));
          case SERIES, TABLE, WRITING -> writing(source, ask);
        };
    return read.with(signal("kind-by-hand", kind.word(), 5, "SB-ROUTING-101"));
  }

  /** A text, where it comes from, and whether the request is part of it. */
  private record Source(String name, String body, boolean alone) {}

  /** A run of numbers with an order to forecast it. */
  private Optional<Recognition> numbers(String body, Ask ask, Request request) {
    if (ask.has(Intent.ABOUT) || ask.weight(Intent.FORECAST) < 1 && request.horizon().isEmpty()) {
      return Optional.empty();
    }
    Request full = request.text().isBlank() ? request.withText(ask.text()) : request;
    return NumberRun.in(body).flatMap(dataset -> continued(TableFacts.of(dataset, full)));
  }

  private Optional<Recognition> continued(TableFacts facts) {
    String count = Integer.toString(facts.rows());
    Signal found = signal("numbers-in-text", count, 3, "SB-ROUTING-73");
    return facts
        .layout()
        .map(layout -> series.build(facts, layout))
        .map(
            d ->
                Recognitions.of(
                    d, facts.dataset().profiles(), Signals.joined(found, d.signals()), 0.9));
  }

  /** An order that needs a table, without one. */
  private static Optional<Recognition> withoutData(Ask ask, String body) {
    boolean about = ask.has(Intent.ABOUT) || ask.has(Intent.WRITE) || ask.has(Intent.CLASSIFY);
    boolean brief = ask.words().size() <= 25 && body.length() < 250;
    if (about || !brief || ask.weight(Intent.FORECAST) + ask.weight(Intent.PREDICT) < 2) {
      return Optional.empty();
    }
    boolean future = ask.weight(Intent.FORECAST) >= ask.weight(Intent.PREDICT);
    return Optional.of(
        Recognitions.none(NO_COLUMNS, Problem.of(future ? "SB-ROUTING-07" : "SB-ROUTING-08")));
  }

  private Recognition text(Source source, Ask ask) {
    List<String> labels = LabelList.in(ask.text());
    boolean classify = ask.has(Intent.CLASSIFY) || labels.size() > 1 && ask.words().size() < 200;
    boolean writes = ask.weight(Intent.WRITE) >= 3 && !ask.has(Intent.CLASSIFY);
    if (labels.size() > 1 && classify && !writes) {
      return labels(source, ask, labels);
    }
    if (ask.has(Intent.SEARCH) && !writes && !ask.has(Intent.ABOUT)) {
      Optional<Recognition> found = search(source, ask);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return pasted(source, ask).orElseGet(() -> writing(source, ask));
  }

  /** A question about a text, a summary of it, or a form to fill in from it. */
  private static Optional<Recognition> pasted(Source source, Ask ask) {
    return Pasted.of(ask.text(), source.body(), source.alone())
        .flatMap(
            pasted ->
                pasted
                    .brief()
                    .map(
                        brief -> {
                          String request = pasted.request();
                          Draft draft = Prompts.briefed(source.name(), request, brief, ask);
                          Signal found = signal("asks-of-text", request, 3, code(brief));
                          return Recognitions.of(draft, NO_COLUMNS, List.of(found), 0.93);
                        }));
  }

  private static String code(Brief brief) {
    return switch (brief) {
      case Brief.Sourced _ -> "SB-ROUTING-78";
      case Brief.Structured _ -> "SB-ROUTING-79";
      case Brief.Summary _, Brief.Conversation _, Brief.Open _ -> "SB-ROUTING-56";
    };
  }

  private static Recognition labels(Source source, Ask ask, List<String> labels) {
    String text = source.alone() ? LabelList.rest(source.body()) : source.body();
    if (text.isBlank() || labels.size() < 2) {
      return Recognitions.none(NO_COLUMNS, Problem.of("SB-ROUTING-89", String.join(", ", labels)));
    }
    String name = source.name().isEmpty() ? Prompts.title(text) : source.name();
    var task =
        new TextClassificationTask(name, List.of(new Document("1", text)), new int[] {-1}, labels);
    Signal found = signal("labels-in-request", String.join(", ", labels), 3, "SB-ROUTING-53");
    return Recognitions.of(
        Draft.of(task, Optional.empty(), List.of(), 0.97), NO_COLUMNS, List.of(found), 0.93);
  }

  /** Paragraphs are the documents. */
  private static Optional<Recognition> search(Source source, Ask ask) {
    String body = source.alone() ? source.body().replaceFirst("^[^\\n]*\\n", "") : source.body();
    List<String> paragraphs =
        Arrays.stream(body.split("\\n\\s*\\n"))
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .toList();
    if (paragraphs.size() < 3) {
      boolean documents = ask.weight(Intent.SEARCH) >= 2.5 && ask.words().size() < 40;
      return documents && source.alone()
          ? Optional.of(Recognitions.none(NO_COLUMNS, Problem.of("SB-ROUTING-88")))
          : Optional.empty();
    }
    List<Document> documents =
        IntStream.range(0, paragraphs.size())
            .mapToObj(i -> new Document(Integer.toString(i + 1), paragraphs.get(i)))
            .toList();
    String asked = ask.text().strip().lines().findFirst().orElse("");
    Signal found = signal("asks-to-find", asked, ask.weight(Intent.SEARCH), "SB-ROUTING-55");
    Draft draft = SearchBuilder.over(source.name(), documents, asked);
    return Optional.of(Recognitions.of(draft, NO_COLUMNS, List.of(found), 0.9));
  }

  private static Recognition writing(Source source, Ask ask) {
    String prompt = source.alone() ? source.body() : ask.text().strip() + "\n\n" + source.body();
    boolean ordered =
        ask.has(Intent.WRITE) || ask.has(Intent.ABOUT) || source.body().strip().endsWith("?");
    boolean bare = source.alone() && !ordered && ask.words().size() >= LONG_TEXT;
    Draft draft =
        bare
            ? Prompts.summary(source.name(), source.body(), ask)
            : Prompts.typed(source.name(), prompt, ask);
    Signal found =
        ask.has(Intent.ABOUT)
            ? signal(
                "asks-about", Prompts.title(ask.text()), ask.weight(Intent.ABOUT), "SB-ROUTING-71")
            : ask.has(Intent.WRITE)
                ? signal(
                    "asks-to-write",
                    Prompts.title(ask.text()),
                    ask.weight(Intent.WRITE),
                    "SB-ROUTING-56")
                : signal("prose", Integer.toString(ask.words().size()), 1, "SB-ROUTING-70");
    double confidence = 1 / (1 + Math.exp(-1 - found.weight()));
    return Recognitions.of(draft, NO_COLUMNS, Signals.joined(found, draft.signals()), confidence);
  }

  private static Signal signal(String name, String value, double weight, String code) {
    return new Signal(name, value, weight, Problem.of(code, value));
  }
}
