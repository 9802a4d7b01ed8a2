package org.signalbox.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.LineFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Marks on disk, a line each, so that a bench that was ended goes on where it was. */
public record MarksFile(Path file) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What was written; a line that was cut short counts as not done. */
  public List<TabularMarks> read() throws IOException {
    List<TabularMarks> marks = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        try {
          marks.add(JSON.readValue(line, TabularMarks.class));
        } catch (JacksonException cut) {
          continue;
        }
      }
    }
    return marks;
  }

  public void add(TabularMarks marks) throws IOException {
    LineFile.add(file, JSON.writeValueAsString(marks));
  }
}
