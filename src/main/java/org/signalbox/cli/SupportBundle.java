package org.signalbox.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.signalbox.catalog.InstalledModel;
import org.signalbox.catalog.ModelFile;
import org.signalbox.engine.WholeFile;
import org.signalbox.history.PastRace;
import org.signalbox.history.RaceFilter;
import org.signalbox.settings.Settings;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody who helps needs to know, as one zip: versions, machine, settings, log, checksums of
 * models, what kinds of races there were. No data, no name of a file, no folder of a user.
 */
record SupportBundle(Services services, Terminal terminal) {
  private static final int LOG_TAIL = 200_000;

  /**
   * Anything that looks like the path of a file, to the last ending in its line: what a user calls
   * things is nobody's business.
   */
  private static final Pattern PATHS =
      Pattern.compile(
          "(?<![\\w.])(?:[A-Za-z]:\\\\|~?/)(?:[^:'\"<>|\\n]*\\.\\w{1,8}\\b|[^\\s:'\"<>|]+)");

  /**
   * @param findings of the doctor, in JSON
   */
  void write(Path file, ObjectNode findings) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("README.txt", terminal.sentence("cli.bundle.readme", Release.VERSION));
    parts.put("doctor.json", masked(findings.toPrettyString()));
    parts.put("settings.json", settings().toPrettyString());
    parts.put("models.json", models().toPrettyString());
    parts.put("history.json", history().toPrettyString());
    parts.put("log.txt", log());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    try {
      WholeFile.write(file, out.toByteArray());
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of("SB-CLI-15", file.toString(), Reasons.of(e, terminal)), e);
    }
    terminal.say("cli.bundle.written", file.toString(), String.join(", ", parts.keySet()));
  }

  /** Choices alone: recent inputs stay where they are. */
  private ObjectNode settings() {
    Settings settings = services.settings();
    return Json.object()
        .put("theme", settings.theme().name())
        .put("zoomPercent", settings.zoomPercent())
        .put("policy", settings.policy())
        .put("threads", settings.threads())
        .put("timeLimitSeconds", settings.timeLimitSeconds())
        .put("learning", settings.learning().name());
  }

  private ObjectNode models() {
    ObjectNode node = Json.object();
    ArrayNode all = node.putArray("models");
    for (InstalledModel model : services.models().models().models()) {
      ObjectNode one = all.addObject().put("name", model.name());
      one.put("state", model.state().getClass().getSimpleName());
      ArrayNode files = one.putArray("files");
      for (ModelFile file : model.entry().files()) {
        files
            .addObject()
            .put("file", file.path())
            .put("bytes", file.bytes())
            .put("sha256", file.sha256());
      }
    }
    return node;
  }

  private ObjectNode history() {
    Map<String, Integer> kinds = new TreeMap<>();
    for (PastRace race : services.history().list(RaceFilter.newest(Integer.MAX_VALUE))) {
      kinds.merge(race.problemType() + " " + race.state(), 1, Integer::sum);
    }
    ObjectNode node = Json.object().put("schema", services.history().version());
    ObjectNode races = node.putObject("races");
    kinds.forEach(races::put);
    return node;
  }

  private String log() throws IOException {
    Path log = services.userFolder().resolve("signalbox.log");
    if (!Files.isRegularFile(log)) {
      return "";
    }
    String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    return masked(text.substring(Math.max(0, text.length() - LOG_TAIL)));
  }

  private String masked(String text) {
    String user = services.userFolder().toString();
    String home = System.getProperty("user.home", "~");
    String named = text.replace(user, "USER_FOLDER").replace(home, "HOME");
    return PATHS.matcher(named).replaceAll("PATH");
  }
}
