package org.signalbox.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ProblemException;

/**
 * Fetches the bytes of a source and takes gzip off, within the limits. Files whose reader opens
 * them itself are not fetched whole, so that their size does not matter.
 */
final class Loader {
  /**
   * @param bytes all of them, or the first of a file that its reader opens itself
   * @param path the file that holds these bytes, when there is one
   */
  record Loaded(String name, byte[] bytes, Optional<Path> path) {}

  private static final int HEAD = 4096;

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
    return unpacked(loaded, ctx);
  }

  /** The same without gzip around it. */
  Loaded unpacked(Loaded given, RunContext ctx) {
    Loaded loaded = given;
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
      throw ProblemException.of(Codes.FOLDER, path.toString());
    }
    try (var in = new BufferedInputStream(Files.newInputStream(path))) {
      in.mark(HEAD);
      byte[] head = in.readNBytes(HEAD);
      if (Magic.of(head).filter(Magic::opened).isPresent()) {
        return new Loaded(file.name(), head, Optional.of(path));
      }
      in.reset();
      limits.checkBytes(file.name(), Files.size(path));
      byte[] bytes = new byte[(int) Files.size(path)];
      int read = in.readNBytes(bytes, 0, bytes.length);
      ctx.cancellation().check();
      return new Loaded(file.name(), rest(bytes, read, in, file.name(), ctx), Optional.of(path));
    } catch (NoSuchFileException e) {
      throw new ProblemException(problem(Codes.MISSING_FILE, path.toString()), e);
    } catch (IOException e) {
      throw unreadable(path.toString(), e);
    }
  }

  /** What was read, with what a file that grows, or has no size, holds beyond it. */
  private byte[] rest(byte[] bytes, int read, InputStream in, String name, RunContext ctx)
      throws IOException {
    int more = read == bytes.length ? in.read() : -1;
    if (more < 0) {
      return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
    }
    var out = new ByteArrayOutputStream(read + (1 << 16));
    out.write(bytes, 0, read);
    out.write(more);
    out.writeBytes(drain(in, name, ctx));
    limits.checkBytes(name, out.size());
    return out.toByteArray();
  }

  private byte[] gunzip(Loaded loaded, RunContext ctx) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(loaded.bytes()), 1 << 16)) {
      return drain(in, loaded.name(), ctx);
    } catch (EOFException | ZipException e) {
      throw new ProblemException(problem(Codes.BROKEN_GZIP, shown(loaded.name())), e);
    } catch (IOException e) {
      throw unreadable(loaded.name(), e);
    }
  }

  /** Reads to the end, or to the first byte over the limit: a bomb never unfolds. */
  byte[] drain(InputStream in, String name, RunContext ctx) throws IOException {
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

  /** Why, in words; the system's own message often names the file only. */
  static ProblemException unreadable(String name, IOException e) {
    if (e instanceof AccessDeniedException) {
      return new ProblemException(problem(Codes.FORBIDDEN, name), e);
    }
    return new ProblemException(problem(Codes.UNREADABLE, name, reason(e)), e);
  }

  static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static org.signalbox.task.Problem problem(String code, Object... args) {
    return org.signalbox.task.Problem.of(code, args);
  }
}
