package org.signalbox.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.signalbox.lab.LlamaPeer;
import org.signalbox.language.Faithfulness;
import org.signalbox.language.Footprint;
import org.signalbox.language.LanguageBench;
import org.signalbox.language.LanguageSpeed;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code bench language} found, as a table for people and as JSON. */
final class LanguageRows {
  private static final double MEGABYTE = 1 << 20;

  private final Terminal terminal;
  private final List<Row> rows = new ArrayList<>();
  private final List<Loaded> loads = new ArrayList<>();
  private final List<Soaked> soaks = new ArrayList<>();
  private Optional<Faithfulness> faithful = Optional.empty();
  private Optional<Prepared> prepared = Optional.empty();
  private Optional<LanguageCancels> cancels = Optional.empty();

  /**
   * What comes before the first loading of a process, in milliseconds.
   *
   * @param checked comparing the files, or remembering that they were compared
   * @param runtime loading the native library
   */
  record Prepared(double checked, double runtime) {}

  /** Milliseconds until the model could answer, and until everything was loaded. */
  record Waits(double answering, double whole) {}

  /**
   * One form, loaded twice.
   *
   * @param first with Java's classes
   * @param again in the same process
   */
  record Loaded(Footprint footprint, Waits first, Waits again, Resident resident) {}

  /**
   * Bytes of the process that are in memory.
   *
   * @param loaded after the first loading
   * @param full with 1,024 tokens in memory
   * @param mapped of {@code full}, pages of files, which the system can take back
   */
  record Resident(long loaded, long full, long mapped) {}

  /**
   * Memory after so many tokens.
   *
   * @param bytes resident
   * @param mapped of them, pages of files
   */
  record Soaked(long tokens, long bytes, long mapped) {
    /** Resident and of this process alone: what a leak would make grow. */
    long own() {
      return bytes - mapped;
    }
  }

