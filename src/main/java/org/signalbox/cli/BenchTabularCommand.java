package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.Engine;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Workers;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Source;
import org.signalbox.lab.MarksFile;
import org.signalbox.lab.TabularBench;
import org.signalbox.lab.TabularLarge;
import org.signalbox.lab.TabularMarks;
import org.signalbox.lab.TabularPeer;
import org.signalbox.lab.TabularSet;
import org.signalbox.lab.TabularSets;
import org.signalbox.lab.TabularSpeed;
import org.signalbox.metering.Probe;
import org.signalbox.metering.ThreadClock;
import org.signalbox.tabular.SearchLimit;
import org.signalbox.tabular.TabularEngines;
import org.signalbox.task.Dataset;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "tabular",
    description = "Table engines on public tables by 5 folds, with scikit-learn beside them.")
final class BenchTabularCommand extends Command {
  private static final String PEER = "python";
  private static final String XGBOOST = "xgboost";
  private static final int SEED = 1;

  @Option(names = "--data", paramLabel = "FOLDER", description = "where the tables lie")
  Path data = Path.of("../shared/data/tabular");

  @Option(names = "--set", split = ",", paramLabel = "A,B", description = "only these tables")
  List<String> sets = new ArrayList<>();

  @Option(names = "--engines", split = ",", paramLabel = "A,B", description = "the engines")
  List<String> engines = new ArrayList<>(List.of("blend", "xgboost", "baseline-table"));

  @Option(names = "--seconds", paramLabel = "S", description = "CPU time of a search at most")
  double seconds = 8;

  @Option(names = "--against", paramLabel = "PEER", description = PEER)
  @Nullable String against;

  @Option(
      names = "--peer",
      paramLabel = "PYTHON",
      description = "where pip install xgboost==3.0.4 scikit-learn==1.9.1 pandas was run")
  Path python = Path.of("python3");

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description = "keeps each table's figures there and goes on where it was ended")
  @Nullable Path resume;

  @Option(
      names = "--speed",
      paramLabel = "ROUNDS",
      description = "instead: reading, encoding, training and predicting, in turn with the peer")
  int speed;

  @Option(
      names = "--large",
      paramLabel = "ROWS",
      description = "instead: XGBoost on so many made rows of 30 columns, with its memory")
  int large;

  BenchTabularCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    if (against != null && !PEER.equals(against)) {
      throw ProblemException.of("SB-CLI-27", against, PEER);
    }
    TabularRows rows = new TabularRows(terminal);
    if (large > 0) {
      var engine = Chosen.engine(services.engines().tabular(), XGBOOST);
      rows.large(new TabularLarge(engine, Probe.here()).run(large, services.context(SEED)));
    } else if (speed > 0) {
      speed(rows);
    } else {
      ranks(rows);
    }
    if (json) {
      terminal.json(rows.json());
    }
    return Terminal.DONE;
  }

  private List<TabularSet> wanted() throws IOException {
    return TabularSets.of(data).stream()
        .filter(set -> sets.isEmpty() || sets.contains(set.name()))
        .toList();
  }

  private Optional<TabularPeer> peer(int threads) {
    Path script = services.benches().resolve("tabular_peer.py");
    return against == null
        ? Optional.empty()
        : Optional.of(TabularPeer.start(script, python, threads));
  }

  private void ranks(TabularRows rows) throws IOException {
    List<TabularMarks> marks = new ArrayList<>();
    Optional<MarksFile> file = Optional.ofNullable(resume).map(MarksFile::new);
    if (file.isPresent()) {
      marks.addAll(file.get().read());
    }
    Optional<TabularPeer> peer = peer(1);
    try {
      for (TabularSet set : wanted()) {
        for (TabularMarks found : missing(set, marks, peer)) {
          marks.add(found);
          if (file.isPresent()) {
            file.get().add(found);
          }
        }
      }
    } finally {
      peer.ifPresent(TabularPeer::close);
    }
    List<String> names = wanted().stream().map(TabularSet::name).toList();
    rows.ranks(marks.stream().filter(m -> names.contains(m.set())).toList(), engines.getFirst());
    if (!json) {
      rows.print();
    }
  }

  private List<TabularMarks> missing(
      TabularSet set, List<TabularMarks> done, Optional<TabularPeer> peer) throws IOException {
    List<String> ours = engines.stream().filter(e -> !has(done, set, e)).toList();
    List<String> theirs =
        peer.isEmpty()
            ? List.of()
            : TabularPeer.MODELS.stream().filter(e -> !has(done, set, e)).toList();
    List<TabularMarks> found = new ArrayList<>();
    if (ours.isEmpty() && theirs.isEmpty()) {
      return found;
    }
    TabularTask task = set.task(table(set));
    int[] folds = TabularSet.folds(task, SEED);
    TabularBench bench = new TabularBench(onOneThread());
    for (String id : ours) {
      terminal.say("cli.bench.text.running", set.name(), id);
      found.add(bench.run(set, task, folds, engine(id)));
    }
    if (!theirs.isEmpty()) {
      terminal.say("cli.bench.text.running", set.name(), PEER);
      found.addAll(peer.orElseThrow().run(set, task, folds, theirs));
    }
    return found;
  }

  private static boolean has(List<TabularMarks> done, TabularSet set, String engine) {
    return done.stream().anyMatch(m -> m.set().equals(set.name()) && m.engine().equals(engine));
  }

  private Engine<TabularTask, TabularAnswer> engine(String id) {
    SearchLimit limit = new SearchLimit.Seconds(seconds);
    return switch (id) {
      case "blend" -> TabularEngines.blend(limit);
      case "xgboost-tuned" -> TabularEngines.tuned(limit);
      default -> Chosen.engine(services.engines().tabular(), id);
    };
  }

  /** On one thread the thread's CPU time is all that an engine takes. */
  private RunContext onOneThread() {
    return services.context(SEED).withWorkers(Workers.sameThread()).withTicker(new ThreadClock());
  }

  private Table table(TabularSet set) throws IOException {
    var source = new Source.OfFile(set.file());
    if (services.ingest().read(source, Overrides.none(), services.context(SEED))
        instanceof Dataset dataset) {
      return dataset.table();
    }
    throw ProblemException.of("SB-CLI-11");
  }

  private void speed(TabularRows rows) throws IOException {
    int threads = services.context(SEED).workers().threads();
    try (TabularPeer peer =
        peer(threads).orElseThrow(() -> ProblemException.of("SB-CLI-27", "", PEER))) {
      for (TabularSet set : wanted()) {
        var engine = Chosen.engine(services.engines().tabular(), XGBOOST);
        RunContext context = services.context(SEED);
        rows.speed(
            new TabularSpeed(services.ingest(), engine, peer, Probe.here(), context)
                .measure(set, speed));
      }
    }
  }
}
