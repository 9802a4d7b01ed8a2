package org.signalbox.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every experiment that a lesson may name. */
public record Experiments(List<Experiment> all) {
  private static final List<Experiment> ALL =
      List.of(
          new RaceExperiment(),
          new AlteredTable(),
          new FewLabels(),
          new GrowthExperiment(),
          new Attribution(),
          new Decomposed(),
          new Drift(),
          new MixtureExperiment(),
          new RouterExperiment(),
          new HostedPrice(),
          new OpenQuestions(),
          new MoreTrees(),
          new NoisySeries());

  private static final List<Experiment> OF_TEXTS =
      List.of(
          new Adapter(),
          new Attention(),
          new Distillation(),
          new Forgetting(),
          new Hallucination(),
          new Injection(),
          new Labelling(),
          new Quantisation(),
          new SelfTraining(),
          new Towers());

  public Experiments {
    all = List.copyOf(all);
  }

  /** Those that come with Signalbox. */
  public static Experiments shipped() {
    return new Experiments(Stream.of(ALL, OF_TEXTS).flatMap(List::stream).toList());
  }

  Optional<Experiment> find(String kind) {
    return all.stream().filter(experiment -> experiment.kind().equals(kind)).findFirst();
  }

  List<String> kinds() {
    return all.stream().map(Experiment::kind).sorted().toList();
  }
}