  /** All rounds of one number of threads and one context. */
  private record Row(
      int threads, int context, List<LanguageSpeed> ours, List<LlamaPeer.Speed> theirs) {
    double ours(ToDoubleFunction<LanguageSpeed> figure) {
      return median(ours, figure);
    }

    double theirs(ToDoubleFunction<LlamaPeer.Speed> figure) {
      return median(theirs, figure);
    }

    private static <S> double median(List<S> rounds, ToDoubleFunction<S> figure) {
      double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
      return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    double prefillRatio() {
      return ours(LanguageSpeed::prefill) / theirs(LlamaPeer.Speed::prefill);
    }

    double firstTokenRatio() {
      return theirs(LlamaPeer.Speed::firstTokenMillis) / ours(LanguageSpeed::firstTokenMillis);
    }

    double decodeRatio() {
      return ours(LanguageSpeed::decodeQuiet) / theirs(LlamaPeer.Speed::quiet);
    }
  }

  LanguageRows(Terminal terminal) {
    this.terminal = terminal;
  }

  void prepared(Prepared before) {
    prepared = Optional.of(before);
  }

  void cancelled(LanguageCancels found) {
    cancels = Optional.of(found);
  }

  void loaded(Loaded loaded) {
    loads.add(loaded);
  }

  void soaked(Soaked soaked) {
    soaks.add(soaked);
  }

  void faithful(Faithfulness found) {
    faithful = Optional.of(found);
  }

  void ours(int threads, LanguageSpeed speed) {
    row(threads, speed.context()).ours().add(speed);
  }

  void theirs(int threads, int context, LlamaPeer.Speed speed) {
    row(threads, context).theirs().add(speed);
  }

  private Row row(int threads, int context) {
    return rows.stream()
        .filter(row -> row.threads() == threads && row.context() == context)
        .findFirst()
        .orElseGet(
            () -> {
              Row row = new Row(threads, context, new ArrayList<>(), new ArrayList<>());
              rows.add(row);
              return row;
            });
  }

  void print(int rounds) {
    if (!rows.isEmpty()) {
      speed();
      terminal.line(terminal.sentence("cli.bench.legend", rounds, LanguageBench.PROMPT));
    }
    prepared.ifPresent(
        p -> terminal.line(terminal.sentence("cli.bench.before", p.checked(), p.runtime())));
    cancels.ifPresent(
        c ->
            terminal.line(
                terminal.sentence("cli.bench.cancels", c.loading(), c.reading(), c.writing())));
    for (Loaded load : loads) {
      terminal.line(
          terminal.sentence(
              "cli.bench.load",
              terminal.sentence(
                  "cli.bench." + load.footprint().name().toLowerCase(java.util.Locale.ROOT)),
              load.first().answering(),
              load.first().whole(),
              load.resident().loaded() / MEGABYTE,
              load.resident().full() / MEGABYTE,
              load.again().answering(),
              load.again().whole(),
              load.resident().mapped() / MEGABYTE));
    }
    faithful.ifPresent(
        f ->
            terminal.line(
                terminal.sentence(
                    "cli.bench.faithful", f.scored(), f.written(), f.perplexity(), f.reference())));
  }

  private void speed() {
    TextGrid grid =
        new TextGrid(
            List.of(
                "threads",
                "context",
                "prefill tok/s",
                "decode tok/s",
                "first token",
                "peer prefill",
                "peer decode",
                "peer first",
                "prefill ratio",
                "decode ratio",
                "first ratio"),
            0);
    for (Row row : rows) {
      grid.row(
          Integer.toString(row.threads()),
          Integer.toString(row.context()),
          figure(row.ours(LanguageSpeed::prefill)),
          figure(row.ours(LanguageSpeed::decodeQuiet)),
          milliseconds(row.ours(LanguageSpeed::firstTokenMillis)),
          figure(row.theirs(LlamaPeer.Speed::prefill)),
          figure(row.theirs(LlamaPeer.Speed::quiet)),
          milliseconds(row.theirs(LlamaPeer.Speed::firstTokenMillis)),
          figure(row.prefillRatio()),
          figure(row.decodeRatio()),
          figure(row.firstTokenRatio()));
    }
    grid.print(terminal);
  }

  private String milliseconds(double value) {
    return Double.isNaN(value) ? "" : terminal.figures().milliseconds(value).text();
  }

  private String figure(double value) {
    return Double.isNaN(value) ? "" : terminal.figures().number(value).text();
  }

  ObjectNode json() {
    ObjectNode root = Json.object();
    ArrayNode speeds = root.putArray("speed");
    rows.forEach(row -> speeds.add(json(row)));
    prepared.ifPresent(
        p -> root.put("checksumMs", p.checked()).put("nativeLibraryMs", p.runtime()));
    cancels.ifPresent(
        c ->
            root.putObject("longestCancelMs")
                .put("loading", c.loading())
                .put("reading", c.reading())
                .put("writing", c.writing()));
    ArrayNode loading = root.putArray("load");
    for (Loaded load : loads) {
      loading
          .addObject()
          .put("form", load.footprint().name().toLowerCase(java.util.Locale.ROOT))
          .put("answeringMs", load.first().answering())
          .put("wholeMs", load.first().whole())
          .put("againAnsweringMs", load.again().answering())
          .put("againWholeMs", load.again().whole())
          .put("loadedMb", load.resident().loaded() / MEGABYTE)
          .put("at1024Mb", load.resident().full() / MEGABYTE)
          .put("at1024MappedMb", load.resident().mapped() / MEGABYTE);
    }
    faithful.ifPresent(
        f ->
            root.putObject("faithfulness")
                .put("klScored", f.scored())
                .put("klWritten", f.written())
                .put("perplexity", f.perplexity())
                .put("referencePerplexity", f.reference()));
    ArrayNode soaked = root.putArray("soak");
    soaks.forEach(
        s ->
            soaked
                .addObject()
                .put("tokens", s.tokens())
                .put("residentMb", s.bytes() / MEGABYTE)
                .put("ownMb", s.own() / MEGABYTE));
    return root;
  }

  private static ObjectNode json(Row row) {
    ObjectNode node = Json.object().put("threads", row.threads()).put("context", row.context());
    Json.put(node, "prefill", row.ours(LanguageSpeed::prefill));
    Json.put(node, "decode", row.ours(LanguageSpeed::decodeQuiet));
    Json.put(node, "decodeMedian", row.ours(LanguageSpeed::decode));
    Json.put(node, "firstTokenMs", row.ours(LanguageSpeed::firstTokenMillis));
    Json.put(node, "peerPrefill", row.theirs(LlamaPeer.Speed::prefill));
    Json.put(node, "peerDecode", row.theirs(LlamaPeer.Speed::quiet));
    Json.put(node, "peerFirstTokenMs", row.theirs(LlamaPeer.Speed::firstTokenMillis));
    Json.put(node, "prefillRatio", row.prefillRatio());
    Json.put(node, "decodeRatio", row.decodeRatio());
    Json.put(node, "firstTokenRatio", row.firstTokenRatio());
    return node;
  }
}
