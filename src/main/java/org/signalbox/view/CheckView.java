package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.signalbox.engine.Outcome;
import org.signalbox.evaluation.ScoredClasses;
import org.signalbox.race.Lane;
import org.signalbox.task.Answer;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;
import org.signalbox.task.ValuePredictions;
import org.signalbox.viewmodel.ExploreViewModel;

/** The held-out answer in the pictures that people check models with. */
final class CheckView {
  private final ExploreViewModel explore;
  private final Wording wording;
  private final Choice<CheckPart> parts;
  private final Choice<Integer> classes;
  private final Scored scored = new Scored();
  private final MoreRowsFace moreRows;
  private CheckPart part = CheckPart.TRUTH;
  private Optional<Integer> wanted = Optional.empty();

  /**
   * @param redraw shows this view anew
   */
  CheckView(ExploreViewModel explore, Wording wording, Runnable redraw) {
    this.explore = explore;
    this.wording = wording;
    parts =
        new Choice<>(
            p -> wording.text(p.key()),
            p -> {
              part = p;
              redraw.run();
            });
    parts.setId("check-part");
    parts.setAccessibleText(wording.text("view.check.parts"));
    classes =
        new Choice<>(
            this::className,
            k -> {
              wanted = Optional.of(k);
              redraw.run();
            });
    classes.setId("check-class");
    classes.setAccessibleText(wording.text("view.check.class"));
    moreRows = new MoreRowsFace(explore, wording);
    explore
        .curves()
        .changes()
        .subscribe(
            _ -> {
              if (part == CheckPart.MORE_ROWS) {
                redraw.run();
              }
            });
  }

  private String className(int k) {
    return task()
        .filter(TabularTask.class::isInstance)
        .map(t -> ((TabularTask) t).classes())
        .filter(names -> k < names.size())
        .map(names -> names.get(k))
        .orElse("");
  }

  private Optional<Task> task() {
    return explore.route().get().flatMap(r -> r.recognition().task());
  }

  private Optional<Lane> lane() {
    return explore.race().selectedLane().flatMap(l -> l.lane().get());
  }

  Shown shown() {
    Optional<Lane> lane = lane();
    Optional<Task> task = task();
    List<CheckPart> offered = offered(task, lane);
    if (offered.size() < 2 || task.isEmpty() || lane.isEmpty()) {
      return new CheckFace(wording).of(task, lane);
    }
    CheckPart seen = offered.contains(part) ? part : CheckPart.TRUTH;
    parts.tell(offered, Optional.of(seen));
    Shown inner = of(seen, task.get(), lane.get());
    HBox head = Parts.row("check-head", parts);
    if (byClass(seen)) {
      tellClasses(task.get());
      head.getChildren().add(classes);
    }
    Node body = inner.picture().orElseGet(() -> new TwinTable(inner.table()));
    return Shown.of(Parts.column("check", head, Parts.grow(body)), inner.table());
  }

  private static boolean byClass(CheckPart part) {
    return part == CheckPart.ROC
        || part == CheckPart.PRECISION_RECALL
        || part == CheckPart.CALIBRATION;
  }

  private static List<CheckPart> offered(Optional<Task> task, Optional<Lane> lane) {
    Optional<Answer> heldOut = lane.flatMap(Lane::heldOut);
    List<CheckPart> offered = new ArrayList<>();
    offered.add(CheckPart.TRUTH);
    if (heldOut.orElse(null) instanceof ClassPredictions) {
      offered.add(CheckPart.ROC);
      offered.add(CheckPart.PRECISION_RECALL);
      offered.add(CheckPart.CALIBRATION);
    }
    if (heldOut.orElse(null) instanceof ValuePredictions values) {
      offered.add(CheckPart.RESIDUALS);
      if (values.low().length > 0) {
        offered.add(CheckPart.COVERAGE);
      }
    }
    boolean table = task.orElse(null) instanceof TabularTask;
    if (table && lane.flatMap(Lane::quality).isPresent()) {
      offered.add(CheckPart.SCORES);
    }
    if (table && lane.filter(l -> l.outcome() instanceof Outcome.Done<?>).isPresent()) {
      offered.add(CheckPart.MORE_ROWS);
    }
    return offered;
  }

  private void tellClasses(Task task) {
    if (task instanceof TabularTask table) {
      List<Integer> all = IntStream.range(0, table.classes().size()).boxed().toList();
      classes.tell(all, Optional.of(seenClass(table)));
    }
  }

  /** The class that was chosen, else the rarest, which is usually the one that matters. */
  private int seenClass(TabularTask task) {
    return wanted
        .filter(k -> k < task.classes().size())
        .orElseGet(() -> mine(task).map(ScoredClasses::rarest).orElse(0));
  }

  private Optional<ScoredClasses> mine(TabularTask task) {
    return lane().flatMap(lane -> scored.of(task, lane, seed()));
  }

  private long seed() {
    return explore.race().start().get().map(s -> s.seed()).orElse(0L);
  }

  private Shown of(CheckPart seen, Task task, Lane lane) {
    String family = Wording.family(lane.card());
    return switch (seen) {
      case TRUTH -> new CheckFace(wording).of(Optional.of(task), Optional.of(lane));
      case ROC, PRECISION_RECALL -> curves(seen, (TabularTask) task);
      case CALIBRATION ->
          mine((TabularTask) task)
              .map(
                  s ->
                      new CalibrationFace(wording, family)
                          .of(s.reliability(seenClass((TabularTask) task))))
              .orElseGet(() -> Shown.words(wording.text("view.check.none")));
      case RESIDUALS ->
          new ResidualFace(wording, family)
              .against((TabularTask) task, (ValuePredictions) lane.heldOut().orElseThrow());
      case COVERAGE ->
          new CoverageFace(wording, family)
              .of((TabularTask) task, (ValuePredictions) lane.heldOut().orElseThrow());
      case SCORES -> new ScoresFace(wording).of(lane.quality().orElseThrow());
      case MORE_ROWS -> moreRows.of((TabularTask) task, lane, seed());
    };
  }

  private Shown curves(CheckPart seen, TabularTask task) {
    int k = seenClass(task);
    List<EngineCurve> found = new ArrayList<>();
    for (var model : explore.race().lanes()) {
      model
          .lane()
          .get()
          .flatMap(
              lane ->
                  scored
                      .of(task, lane, seed())
                      .flatMap(
                          s ->
                              seen == CheckPart.ROC
                                  ? s.roc(k).map(c -> EngineCurve.of(lane.card(), c))
                                  : s.precisionRecall(k).map(c -> EngineCurve.of(lane.card(), c))))
          .ifPresent(found::add);
    }
    if (found.isEmpty()) {
      return Shown.words(wording.text("view.check.none"));
    }
    return new CurvesFace(explore, wording, seen)
        .of(found, mine(task).map(s -> share(s, k)).orElse(Double.NaN));
  }

  private static double share(ScoredClasses scored, int k) {
    return IntStream.of(scored.truth()).filter(t -> t == k).count()
        / (double) scored.truth().length;
  }
}
