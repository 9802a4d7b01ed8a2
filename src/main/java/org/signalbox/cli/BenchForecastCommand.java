package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Ticker;
import org.signalbox.forecast.CompetitionSeries;
import org.signalbox.forecast.ForecastBench;
import org.signalbox.forecast.ForecastScores;
import org.signalbox.forecast.Forecasters;
import org.signalbox.forecast.Gate;
import org.signalbox.forecast.GateFile;
import org.signalbox.lab.ForecastGateTraining;
import org.signalbox.lab.StatsForecastPeer;
import org.signalbox.metering.ThreadClock;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "forecast",
    description = "Accuracy, coverage and CPU time of forecasters on series with a known future.")
final class BenchForecastCommand extends Command {
  private static final String PEER = "statsforecast";

  @Option(
      names = "--set",
      split = ",",
      paramLabel = "NAME",
      description = "m1, tourism, m3_yearly_other, or a file or folder of the same form")
  List<String> sets = new ArrayList<>(List.of("m1", "tourism", "m3_yearly_other"));

  @Option(names = "--data", paramLabel = "FOLDER", description = "where the named sets lie")
  Path data = Path.of("../shared/data/forecast");

  @Option(names = "--engines", split = ",", paramLabel = "A,B", description = "the forecasters")
  List<String> engines = new ArrayList<>(List.of("auto", "auto-ets", "seasonal-naive"));

  @Option(names = "--every", paramLabel = "N", description = "only every Nth series")
  int every = 1;

  @Option(names = "--against", paramLabel = "PEER", description = PEER)
  @Nullable String against;

  @Option(
      names = "--peer",
      paramLabel = "PYTHON",
      description = "where pip install statsforecast==2.1.1 was run")
  Path python = Path.of("python3");

  @Option(
      names = "--peer-models",
      split = ",",
      paramLabel = "A,B+C",
      description = "ets, dot, autotheta, ces, arima; joined by + for their mean")
  List<String> peerModels = new ArrayList<>(List.of("ets", "dot", "ets+ces+dot"));

  BenchForecastCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    if (against == null) {
      run(List.of());
    } else if (PEER.equals(against)) {
      Path script = services.benches().resolve("statsforecast_peer.py");
      try (StatsForecastPeer peer = StatsForecastPeer.start(script, python)) {
        run(peerModels.stream().map(peer::model).toList());
      }
    } else {
      throw ProblemException.of("SB-CLI-27", against, PEER);
    }
    return Terminal.DONE;
  }

  private void run(List<ForecastBench.Contestant> peers) throws IOException {
    List<ForecastScores> scores = new ArrayList<>();
    for (String set : sets) {
      for (Path file : files(set)) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        ForecastBench bench = new ForecastBench(contestants(name, peers));
        scores.addAll(
            bench.run(
                name,
                thinned(CompetitionSeries.read(file)),
                Watched.context(services.context(1), name, terminal)));
      }
    }
    ForecastScoreRows rows = new ForecastScoreRows(terminal);
    if (json) {
      terminal.json(rows.json(scores));
    } else {
      rows.print(scores);
      terminal.line(terminal.sentence("cli.bench.forecast.legend"));
    }
  }

  private List<ForecastBench.Contestant> contestants(
      String set, List<ForecastBench.Contestant> peers) {
    Ticker cpu = new ThreadClock();
    List<ForecastBench.Contestant> contestants = new ArrayList<>();
    for (String id : engines) {
      contestants.add(ForecastBench.of(engine(id, set), cpu));
    }
    contestants.addAll(peers);
    return contestants;
  }

  /** Where the default forecaster's gate has seen a set, the one that has not takes its place. */
  private Engine<ForecastTask, ForecastAnswer> engine(String id, String set) {
    Path unseen =
        ForecastGateTraining.without(
            services.forecastGate(), ForecastGateTraining.competition(set));
    if (Forecasters.AUTO.equals(id) && Files.exists(unseen)) {
      Gate gate = GateFile.read(unseen);
      return Forecasters.auto(() -> gate);
    }
    return Chosen.engine(services.engines().forecast(), id);
  }

  private List<Path> files(String set) throws IOException {
    for (Path path : List.of(data.resolve(set + ".json"), Path.of(set))) {
      if (Files.isDirectory(path)) {
        return CompetitionSeries.files(path);
      }
      if (Files.isRegularFile(path)) {
        return List.of(path);
      }
    }
    throw ProblemException.of("SB-CLI-28", set, data.toString());
  }

  private List<CompetitionSeries> thinned(List<CompetitionSeries> all) {
    List<CompetitionSeries> out = new ArrayList<>();
    for (int i = 0; i < all.size(); i += Math.max(1, every)) {
      out.add(all.get(i));
    }
    return out;
  }
}
