package org.signalbox.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.WholeFile;
import org.signalbox.forecast.CompetitionSeries;
import org.signalbox.forecast.ForecastScores;
import org.signalbox.forecast.Gate;
import org.signalbox.forecast.GateCase;
import org.signalbox.forecast.GateCases;
import org.signalbox.forecast.GateFile;
import org.signalbox.forecast.GateTraining;
import org.signalbox.task.ProblemException;

/**
 * Trains the forecaster's gate: one for each competition that has not seen it, by which the card's
 * figures are made, and one on everything, which ships.
 */
public final class ForecastGateTraining {
  private static final String ENDING = ".gate";

  /**
   * What was learned.
   *
   * @param cases how many continuations each gate could learn from
   * @param scores of the gates that had not seen the competition
   */
  public record Outcome(int cases, List<ForecastScores> scores) {}

  private final Path data;
  private final Path out;
  private final int simulated;

  /**
   * @param data folder of competitions
   * @param out the file of the gate; the others lie beside it, named without their competition
   * @param simulated how many series to make beside
   */
  public ForecastGateTraining(Path data, Path out, int simulated) {
    this.data = data;
    this.out = out;
    this.simulated = simulated;
  }

  /** Where the gate lies that has not seen a competition. */
  public static Path without(Path gate, String competition) {
    String name = gate.getFileName().toString().replaceFirst("\\" + ENDING + "$", "");
    return gate.resolveSibling(name + "-without-" + competition + ENDING);
  }

  /** The competition of a set: its name up to the first underscore. */
  public static String competition(String set) {
    return set.replaceFirst("_.*", "");
  }

  /**
   * Trains and writes all gates. The same data, seed and version give the same bytes.
   *
   * @throws IOException when a file can't be read or written
   */
  public Outcome run(RunContext context) throws IOException {
    List<GateCase> cases = cases(context);
    List<ForecastScores> scores = new ArrayList<>();
    var competitions = new TreeSet<>(cases.stream().map(GateCase::competition).toList());
    competitions.remove(GateCases.SIMULATED);
    for (String held : competitions) {
      List<GateCase> others = cases.stream().filter(c -> !c.competition().equals(held)).toList();
      if (!others.isEmpty()) {
        Gate gate = GateTraining.train(others, context);
        write(gate, without(out, held));
        List<GateCase> unseen = cases.stream().filter(c -> c.competition().equals(held)).toList();
        scores.addAll(GateTraining.scores(gate, held, unseen));
      }
    }
    write(GateTraining.train(cases, context), out);
    return new Outcome(cases.size(), scores);
  }

  private List<GateCase> cases(RunContext context) throws IOException {
    var cases = new GateCases();
    boolean any = false;
    for (Path file : CompetitionSeries.files(data)) {
      List<CompetitionSeries> series = CompetitionSeries.read(file);
      any |= !series.isEmpty();
      String set = file.getFileName().toString().replaceFirst("\\.json$", "");
      cases.add(competition(set), series);
    }
    if (!any) {
      throw ProblemException.of("SB-LAB-04", data.toString());
    }
    cases.simulate(simulated, context.seed());
    return cases.fitted(context);
  }

  private static void write(Gate gate, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    WholeFile.write(
        file,
        part -> {
          try (OutputStream to = Files.newOutputStream(part)) {
            GateFile.write(gate, to);
          }
        });
  }
}
