package org.signalbox.lab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Labelled inputs: {@code labels.jsonl} beside the files, which lie in {@code files.zip}. */
public final class RouteSuite implements Suite, AutoCloseable {
  private final List<SuiteCase> cases;
  private final ZipFile files;

  /**
   * @throws ProblemException SB-LAB-10 when there is no suite in the folder or it cannot be read
   */
  public RouteSuite(Path folder) {
    Path labels = folder.resolve("labels.jsonl");
    try {
      JsonMapper mapper = JsonMapper.shared();
      this.cases =
          Files.readAllLines(labels, StandardCharsets.UTF_8).stream()
              .filter(line -> !line.isBlank())
              .map(line -> SuiteCase.of(mapper.readTree(line)))
              .toList();
      this.files = new ZipFile(folder.resolve("files.zip").toFile());
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new ProblemException(
          Problem.of("SB-LAB-10", folder.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  @Override
  public List<SuiteCase> cases() {
    return cases;
  }

  /** Those of one part. */
  public List<SuiteCase> cases(SuiteCase.Part part) {
    return cases.stream().filter(one -> one.part() == part).toList();
  }

  @Override
  public byte[] bytes(String file) throws IOException {
    ZipEntry entry = files.getEntry(file);
    if (entry == null) {
      throw ProblemException.of("SB-LAB-10", files.getName(), file);
    }
    try (InputStream in = files.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
