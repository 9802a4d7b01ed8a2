package org.signalbox.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.signalbox.history.Checksum;
import org.signalbox.routing.Correction;
import org.signalbox.routing.Corrections;
import org.signalbox.routing.Experience;
import org.signalbox.routing.Request;
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
 * @param remembered whether what the request sets was put right before, for such an input
 */
record DecidedBy(String gate, double speed, Experience here, boolean remembered) {
  static DecidedBy now(Services services) throws IOException {
    return new DecidedBy(
        Checksum.of(services.routeGate()), services.speed(), services.learnedHere(), false);
  }

  /** The same where a request was completed by what is remembered of such inputs. */
  DecidedBy completing(Request asked, Request whole) {
    return new DecidedBy(gate, speed, here, !asked.equals(whole));
  }

  /** What the machine remembered then, whatever this one does. */
  Corrections corrections(Request whole) {
    return remembered ? _ -> Optional.of(Correction.of(whole)) : Corrections.none();
  }

  /** The request as it was typed. */
  Request typed(Request whole) {
    var nothing =
        new Correction(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    return remembered ? nothing.onto(whole) : whole;
  }

  Router router(Services services) {
    return services.router(speed, here);
  }

  ObjectNode json() {
    ObjectNode node = Json.object();
    node.put("gateSha256", gate);
    node.put("speed", speed);
    node.put("remembered", remembered);
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
          new Experience(learned.required("races").intValue(), engines),
          node.path("remembered").asBoolean(false));
    } catch (tools.jackson.core.JacksonException | IllegalArgumentException _) {
      throw ProblemException.of("SB-CLI-100", file);
    }
  }
}
