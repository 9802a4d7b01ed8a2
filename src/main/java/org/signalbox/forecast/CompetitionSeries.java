package org.signalbox.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One series of a forecasting competition with its held-back future, as files hold it: {@code id},
 * {@code period}, season {@code m}, history {@code x}, future {@code xx}.
 *
 * @param period how often it was observed, in lower case, such as {@code yearly}; may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // read from a file and never compared
public record CompetitionSeries(
    String id, String period, int m, double[] history, double[] future) {
  public CompetitionSeries {
    if (m < 1 || history.length == 0 || future.length == 0) {
      throw new IllegalArgumentException(
          id + ": season " + m + ", " + history.length + " and " + future.length + " observations");
    }
  }

  /**
   * The series of a JSON file that holds a list of them; none where it holds something else.
   *
   * @throws IOException when the file can't be read
   */
  public static List<CompetitionSeries> read(Path file) throws IOException {
    var out = new ArrayList<CompetitionSeries>();
    for (JsonNode node : JsonMapper.shared().readTree(Files.readAllBytes(file))) {
      if (node.path("x").size() > 0 && node.path("xx").size() > 0) {
        out.add(
            new CompetitionSeries(
                node.path("id").asString(""),
                node.path("period").asString("").toLowerCase(Locale.ROOT),
                node.path("m").asInt(1),
                doubles(node.get("x")),
                doubles(node.get("xx"))));
      }
    }
    return out;
  }

  /**
   * The JSON files of a folder, by name.
   *
   * @throws IOException when the folder can't be listed
   */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static double[] doubles(JsonNode array) {
    double[] out = new double[array.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = array.get(i).isNumber() ? array.get(i).asDouble() : Double.NaN;
    }
    return out;
  }
}
