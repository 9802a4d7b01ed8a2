package org.signalbox.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.signalbox.history.Checksum;
import org.signalbox.routing.Experience;
import org.signalbox.routing.Router;
import org.signalbox.task.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a decision depends on besides the input and the request.
 *
 * @param gate SHA-256 of the gate's file
 * @param speed of the machine against the reference machine
 * @param here what the machine's own races had shown
 */
record DecidedBy(String gate, double speed, Experience here) {
  static DecidedBy now(Services services) throws IOException {
    return new DecidedBy(
        Checksum.of(services.routeGate()), services.speed(), services.learnedHere());
  }

  Router router(Services services) {
    return services.router(speed, here);
  }

  ObjectNode json() {
    ObjectNode node = Json.object();
    node.put("gateSha256", gate);
    node.put("speed", speed);
    ObjectNode learned = node.putObject("learned");
    learned.put("races", here.races());
    ObjectNode engines = learned.putObject("engines");
    here.engines()
        .forEach(
            (engine, d) -> {
              ArrayNode both = engines.putArray(engine);
              both.add(d.quality()).add(d.slower());
            });
    return node;
  }

  /**
   * @throws ProblemException {@code SB-CLI-100} when the node is no such thing
   */
  static DecidedBy read(JsonNode node, String file) {
    try {
      Map<String, Experience.Difference> engines = new HashMap<>();
      JsonNode learned = node.required("learned");
      for (Map.Entry<String, JsonNode> one : learned.required("engines").properties()) {
        JsonNode both = one.getValue();
        engines.put(
            one.getKey(),
            new Experience.Difference(
                both.required(0).doubleValue(), both.required(1).doubleValue()));
      }
      return new DecidedBy(
          node.required("gateSha256").stringValue(),
          node.required("speed").doubleValue(),
          new Experience(learned.required("races").intValue(), engines));
    } catch (tools.jackson.core.JacksonException | IllegalArgumentException _) {
      throw ProblemException.of("SB-CLI-100", file);
    }
  }
}
