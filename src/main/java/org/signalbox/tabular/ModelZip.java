package org.signalbox.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.signalbox.engine.SavedPart;
import org.signalbox.engine.WholeFile;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;

/** Reads and writes saved models as zip files. */
final class ModelZip {
  static final String HEAD = "model.json";
  static final String PARTS = "parts/";

  /** What one part may unpack to, so that a small file can't fill the memory. */
  private static final int MOST_BYTES = 512 << 20;

  /** The earliest moment that a zip knows; a fixed one makes equal models equal files. */
  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ModelZip() {}

  static void write(SavedModel model, Path file) {
    try {
      WholeFile.write(file, bytes(model));
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-TABULAR-25", file.toString(), e.toString()), e);
    }
  }

  private static byte[] bytes(SavedModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      entry(zip, HEAD, ModelHead.json(model).toPrettyString().getBytes(StandardCharsets.UTF_8));
      for (SavedPart part : model.parts()) {
        entry(zip, PARTS + part.name(), part.content());
      }
    }
    return out.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(MOMENT);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  static SavedModel read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw ProblemException.of("SB-TABULAR-28", file.toString());
    }
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      ModelHead head = ModelHead.read(content(zip, HEAD).orElseThrow(() -> damaged(file, HEAD)));
      List<SavedPart> parts = new ArrayList<>();
      for (ModelHead.Part part : head.parts()) {
        byte[] content =
            content(zip, PARTS + part.name())
                .filter(part::matches)
                .orElseThrow(() -> damaged(file, part.name()));
        parts.add(new SavedPart(part.name(), content));
      }
      return new SavedModel(head.card(), head.schema(), head.facts(), parts);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new ProblemException(Problem.of("SB-TABULAR-26", file.toString(), reason(e)), e);
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static ProblemException damaged(Path file, String what) {
    return ProblemException.of("SB-TABULAR-26", file.toString(), what);
  }

  private static Optional<byte[]> content(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes(MOST_BYTES);
      in.transferTo(OutputStream.nullOutputStream());
      return content.length < MOST_BYTES ? Optional.of(content) : Optional.empty();
    }
  }
}
