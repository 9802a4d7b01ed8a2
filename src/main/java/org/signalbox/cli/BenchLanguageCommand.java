package org.signalbox.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.RunContext;
import org.signalbox.lab.LlamaPeer;
import org.signalbox.language.Footprint;
import org.signalbox.language.LanguageBench;
import org.signalbox.language.LanguageModel;
import org.signalbox.language.Loading;
import org.signalbox.language.Precision;
import org.signalbox.language.ReferenceText;
import org.signalbox.metering.Probe;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "language",
    description =
        "Speed, memory and faithfulness of the language model here, with llama.cpp beside"
            + " it when asked.")
final class BenchLanguageCommand extends Command {
  private static final String PEER = "llama.cpp";

  /** Tokens in memory when the resident memory is looked at. */
  private static final int FULL = 1024;

  @Option(names = "--against", paramLabel = "PEER", description = PEER)
  @Nullable String against;

  @Option(
      names = "--peer",
      paramLabel = "FOLDER",
      description = "where npm i --ignore-scripts node-llama-cpp@3.22.1 was run")
  Path peerFolder = Path.of("");

  @Option(names = "--gguf", paramLabel = "FILE", description = "the same weights for the peer")
  @Nullable Path gguf;

  @Option(
      names = "--model",
      paramLabel = "M",
      defaultValue = Services.GENERATOR,
      description = "an installed generator")
  String name = Services.GENERATOR;

  @Option(
      names = "--context",
      split = ",",
      paramLabel = "N",
      description = "tokens read before writing")
  List<Integer> contexts = new ArrayList<>(List.of(128, 512, 1024));

  @Option(names = "--threads", split = ",", paramLabel = "N", description = "threads, one by one")
  List<Integer> threads = new ArrayList<>(List.of(1, 2));

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "rounds of each, in turn")
  int rounds;

  @Option(
      names = "--tokens",
      paramLabel = "N",
      defaultValue = "64",
      description = "tokens to write")
  int tokens;

  @Option(
      names = "--precision",
      paramLabel = "P",
      defaultValue = "FAST",
      description = "FAST, or EXACT as for greedy text")
  Precision precision = Precision.FAST;

  @Option(
      names = "--reference",
      paramLabel = "FOLDER",
      description = "where distribution.json.gz of the full-precision model lies")
  @Nullable Path reference;

  @Option(
      names = "--soak",
      paramLabel = "N",
      description = "instead: write so many tokens and watch the memory")
  int soak;

  @Option(
      names = "--form",
      split = ",",
      paramLabel = "F",
      description = "FAST, SPARING: loaded for the memory figures; exact for the first one only")
  List<Footprint> forms = new ArrayList<>(List.of(Footprint.SPARING, Footprint.FAST));

  @Option(
      names = "--cancels",
      description = "instead: the longest of ten cancels while loading, reading and writing")
  boolean cancels;

  private final Probe probe = Probe.here();
  private final RunContext context;

  BenchLanguageCommand(Services services, Terminal terminal) {
    super(services, terminal);
    context = services.context(0);
  }

  @Override
  public Integer call() {
    LanguageRows rows = new LanguageRows(terminal);
    if (soak > 0) {
      soak(rows);
    } else if (cancels) {
      Supplier<LanguageModel> load = () -> load(threads.getLast(), Footprint.FAST);
      rows.cancelled(LanguageCancels.measure(load, context.ticker()));
    } else {
      memory(rows);
      speed(rows);
      faithfulness(rows);
    }
    if (json) {
      terminal.json(rows.json());
    } else {
      rows.print(rounds);
    }
    return Terminal.DONE;
  }

  private LanguageModel load(int count, Footprint footprint) {
    return services.load(name, new Loading(count, precision, footprint));
  }

  /**
   * Before all else and the sparing form first: memory that was given back may still count as
   * resident. The very first run on a machine counts what is derived there as loading.
   */
  private void memory(LanguageRows rows) {
    long start = context.ticker().nanos();
    services.models().verified(name, context.cancellation());
    double checked = millis(start);
    start = context.ticker().nanos();
    LanguageModel.startRuntime();
    rows.prepared(new LanguageRows.Prepared(checked, millis(start)));
    for (Footprint footprint : forms) {
      rows.loaded(loaded(footprint));
    }
  }

  private LanguageRows.Loaded loaded(Footprint footprint) {
    LanguageRows.Waits first;
    long loaded;
    long full;
    long mapped;
    long start = context.ticker().nanos();
    try (LanguageModel model = load(threads.getLast(), footprint)) {
      first = waits(model, start);
      loaded = probe.residentBytes();
      bench(model).fill(FULL, context.cancellation());
      full = probe.residentBytes();
      mapped = probe.mappedBytes();
    }
    start = context.ticker().nanos();
    try (LanguageModel model = load(threads.getLast(), footprint)) {
      return new LanguageRows.Loaded(
          footprint, first, waits(model, start), new LanguageRows.Resident(loaded, full, mapped));
    }
  }

  private LanguageRows.Waits waits(LanguageModel model, long start) {
    model.awaitAnswering(context.cancellation());
    double answering = millis(start);
    model.awaitWhole(context.cancellation());
    return new LanguageRows.Waits(answering, millis(start));
  }

  private double millis(long start) {
    return (context.ticker().nanos() - start) / 1e6;
  }

  private LanguageBench bench(LanguageModel model) {
    return new LanguageBench(model, context.ticker());
  }

  private void speed(LanguageRows rows) {
    for (int count : threads) {
      try (LanguageModel model = load(count, Footprint.FAST)) {
        model.awaitWhole(context.cancellation());
        for (int length : contexts) {
          for (int round = 0; round < rounds; round++) {
            rows.ours(count, bench(model).run(length, tokens, new Cancellation()));
            if (against != null) {
              LlamaPeer.Speed theirs = peer().round(count, length, tokens, LanguageBench.PROMPT);
              rows.theirs(count, length, theirs);
            }
          }
        }
      }
    }
  }

  private LlamaPeer peer() {
    if (!PEER.equals(against) || gguf == null) {
      throw ProblemException.of("SB-CLI-23");
    }
    return new LlamaPeer(services.benches().resolve("llama.mjs"), peerFolder, gguf);
  }

  private void faithfulness(LanguageRows rows) {
    Optional.ofNullable(reference)
        .map(ReferenceText::read)
        .ifPresent(
            text -> {
              try (LanguageModel model = load(threads.getLast(), Footprint.FAST)) {
                model.awaitWhole(context.cancellation());
                rows.faithful(bench(model).faithfulness(text, context.cancellation()));
              }
            });
  }

  private void soak(LanguageRows rows) {
    try (LanguageModel model = load(threads.getLast(), Footprint.FAST)) {
      model.awaitWhole(context.cancellation());
      int[] tenths = {0};
      bench(model)
          .soak(
              soak,
              written -> {
                if (written >= (long) soak * tenths[0] / 10) {
                  tenths[0]++;
                  var memory =
                      new LanguageRows.Soaked(written, probe.residentBytes(), probe.mappedBytes());
                  rows.soaked(memory);
                  terminal.say(
                      "cli.bench.soak",
                      written,
                      terminal.figures().bytes(memory.bytes()).text(),
                      terminal.figures().bytes(memory.own()).text());
                }
              },
              context.cancellation());
    }
  }
}
