package org.signalbox.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text and what the same weights in full precision say about it, token by token.
 *
 * @param perplexity of the full-precision model
 * @param after its distribution after each token
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record ReferenceText(int[] ids, double perplexity, List<Distribution> after) {

  /**
   * The most probable tokens and one class for all others.
   *
   * @param logs their log-probabilities
   * @param tail probability of all others together
   */
  record Distribution(int[] ids, double[] logs, double tail) {
    /** Kullback-Leibler divergence of ours from this one, in nats. */
    double divergence(float[] logits) {
      double normaliser = Logits.logSumExp(logits);
      double known = 0;
      double sum = 0;
      for (int i = 0; i < ids.length; i++) {
        double ours = logits[ids[i]] - normaliser;
        known += Math.exp(ours);
        sum += Math.exp(logs[i]) * (logs[i] - ours);
      }
      return tail > 0 ? sum + tail * Math.log(tail / Math.max(1e-12, 1 - known)) : sum;
    }
  }

  /**
   * Reads {@code distribution.json.gz}: {@code {"ids": [], "perplexity": x, "positions": [{"ids":
   * [], "logp": [], "tail": x}]}}.
   *
   * @throws ProblemException when it is missing or another kind of file
   */
  public static ReferenceText read(Path folder) {
    Path file = folder.resolve("distribution.json.gz");
    try (InputStream in =
        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      JsonNode root = JsonMapper.shared().readTree(in);
      List<Distribution> after = new ArrayList<>();
      for (JsonNode position : root.required("positions")) {
        after.add(
            new Distribution(
                ids(position.required("ids")),
                position.required("logp").valueStream().mapToDouble(JsonNode::asDouble).toArray(),
                position.required("tail").asDouble()));
      }
      return new ReferenceText(
          ids(root.required("ids")), root.required("perplexity").asDouble(), after);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new ProblemException(Problem.of("SB-LANGUAGE-04", file.toString()), e);
    }
  }

  private static int[] ids(JsonNode array) {
    return array.valueStream().mapToInt(JsonNode::asInt).toArray();
  }
}
