package org.signalbox.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** The files in a zip archive that may hold something to read, those called tables first. */
final class ZipMembers implements AutoCloseable {
  private static final Set<String> TABLES =
      Set.of(
          "csv", "tsv", "tab", "psv", "dat", "data", "json", "jsonl", "ndjson", "geojson", "xlsx",
          "parquet", "db", "sqlite", "sqlite3", "duckdb", "gz");

  private final String name;
  private final ZipFile zip;

  private ZipMembers(String name, ZipFile zip) {
    this.name = name;
    this.zip = zip;
  }

  /**
   * @throws ProblemException {@code SB-INGEST-41} when the archive is damaged
   */
  static ZipMembers open(String name, byte[] bytes) {
    try {
      var channel = new SeekableInMemoryByteChannel(bytes);
      return new ZipMembers(name, ZipFile.builder().setSeekableByteChannel(channel).get());
    } catch (IOException | IllegalArgumentException e) {
      throw new ProblemException(Problem.of(Codes.BROKEN_ZIP, name), e);
    }
  }

  /** What the archive is where it is a document of an office program; empty for a plain archive. */
  Optional<Contents> document() {
    if (zip.getEntry("xl/workbook.xml") != null) {
      return Optional.of(Contents.WORKBOOK);
    }
    if (zip.getEntry("word/document.xml") != null) {
      return Optional.of(Contents.WORD_DOCUMENT);
    }
    if (zip.getEntry("ppt/presentation.xml") != null) {
      return Optional.of(Contents.PRESENTATION);
    }
    return zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null
        ? Optional.of(Contents.OPEN_DOCUMENT)
        : Optional.empty();
  }

  /** The files that hold anything, without what systems put beside them. */
  List<String> names() {
    List<String> tables = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      String path = entry.getName();
      String file = path.substring(path.lastIndexOf('/') + 1);
      if (!entry.isDirectory() && entry.getSize() != 0 && shown(path, file)) {
        (TABLES.contains(TextKind.extension(file)) ? tables : others).add(path);
      }
    }
    tables.addAll(others);
    return tables;
  }

  private static boolean shown(String path, String file) {
    return !path.startsWith("__MACOSX/") && !file.startsWith(".") && !file.isEmpty();
  }

  /**
   * One of the files, unpacked.
   *
   * @throws ProblemException {@code SB-INGEST-42} when it asks for a password, {@code -04} when it
   *     is larger than may be read, {@code -41} when it is damaged
   */
  Loader.Loaded unpack(String member, Loader loader, RunContext ctx) {
    ZipArchiveEntry entry = zip.getEntry(member);
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw ProblemException.of(Codes.PASSWORD, name);
    }
    String file = member.substring(member.lastIndexOf('/') + 1);
    try (InputStream in = zip.getInputStream(entry)) {
      return new Loader.Loaded(file, loader.drain(in, member, ctx), Optional.empty());
    } catch (IOException e) {
      throw new ProblemException(Problem.of(Codes.BROKEN_ZIP, name), e);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new ProblemException(Problem.of(Codes.BROKEN_ZIP, name), e);
    }
  }
}
