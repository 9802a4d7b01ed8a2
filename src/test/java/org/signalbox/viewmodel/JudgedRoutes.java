package org.signalbox.viewmodel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Standing;
import org.signalbox.evaluation.Share;
import org.signalbox.lab.Aspect;
import org.signalbox.lab.RecognitionReport;
import org.signalbox.lab.SeenRoute;
import org.signalbox.lab.Shake;
import org.signalbox.lab.Steadiness;
import org.signalbox.lab.SuiteCase;
import org.signalbox.lab.SuiteFigures;
import org.signalbox.lab.Unread;
import org.signalbox.lab.Verdict;
import org.signalbox.routing.Decision;
import org.signalbox.routing.Recognition;
import org.signalbox.routing.Route;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemType;

/** Made routes of labelled inputs, which are right about as often as they say. */
final class JudgedRoutes {
  private static final List<ProblemType> TYPES =
      List.of(
          ProblemType.BINARY_CLASSIFICATION,
          ProblemType.MULTICLASS_CLASSIFICATION,
          ProblemType.REGRESSION,
          ProblemType.FORECASTING,
          ProblemType.TEXT_GENERATION,
          ProblemType.NONE);

  private final boolean own;
  private final List<Verdict> verdicts = new ArrayList<>();

  JudgedRoutes(boolean own) {
    this.own = own;
    Random random = new Random(5);
    int cases = own ? 9 : 240;
    for (int i = 0; i < cases; i++) {
      double sure = 0.72 + 0.27 * random.nextDouble();
      ProblemType right = TYPES.get(i % TYPES.size());
      boolean missed = random.nextDouble() > sure + 0.05;
      ProblemType seen = missed ? TYPES.get((i + 1) % TYPES.size()) : right;
      verdicts.add(new Verdict(asked(i, right), new SeenRoute(route(seen, sure), 0)));
    }
  }

  RecognitionReport read() {
    List<Unread> unread =
        own ? List.of(new Unread("scan.csv", Problem.of("SB-LAB-66", "scan.csv"))) : List.of();
    return new RecognitionReport(new SuiteFigures(verdicts), unread, Optional.empty());
  }

  RecognitionReport shaken() {
    Map<Shake, Share> shares = new EnumMap<>(Shake.class);
    for (Shake shake : Shake.values()) {
      int of = own ? 9 : 60 + 20 * shake.ordinal();
      int right = own ? of - (shake == Shake.ROWS ? 1 : 0) : of - (8 - shake.ordinal()) / 2;
      shares.put(shake, new Share(right, of));
    }
    Verdict first = verdicts.getFirst();
    var flip = new Steadiness.Flip(Shake.ROWS, first, verdicts.get(1).seen());
    RecognitionReport read = read();
    return new RecognitionReport(
        read.figures(),
        read.unread(),
        Optional.of(new Steadiness(shares, own ? List.of(flip) : List.of())));
  }

  private SuiteCase asked(int at, ProblemType right) {
    String family = family(right);
    return new SuiteCase(
        "task-" + at + ".csv",
        SuiteCase.Part.TEST,
        Optional.of("task-" + at + ".csv"),
        "",
        at % 3 == 0 ? Optional.of("numeric-id") : Optional.empty(),
        Map.of(
            Aspect.FAMILY,
            List.of(family),
            Aspect.PROBLEM_TYPE,
            List.of(right.word()),
            Aspect.ABSTAIN,
            List.of(Boolean.toString(right == ProblemType.NONE))));
  }

  private static String family(ProblemType type) {
    return switch (type) {
      case BINARY_CLASSIFICATION, MULTICLASS_CLASSIFICATION, REGRESSION -> "tabular";
      case FORECASTING -> "forecast";
      case TEXT_CLASSIFICATION, TEXT_GENERATION, RETRIEVAL -> "language";
      case NONE -> "none";
    };
  }

  private static Route route(ProblemType seen, double sure) {
    var card =
        new EngineCard(
            "xgboost", "XGBoost", Family.TABULAR, Standing.CONTENDER, "Apache-2.0", 0, "", "");
    var recognition =
        new Recognition(
            Optional.empty(),
            seen,
            Optional.of("price"),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            List.of(),
            List.of(),
            sure,
            Optional.empty());
    Optional<EngineCard> engine = Optional.of(card).filter(_ -> seen != ProblemType.NONE);
    return new Route(
        recognition,
        new Decision(engine, Optional.empty(), sure, 0, List.of(), List.of(), Optional.empty()));
  }
}
