package org.signalbox.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ProblemException;

/** Fetches the bytes of a source and takes gzip off, within the limits. */
final class Loader {
  /**
   * @param path the file that holds exactly these bytes, when there is one
   */
  record Loaded(String name, byte[] bytes, Optional<Path> path) {}

  private final Limits limits;

  Loader(Limits limits) {
    this.limits = limits;
  }

  Loaded load(Source source, RunContext ctx) {
    Loaded loaded =
        switch (source) {
          case Source.OfFile file -> file(file, ctx);
          case Source.OfBytes given -> new Loaded(given.name(), given.bytes(), Optional.empty());
          case Source.OfText given -> text(given);
        };
    limits.checkBytes(loaded.name(), loaded.bytes().length);
    // A file may be packed twice by mistake, never usefully more often.
    for (int round = 0; round < 2 && packed(loaded.bytes()); round++) {
      loaded = new Loaded(unpackedName(loaded.name()), gunzip(loaded, ctx), Optional.empty());
    }
    if (loaded.bytes().length == 0) {
      throw ProblemException.of(Codes.EMPTY, shown(loaded.name()));
    }
    return loaded;
  }

  /** The name in sentences; pasted text has none. */
  static String shown(String name) {
    return name.isEmpty() ? "pasted text" : name;
  }

  private Loaded text(Source.OfText given) {
    limits.checkBytes(shown(given.name()), given.text().length());
    byte[] bytes = given.text().getBytes(StandardCharsets.UTF_8);
    return new Loaded(given.name(), bytes, Optional.empty());
  }

  private Loaded file(Source.OfFile file, RunContext ctx) {
    Path path = file.path();
    if (!Files.exists(path)) {
      throw ProblemException.of(Codes.MISSING_FILE, path.toString());
    }
    if (Files.isDirectory(path)) {
      throw ProblemException.of(Codes.UNREADABLE, path.toString(), "it is a folder");
    }
    try (InputStream in = Files.newInputStream(path)) {
      long size = Files.size(path);
      limits.checkBytes(file.name(), size);
      return new Loaded(file.name(), drain(in, file.name(), ctx), Optional.of(path));
    } catch (NoSuchFileException e) {
      throw new ProblemException(problem(Codes.MISSING_FILE, path.toString()), e);
    } catch (IOException e) {
      throw new ProblemException(problem(Codes.UNREADABLE, path.toString(), reason(e)), e);
    }
  }

  private byte[] gunzip(Loaded loaded, RunContext ctx) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(loaded.bytes()), 1 << 16)) {
      return drain(in, loaded.name(), ctx);
    } catch (EOFException | ZipException e) {
      throw new ProblemException(problem(Codes.BROKEN_GZIP, shown(loaded.name())), e);
    } catch (IOException e) {
      throw new ProblemException(problem(Codes.UNREADABLE, loaded.name(), reason(e)), e);
    }
  }

  /** Reads to the end, or to the first byte over the limit: a bomb never unfolds. */
  private byte[] drain(InputStream in, String name, RunContext ctx) throws IOException {
    var out = new ByteArrayOutputStream(1 << 16);
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      ctx.cancellation().check();
      out.write(buffer, 0, n);
      limits.checkBytes(name, out.size());
    }
    return out.toByteArray();
  }

  private static boolean packed(byte[] bytes) {
    return Magic.of(bytes).filter(m -> m == Magic.GZIP).isPresent();
  }

  private static String unpackedName(String name) {
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static org.signalbox.task.Problem problem(String code, Object... args) {
    return org.signalbox.task.Problem.of(code, args);
  }
}
