package org.signalbox.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.signalbox.evaluation.Share;
import org.signalbox.task.ProblemType;

/** The figures of one part of a suite. */
public record SuiteFigures(List<Verdict> verdicts) {
  private static final List<String> FAMILIES = List.of("tabular", "forecast", "language", "none");

  public SuiteFigures {
    verdicts = List.copyOf(verdicts);
  }

  public static SuiteFigures of(List<Verdict> all, SuiteCase.Part part) {
    return new SuiteFigures(all.stream().filter(v -> v.asked().part() == part).toList());
  }

  /** Of the cases that judge an aspect, those that have it right. */
  public Share right(Aspect aspect) {
    return share(v -> v.asked().judges(aspect), v -> v.right(aspect));
  }

  /** The traps in which family, problem type and target hold. */
  public Share traps() {
    return share(v -> v.asked().trap().isPresent(), Verdict::understood);
  }

  public Share trap(String name) {
    return share(v -> v.asked().trap().filter(name::equals).isPresent(), Verdict::understood);
  }

  public List<String> trapNames() {
    return verdicts.stream().flatMap(v -> v.asked().trap().stream()).distinct().sorted().toList();
  }

  /** Of what no engine can do, what was left alone. */
  public Share abstained() {
    return share(v -> v.asked().outOfScope(), Verdict::abstained);
  }

  /** Of what an engine can do, what was left alone. */
  public Share abstainedFalsely() {
    return share(
        v -> v.asked().judges(Aspect.ABSTAIN) && !v.asked().outOfScope(), Verdict::abstained);
  }

  /** Where family, problem type, target and abstaining are all right. */
  public Share understood() {
    return share(Verdict::judged, Verdict::understood);
  }

  /**
   * Whether the stated confidence comes true; empty where nothing is judged.
   *
   * @param seed of the bootstrap
   */
  public Optional<CalibrationError> calibration(long seed) {
    return Optional.of(judged()).filter(v -> !v.isEmpty()).map(v -> CalibrationError.of(v, seed));
  }

  /** What it costs to answer only above a confidence; empty where nothing is judged. */
  public Optional<RiskCoverage> abstaining(AnswerWorth worth) {
    return Optional.of(judged()).filter(v -> !v.isEmpty()).map(v -> RiskCoverage.of(v, worth::of));
  }

  private List<Verdict> judged() {
    return verdicts.stream().filter(Verdict::judged).toList();
  }

  /** Which family was taken for which. */
  public Confusion families() {
    return Confusion.of(verdicts, Aspect.FAMILY, FAMILIES);
  }

  /** Which problem type was taken for which; what is out of scope has none. */
  public Confusion problemTypes() {
    List<String> types =
        Arrays.stream(ProblemType.values()).map(ProblemType::word).distinct().toList();
    return Confusion.of(verdicts, Aspect.PROBLEM_TYPE, types);
  }

  /** The cases that were not understood. */
  public List<Verdict> missed() {
    List<Verdict> missed = new ArrayList<>(verdicts);
    missed.removeIf(Verdict::understood);
    return missed;
  }

  private Share share(Predicate<Verdict> judged, Predicate<Verdict> right) {
    List<Verdict> some = verdicts.stream().filter(judged).toList();
    return new Share((int) some.stream().filter(right).count(), some.size());
  }
}
