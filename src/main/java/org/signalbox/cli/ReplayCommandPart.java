package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.signalbox.engine.RunContext;
import org.signalbox.history.Replay;
import org.signalbox.history.ReplayFile;
import org.signalbox.history.ReplayInput;
import org.signalbox.history.ReplayLane;
import org.signalbox.history.Session;
import org.signalbox.history.SessionFile;
import org.signalbox.history.Verdict;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Source;
import org.signalbox.race.RaceReport;
import org.signalbox.routing.Corrections;
import org.signalbox.routing.Route;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Material;
import org.signalbox.task.ProblemException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code race --replay} does beyond a race: it orders the old one and judges the new one. */
record ReplayCommandPart(Services services, Terminal terminal, Path file, Replay replay) {
  /**
   * @throws org.signalbox.task.ProblemException {@code SB-HISTORY-02} to {@code -05} when the file
   *     can't be used
   */
  static ReplayCommandPart open(Services services, Terminal terminal, Path file) {
    Replay replay = SessionFile.named(file) ? newest(services, file) : ReplayFile.read(file);
    return new ReplayCommandPart(services, terminal, file, replay);
  }

  /** The newest race of a session, its input where it can be read. */
  private static Replay newest(Services services, Path file) {
    Session session = SessionFile.read(file);
    if (session.races().isEmpty()) {
      throw ProblemException.of("SB-CLI-92", file.toString());
    }
    return session.races().getLast().replay().about(services.sessions().unpacked(session, file));
  }

  /** The race of the replay; its input is checked. */
  RaceOrder order() throws IOException {
    Source source = new ReplayInputs(terminal).again(replay.input(), file);
    return new RaceOrder(
        replay.input(),
        material(source, services.context(replay.seed())),
        replay.request(),
        replay.byHand(),
        replay.policy(),
        replay.engines(),
        replay.seed(),
        replay.limit());
  }

  private Material material(Source source, RunContext context) {
    Optional<String> sheet =
        switch (replay.input()) {
          case ReplayInput.OfText _ -> Optional.empty();
          case ReplayInput.OfFile file -> file.sheet();
        };
    Map<String, ColumnType> types = new HashMap<>();
    replay.byHand().types().forEach(type -> types.put(type.column(), type.type()));
    Overrides overrides = new Overrides(types, sheet);
    return replay
        .byHand()
        .inRoles(InputOptions.open(source, overrides, services, context).material());
  }

  /** The route as the replay asks for it, whatever was put right in such inputs since. */
  Route route(RaceOrder order) {
    return services
        .router()
        .with(Corrections.none())
        .route(order.material(), order.request(), order.policy());
  }

  List<Verdict> verdicts(RaceReport report) {
    return Verdict.of(replay, report);
  }

  static int exit(List<Verdict> verdicts) {
    return same(verdicts) == verdicts.size() ? Terminal.DONE : Terminal.FAILED;
  }

  private static int same(List<Verdict> verdicts) {
    return (int) verdicts.stream().filter(v -> v.kind() == Verdict.Kind.SAME).count();
  }

  void print(List<Verdict> verdicts) {
    terminal.line("");
    verdicts.forEach(verdict -> terminal.line(sentence(verdict)));
    int same = same(verdicts);
    terminal.line(
        same == verdicts.size()
            ? terminal.sentence("history.verdict.all", same)
            : terminal.sentence("history.verdict.some", same, verdicts.size()));
  }

  private String sentence(Verdict verdict) {
    return terminal.sentence(
        "history.verdict." + word(verdict),
        verdict.before().engine(),
        figures(verdict.before()),
        verdict.now().map(ReplayCommandPart::figures).orElse(""));
  }

  private static String word(Verdict verdict) {
    return verdict.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All digits: a difference in the last one is a difference. */
  private static String figures(ReplayLane lane) {
    return lane.score()
        .map(
            score ->
                "%s %s (%s to %s, %d cases)"
                    .formatted(
                        score.metric(), score.value(), score.low(), score.high(), score.cases()))
        .orElseGet(() -> lane.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  ObjectNode json(List<Verdict> verdicts) {
    ObjectNode node = Json.object();
    node.put("same", same(verdicts) == verdicts.size());
    node.put("product", replay.product());
    ArrayNode engines = node.putArray("engines");
    for (Verdict verdict : verdicts) {
      ObjectNode one = engines.addObject();
      one.put("engine", verdict.before().engine());
      one.put("verdict", word(verdict));
      one.put("then", figures(verdict.before()));
      Json.put(one, "now", verdict.now().map(ReplayCommandPart::figures));
    }
    return node;
  }
}
