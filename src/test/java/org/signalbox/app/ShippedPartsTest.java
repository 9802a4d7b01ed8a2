package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.app.Installed.Said;
import org.signalbox.boosting.TreesFile;

/** A gate that is missing, damaged or of a newer form costs one sentence, and rules stand in. */
class ShippedPartsTest {
  private Path app;
  private Path gates;

  /** What may have become of a shipped file. */
  private enum Fate {
    MISSING {
      @Override
      void befall(Path file) throws IOException {
        Files.delete(file);
      }
    },
    CUT {
      @Override
      void befall(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      }
    },
    ONE_BYTE_FLIPPED {
      @Override
      void befall(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length / 2] ^= 1;
        Files.write(file, whole);
      }
    },
    NEWER {
      @Override
      void befall(Path file) throws IOException {
        if (file.toString().endsWith(".json")) {
          Files.writeString(file, "{\"version\": 2, \"layers\": [[0.5], [1]]}");
          return;
        }
        try (var out = Files.newOutputStream(file)) {
          new TreesFile("signalbox gate of another form 9", "").write(out, o -> o.writeInt(9));
        }
      }
    };

    abstract void befall(Path file) throws IOException;
  }

  @BeforeEach
  void copyTheGates(@TempDir Path folder) throws IOException {
    app = folder;
    gates = copied("gates");
  }

  private Path copied(String part) throws IOException {
    Path copy = Files.createDirectories(app.resolve("assets").resolve(part));
    try (Stream<Path> all = Files.list(Installed.ROOT.resolve("assets").resolve(part))) {
      for (Path file : all.filter(p -> !p.toString().endsWith("races.jsonl")).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  static Stream<Arguments> fates() {
    return Map.of(
            "columns.gate", "SB-INGEST-59",
            "route.gate", "SB-ROUTING-200",
            "recognition.json", "SB-ROUTING-100",
            "forecast.gate", "SB-FORECAST-20")
        .entrySet()
        .stream()
        .flatMap(
            gate ->
                Stream.of(Fate.values())
                    // A flipped byte of plain text may leave a text that can be read.
                    .filter(f -> f != Fate.ONE_BYTE_FLIPPED || !gate.getKey().endsWith(".json"))
                    .map(fate -> Arguments.of(gate.getKey(), gate.getValue(), fate)));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("fates")
  void oneGateThatCantBeReadIsSaidOnceAndEverythingElseGoesOn(String gate, String code, Fate fate)
      throws IOException {
    fate.befall(gates.resolve(gate));
    try (Installed here = Installed.over(app)) {
      boolean forecast = gate.equals("forecast.gate");
      String task = Installed.sample(forecast ? "nile.csv" : "penguins.csv");
      String engine = forecast ? "auto" : "linear";
      Said said = here.run("race", task, "--engines", engine, "--json");
      assertEquals(0, said.exit(), said.err());
      assertEquals("done", said.json().at("/outcomes/0/status").asString(), said.out());
      assertEquals(1, said.err().lines().filter(line -> line.contains(code)).count(), said.err());
      assertEquals(0, here.run("route", task).exit());
      Said kept = here.run("history", "list", "--json");
      assertEquals("ended", kept.json().at("/races/0/state").asString(), kept.out());
    }
  }

  @ParameterizedTest
  @MethodSource("prices")
  void aPriceListThatCantBeReadIsSaidAndRoutesGoOn(String list) throws IOException {
    Files.writeString(copied("prices").resolve(list), "{\"version\": 9, \"currency\": \"shells\"}");
    try (Installed here = Installed.over(app)) {
      Said said = here.run("race", Installed.sample("nile.csv"), "--engines", "theta");
      assertEquals(1, said.exit());
      assertTrue(said.err().contains("SB-METERING-04"), said.err());
      assertEquals(0, here.run("route", Installed.sample("nile.csv")).exit());
      assertEquals(0, here.run("history", "list").exit());
    }
  }

  static List<String> prices() {
    return List.of("electricity.json", "hardware.json", "hosted-models.json");
  }
}
