package org.signalbox.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.RunContext;
import org.signalbox.lab.LlamaPeer;
import org.signalbox.language.LanguageBench;
import org.signalbox.language.LanguageSpeed;
import org.signalbox.language.Precision;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "language",
    description = "Speed of the language model here, side by side with llama.cpp when asked.")
final class BenchLanguageCommand extends Command {
  private static final String PEER = "llama.cpp";

  @Option(names = "--against", paramLabel = "PEER", description = "llama.cpp")
  @Nullable String against;

  @Option(
      names = "--peer",
      paramLabel = "FOLDER",
      description = "where npm i --ignore-scripts node-llama-cpp@3.22.1 was run")
  Path peerFolder = Path.of("");

  @Option(names = "--gguf", paramLabel = "FILE", description = "the same weights for the peer")
  @Nullable Path gguf;

  @Option(
      names = "--context",
      split = ",",
      paramLabel = "N",
      description = "tokens read before writing")
  List<Integer> contexts = new ArrayList<>(List.of(128, 512, 1024));

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

  BenchLanguageCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() {
    RunContext context = services.context(0);
    LanguageBench bench =
        new LanguageBench(services.generator(Services.GENERATOR, precision), context.ticker());
    TextGrid grid =
        new TextGrid(
            List.of(
                "context",
                "prefill tok/s",
                "decode tok/s",
                "first token of 60",
                "peer prefill",
                "peer decode",
                "decode ratio"),
            0);
    for (int length : contexts) {
      List<LanguageSpeed> ours = new ArrayList<>();
      List<LlamaPeer.Speed> theirs = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        ours.add(bench.run(length, tokens, 1, context.cancellation()));
        if (against != null) {
          theirs.add(peer().round(context.workers().threads(), length, tokens));
        }
      }
      grid.row(cells(length, ours, theirs));
    }
    grid.print(terminal);
    terminal.line(terminal.sentence("cli.bench.legend", context.workers().threads(), rounds));
    return Terminal.DONE;
  }

  private LlamaPeer peer() {
    if (!PEER.equals(against) || gguf == null) {
      throw ProblemException.of("SB-CLI-23");
    }
    return new LlamaPeer(services.benches().resolve("llama.mjs"), peerFolder, gguf);
  }

  private String[] cells(int length, List<LanguageSpeed> ours, List<LlamaPeer.Speed> theirs) {
    double decode = median(ours, LanguageSpeed::decodeQuiet);
    double peer = median(theirs, LlamaPeer.Speed::quiet);
    return new String[] {
      Integer.toString(length),
      figure(median(ours, LanguageSpeed::prefill)),
      figure(decode),
      terminal.figures().milliseconds(median(ours, LanguageSpeed::firstTokenMillis)).text(),
      figure(median(theirs, LlamaPeer.Speed::prefill)),
      figure(peer),
      figure(decode / peer)
    };
  }

  private String figure(double value) {
    return Double.isNaN(value) ? "" : terminal.figures().number(value).text();
  }

  private static <S> double median(List<S> rounds, ToDoubleFunction<S> figure) {
    List<Double> sorted = new ArrayList<>(rounds.stream().map(figure::applyAsDouble).toList());
    Collections.sort(sorted);
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }
}
