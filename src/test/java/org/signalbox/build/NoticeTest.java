package org.signalbox.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The licences ask to be named where the work ships. */
class NoticeTest {
  private static final Path ROOT = Path.of(System.getProperty("signalbox.root", "."));
  private static final Pattern SHIPPED =
      Pattern.compile("(?s)<(dependency|artifactItem)>(.*?)</\\1>");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<*]+)</artifactId>");

  @Test
  void everyShippedLibraryIsNamed() throws IOException {
    String notice = Files.readString(ROOT.resolve("NOTICE"));
    List<String> unnamed =
        SHIPPED
            .matcher(Files.readString(ROOT.resolve("pom.xml")))
            .results()
            .map(match -> match.group(2))
            .filter(part -> !part.contains("<scope>test</scope>"))
            .flatMap(part -> ARTIFACT.matcher(part).results().limit(1))
            .map(match -> match.group(1))
            .filter(artifact -> !notice.contains(artifact))
            .toList();
    assertEquals(List.of(), unnamed, "libraries of pom.xml that NOTICE does not name");
  }

  @Test
  void everyShippedSampleIsNamed() throws IOException {
    String notice = Files.readString(ROOT.resolve("NOTICE"));
    try (var samples = Files.list(ROOT.resolve("assets").resolve("samples"))) {
      List<String> unnamed =
          samples
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.endsWith(".json") && !name.endsWith(".reference.txt"))
              .filter(name -> !notice.contains(name))
              .toList();
      assertEquals(List.of(), unnamed);
    }
  }
}
