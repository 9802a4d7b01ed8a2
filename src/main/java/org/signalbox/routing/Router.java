package org.signalbox.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.signalbox.engine.Engines;
import org.signalbox.task.Column;
import org.signalbox.task.Dataset;
import org.signalbox.task.Material;
import org.signalbox.task.Problem;
import org.signalbox.task.Prose;
import org.signalbox.task.Task;

/**
 * Recognises what is asked of a material, ranks the engines for it and gives the reasons. The same
 * material, request and policy always give the same route. Safe from any thread.
 */
public final class Router {
  private static final Signal AGAIN =
      new Signal("corrected-before", "", 5, Problem.of("SB-ROUTING-102"));

  private final TableRecogniser tables;
  private final ProseRecogniser texts;
  private final Selector selector;
  private final Sureness sureness;
  private final Corrections corrections;

  /**
   * @param gate expects quality and cost of each engine
   * @param engines those of this installation
   */
  public Router(Gate gate, Engines engines) {
    this(new Selector(gate, engines), Sureness.plain(), Corrections.none());
  }

  private Router(Selector selector, Sureness sureness, Corrections corrections) {
    var series = new SeriesBuilder();
    this.tables = new TableRecogniser(series);
    this.texts = new ProseRecogniser(series);
    this.selector = selector;
    this.sureness = sureness;
    this.corrections = corrections;
  }

  /** The same router with confidences as learned elsewhere. */
  public Router with(Sureness learned) {
    return new Router(selector, learned, corrections);
  }

  /** The same router, which uses what was put right before wherever a request says nothing. */
  public Router with(Corrections known) {
    return new Router(selector, sureness, known);
  }

  /**
   * @throws org.signalbox.task.ProblemException when the request sets a column that is not there
   */
  public Route route(Material material, Request request, Policy policy) {
    Optional<Correction> before = before(material, request);
    Request asked = before.map(correction -> correction.onto(request)).orElse(request);
    Recognition seen =
        switch (material) {
          case Dataset dataset ->
              tables.recognise(dataset, asked.withText(PastedTable.order(dataset, asked.text())));
          case Prose prose -> referred(prose, texts.recognise(prose, asked));
        };
    Recognition told = before.isPresent() ? seen.with(AGAIN) : seen;
    Recognition sure = told.withConfidence(sureness.of(told));
    return new Route(sure, decide(sure, asked, policy));
  }

  /** The request with what was put right before for such an input, which it so says itself. */
  public Request asked(Material material, Request request) {
    return before(material, request).map(correction -> correction.onto(request)).orElse(request);
  }

  /** What was put right for such an input, where the request itself sets nothing. */
  private Optional<Correction> before(Material material, Request request) {
    return Correction.of(request).empty()
        ? corrections.find(Signature.of(material, request)).filter(c -> fits(c, material))
        : Optional.empty();
  }

  private static boolean fits(Correction correction, Material material) {
    return switch (material) {
      case Dataset dataset -> {
        Set<String> names =
            dataset.table().columns().stream().map(Column::name).collect(Collectors.toSet());
        yield correction.columns().allMatch(names::contains);
      }
      case Prose _ -> correction.columns().findAny().isEmpty();
    };
  }

  /**
   * The route of an input that holds nothing an engine could take, such as a picture: it abstains.
   *
   * @param why said instead of a question
   */
  public Route refused(Problem why) {
    Recognition unread = Recognitions.none(List.of(), why);
    Recognition seen = unread.withConfidence(sureness.of(unread));
    return new Route(seen, abstain(seen, Optional.of(why), List.of()));
  }

  /** Decides anew under another policy about what was recognised before. */
  public Decision decide(Recognition recognition, Request request, Policy policy) {
    if (recognition.task().isEmpty()) {
      return abstain(recognition, recognition.question(), List.of());
    }
    Task task = recognition.task().get();
    List<Alternative> ranked = selector.rank(task, policy);
    if (request.engine().isPresent()) {
      return insisted(recognition, request.engine().get(), policy, ranked);
    }
    return Selector.best(ranked).isEmpty()
        ? abstain(recognition, Optional.of(Problem.of("SB-ROUTING-99")), ranked)
        : decided(recognition, policy, ranked);
  }

  private Decision decided(Recognition recognition, Policy policy, List<Alternative> ranked) {
    Alternative chosen = ranked.getFirst();
    Optional<Alternative> next = next(ranked);
    var signals = new ArrayList<>(recognition.signals());
    next.ifPresent(n -> signals.addAll(Reasons.over(chosen, n, policy)));
    double margin = next.map(n -> Math.max(0, chosen.utility() - n.utility())).orElse(0.0);
    var whatIf = new WhatIf(selector);
    return new Decision(
        Optional.of(chosen.card()),
        Optional.empty(),
        recognition.confidence(),
        margin,
        signals,
        ranked,
        whatIf.search(recognition.task().orElseThrow(), policy, ranked));
  }

  private static Optional<Alternative> next(List<Alternative> ranked) {
    return ranked.stream().skip(1).filter(a -> a.estimate().isPresent()).findFirst();
  }

  /** The user's own choice, when that engine takes the task. */
  private static Decision insisted(
      Recognition recognition, String engine, Policy policy, List<Alternative> ranked) {
    Optional<Alternative> wanted =
        ranked.stream().filter(a -> a.card().id().equals(engine)).findFirst();
    if (wanted.isEmpty() || wanted.get().estimate().isEmpty()) {
      Problem question =
          wanted
              .flatMap(Alternative::unwilling)
              .orElse(Problem.of("SB-ROUTING-69", engine, recognition.problemType()));
      return abstain(recognition, Optional.of(question), ranked);
    }
    var ordered = new ArrayList<>(ranked);
    ordered.remove(wanted.get());
    ordered.addFirst(wanted.get());
    Signal byHand = new Signal("engine-by-hand", engine, 5, Problem.of("SB-ROUTING-43", engine));
    var signals = new ArrayList<>(Signals.joined(byHand, recognition.signals()));
    next(ordered).ifPresent(n -> signals.addAll(Reasons.over(wanted.get(), n, policy)));
    double margin = next(ordered).map(n -> wanted.get().utility() - n.utility()).orElse(0.0);
    return new Decision(
        Optional.of(wanted.get().card()),
        Optional.empty(),
        recognition.confidence(),
        margin,
        signals,
        ordered,
        Optional.empty());
  }

  private static Decision abstain(
      Recognition recognition, Optional<Problem> question, List<Alternative> ranked) {
    return new Decision(
        Optional.empty(),
        question,
        recognition.confidence(),
        0,
        recognition.signals(),
        ranked,
        Optional.empty());
  }

  private static Recognition referred(Prose prose, Recognition seen) {
    return prose.reference().map(seen::withReference).orElse(seen);
  }
}
