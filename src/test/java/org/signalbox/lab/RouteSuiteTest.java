package org.signalbox.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.lab.SuiteCase.Part;
import org.signalbox.task.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RouteSuiteTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("signalbox.root", "."), "assets", "suite");

  @Test
  void sixHundredCasesAndMoreHalfOfThemForTheTest() throws IOException {
    try (var suite = new RouteSuite(FOLDER)) {
      List<SuiteCase> cases = suite.cases();
      long test = cases.stream().filter(c -> c.part() == Part.TEST).count();
      assertTrue(cases.size() >= 600, () -> cases.size() + " cases");
      assertTrue(test >= 0.45 * cases.size() && test <= 0.55 * cases.size(), () -> test + " tests");
      assertEquals(cases.size(), cases.stream().map(SuiteCase::name).distinct().count());
    }
  }

  @Test
  void everyFileIsThereAndEveryCaseIsJudged() throws IOException {
    try (var suite = new RouteSuite(FOLDER)) {
      for (SuiteCase one : suite.cases()) {
        assertTrue(one.judges(Aspect.FAMILY), one.name());
        if (one.file().isPresent()) {
          suite.bytes(one.file().get());
        }
      }
    }
  }

  @Test
  void dataOfOneOriginStandInOneHalf() throws IOException {
    var halves = new HashMap<String, String>();
    for (String line : Files.readAllLines(FOLDER.resolve("labels.jsonl"), StandardCharsets.UTF_8)) {
      JsonNode node = JsonMapper.shared().readTree(line);
      String source = node.required("source").asString();
      assertTrue(!node.required("licence").asString().isBlank(), line);
      if (!source.startsWith("Written for")) {
        String half = node.required("split").asString();
        assertEquals(half, halves.computeIfAbsent(source, s -> half), source);
      }
    }
  }

  @Test
  void aFolderWithoutASuiteIsNamed(@TempDir Path folder) {
    var e = assertThrows(ProblemException.class, () -> new RouteSuite(folder));
    assertEquals("SB-LAB-10", e.problem().code());
  }
}
