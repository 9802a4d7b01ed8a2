package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.signalbox.history.Replay;
import org.signalbox.history.ReplayFile;
import org.signalbox.history.ReplayInput;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.ByHand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A decision that was printed as JSON, decided once more: on the same input, if it has not changed,
 * as fast a machine, and what that machine had learned.
 */
record DecisionReplay(Services services, Terminal terminal, Path file) {
  /** Words change with the language, and how long it took with everything. */
  private static final Set<String> WORDS = Set.of("words", "question", "change", "unwilling");

  /** How a decision is asked for, and what it depends on. */
  static ObjectNode noted(
      ObjectNode node, ReplayInput input, Request asked, Policy policy, DecidedBy by) {
    var setting =
        new Replay.Setting(
            Release.VERSION, input, asked, ByHand.none(), policy, Duration.ofMinutes(1));
    node.set("asked", ReplayFile.json(Replay.ordered(setting, 0)));
    return node.set("decidedBy", by.json());
  }

  /**
   * @return {@link Terminal#DONE} when the decision is the same to the last digit
   * @throws org.signalbox.task.ProblemException {@code SB-HISTORY-02} to {@code -07} when file or
   *     input can't be used, {@code SB-CLI-100} when the file is no decision
   */
  int run(Form form) throws IOException {
    ReplayCommandPart part = ReplayCommandPart.open(services, terminal, file);
    JsonNode before = JsonMapper.shared().readTree(Files.readString(file));
    DecidedBy by = DecidedBy.read(before.path("decidedBy"), file.toString());
    RaceOrder order = part.order();
    Route route =
        by.router(services)
            .with(by.corrections(order.request()))
            .route(order.material(), by.typed(order.request()), order.policy());
    ObjectNode now = new RouteJson(terminal.words()).of(route, order.policy());
    JsonNode again = JsonMapper.shared().readTree(now.toString());
    List<String> other = new ArrayList<>();
    compare("decision", before.path("decision"), again.path("decision"), other);
    compare("task", before.path("task"), again.path("task"), other);
    boolean otherGate = !by.gate().equals(DecidedBy.now(services).gate());
    if (form == Form.JSON) {
      now.put("same", other.isEmpty());
      now.put("otherGate", otherGate);
      now.set("differs", Json.strings(other));
      terminal.json(now);
    } else {
      tell(part, order, route);
      say(other, otherGate);
    }
    return other.isEmpty() ? Terminal.DONE : Terminal.FAILED;
  }

  /** How the outcome is told. */
  enum Form {
    JSON,
    WORDS
  }

  private void tell(ReplayCommandPart part, RaceOrder order, Route route) {
    new RouteText(terminal).print(order.material(), route);
    terminal.line("");
    terminal.line(terminal.sentence("cli.decision.then", part.replay().product()));
  }

  private void say(List<String> other, boolean otherGate) {
    terminal.line(
        other.isEmpty()
            ? terminal.sentence("cli.decision.same")
            : terminal.sentence("cli.decision.differs", String.join(", ", other)));
    if (otherGate) {
      terminal.line(terminal.sentence("cli.decision.gate"));
    }
  }

  /** Adds the places where the two differ. */
  private static void compare(String at, JsonNode a, JsonNode b, List<String> other) {
    if (a.isObject() && b.isObject()) {
      a.propertyNames().stream()
          .filter(name -> !WORDS.contains(name))
          .forEach(name -> compare(at + "." + name, a.path(name), b.path(name), other));
    } else if (a.isArray() && b.isArray() && a.size() == b.size()) {
      for (int i = 0; i < a.size(); i++) {
        compare(at + "[" + i + "]", a.get(i), b.get(i), other);
      }
    } else if (!a.equals(b)) {
      other.add(at);
    }
  }
}
