package org.signalbox.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.Dataset;
import org.signalbox.task.Problem;
import org.signalbox.task.Timeline;

/** Tells what a table with a request is meant for. */
record TableRecogniser(SeriesBuilder series) {
  /** Below this lead of the best reading over the next the user is asked. */
  private static final double LEAD = 0.3;

  /** More than all that can speak for another reading. */
  private static final double BY_HAND = 20;

  Recognition recognise(Dataset dataset, Request request) {
    for (Optional<String> name : List.of(request.target(), request.time(), request.id())) {
      name.ifPresent(dataset.table()::column);
    }
    request.features().named().forEach(dataset.table()::column);
    if (dataset.table().rows() == 0 || dataset.table().columns().isEmpty()) {
      return Recognitions.none(dataset.profiles(), Problem.of("SB-ROUTING-11"));
    }
    TableFacts facts = TableFacts.of(dataset, request);
    Optional<Problem> scope = Scope.outside(facts.ask());
    if (scope.isPresent() && request.target().isEmpty() && request.kind().isEmpty()) {
      return Recognitions.none(dataset.profiles(), scope.get());
    }
    Optional<WideRows> across = WideRowsBuilder.found(facts);
    if (across.isPresent() && request.kind().orElse(Kind.SERIES) == Kind.SERIES) {
      Draft draft = WideRowsBuilder.build(facts, across.get());
      return Recognitions.of(draft, dataset.profiles(), draft.signals(), 1);
    }
    Optional<Target> target = Targets.choose(facts);
    Ballot ballot = TableVotes.cast(facts, target);
    meant(facts, ballot, target);
    if (ballot.empty()) {
      return Recognitions.none(dataset.profiles(), nothing(facts));
    }
    return contradiction(facts, ballot, target)
        .map(p -> Recognitions.unsure(dataset.profiles(), ballot, p))
        .orElseGet(() -> decided(facts, ballot, target));
  }

  private Recognition decided(TableFacts facts, Ballot ballot, Optional<Target> target) {
    Kind kind = ballot.winner();
    List<Dataset.Profile> profiles = facts.dataset().profiles();
    if (ballot.sum(kind) <= 0) {
      return Recognitions.unsure(profiles, ballot, nothing(facts));
    }
    if (ballot.lead() < LEAD) {
      return Recognitions.unsure(profiles, ballot, between(facts, ballot, target));
    }
    Draft draft = draft(kind, facts, target);
    var signals = new ArrayList<>(ballot.signalsFor(kind));
    signals.addAll(draft.signals());
    return Recognitions.of(draft, profiles, signals, ballot.confidence());
  }

  /** What the user says it is meant for outweighs the rest, where it can be read so at all. */
  private static void meant(TableFacts facts, Ballot ballot, Optional<Target> target) {
    facts
        .request()
        .kind()
        .filter(kind -> possible(kind, facts, target))
        .ifPresent(k -> ballot.add(k, BY_HAND, "kind-by-hand", "SB-ROUTING-101", k.word()));
  }

  private static boolean possible(Kind kind, TableFacts facts, Optional<Target> target) {
    return switch (kind) {
      case SERIES -> facts.layout().isPresent();
      case TABLE -> target.isPresent();
      case LABELS -> facts.sentences().isPresent() && target.isPresent();
      case SEARCH -> SearchColumns.find(facts).isPresent();
      case WRITING -> true;
    };
  }

  private Draft draft(Kind kind, TableFacts facts, Optional<Target> target) {
    return switch (kind) {
      case SERIES -> series.build(facts, facts.layout().orElseThrow());
      case TABLE -> TabularBuilder.build(facts, target.orElseThrow());
      case LABELS -> LabelBuilder.build(facts, target);
      case SEARCH -> SearchBuilder.build(facts, SearchColumns.find(facts).orElseThrow());
      case WRITING -> Prompts.about(facts);
    };
  }

  /** The request wants a forecast and the table has no time, or no column that it could mean. */
  private static Optional<Problem> contradiction(
      TableFacts facts, Ballot ballot, Optional<Target> target) {
    Ask ask = facts.ask();
    boolean wantsFuture =
        ask.weight(Intent.FORECAST) >= 2 && !ask.has(Intent.ABOUT) && !ask.has(Intent.CLASSIFY);
    boolean named = target.isPresent() && target.get().signal().name().equals("named-in-request");
    boolean explained =
        ask.has(Intent.PREDICT) && named
            || Correction.of(facts.request()).columns().findAny().isPresent()
            || facts.request().kind().isPresent();
    if (wantsFuture && !explained && ballot.winner() != Kind.SERIES) {
      return Optional.of(
          Problem.of("SB-ROUTING-09", target.map(t -> t.trait().name()).orElse("-")));
    }
    if (!explained && ballot.winner() == Kind.SERIES && undated(facts)) {
      return Optional.of(
          Problem.of("SB-ROUTING-09", target.map(t -> t.trait().name()).orElse("-")));
    }
    return explained || ballot.winner() != Kind.TABLE
        ? Optional.empty()
        : target.flatMap(t -> unnamed(ask, facts, t));
  }

  /** Days or months of several columns of which nothing says when their rows were. */
  private static boolean undated(TableFacts facts) {
    return facts.request().horizon().isEmpty()
        && facts.layout().stream()
            .anyMatch(l -> l.clock().columns().isEmpty() && l.measures().size() > 1)
        && facts.ask().span().filter(s -> s.step() != Timeline.Step.INDEX).isPresent();
  }

  /** What the request orders to predict by a name, where only its place speaks for the target. */
  private static Optional<Problem> unnamed(Ask ask, TableFacts facts, Target target) {
    Trait last = target.trait();
    boolean told =
        last.joined().length() >= 4 && last.joined().chars().noneMatch(Character::isDigit);
    boolean placed = target.signal().name().equals("last-column") && told;
    return placed && facts.mentions().all().isEmpty()
        ? Mentions.ordered(ask.words()).map(word -> Problem.of("SB-ROUTING-132", word, last.name()))
        : Optional.empty();
  }

  private static Problem between(TableFacts facts, Ballot ballot, Optional<Target> target) {
    boolean series = ballot.ranked().subList(0, 2).contains(Kind.SERIES);
    String name = target.map(t -> t.trait().name()).orElse("-");
    return series && facts.layout().isPresent()
        ? Problem.of("SB-ROUTING-14", facts.layout().get().measures().getFirst().name(), name)
        : Problem.of("SB-ROUTING-15", name);
  }

  private static Problem nothing(TableFacts facts) {
    return facts.traits().size() == 1
        ? Problem.of("SB-ROUTING-16", facts.traits().getFirst().name())
        : Problem.of("SB-ROUTING-19");
  }
}
