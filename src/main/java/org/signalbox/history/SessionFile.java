package org.signalbox.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.signalbox.engine.WholeFile;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;

/** Sessions on disk: a zip with {@code session.json} and the input under {@code input/}. */
public final class SessionFile {
  private static final String HEAD = "session.json";
  private static final String INPUT = "input/";
  private static final int LARGEST_HEAD = 64 << 20;

  /** The earliest moment that a zip knows: the entries' own times tell nothing. */
  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

  private SessionFile() {}

  /** Whether a file is called as sessions are. */
  public static boolean named(Path file) {
    return file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(Session.ENDING);
  }

  /**
   * Writes the file whole or not at all.
   *
   * @throws ProblemException {@code SB-HISTORY-01} when it can't be written
   */
  public static void write(Path file, Session session) {
    try {
      Files.createDirectories(file.toAbsolutePath().normalize().getParent());
      WholeFile.write(file, bytes(session));
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-HISTORY-01", file.toString(), Paper.reason(e)), e);
    }
  }

  private static byte[] bytes(Session session) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      entry(zip, HEAD, SessionJson.write(session).getBytes(StandardCharsets.UTF_8));
      if (session.content() instanceof SessionContent.Whole(String name, byte[] bytes)) {
        entry(zip, INPUT + name, bytes);
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

  /**
   * Reads a session; nothing in it is run.
   *
   * @throws ProblemException {@code SB-HISTORY-20} when there is none, {@code -21} when it is
   *     damaged or no session, {@code -22} when a newer Signalbox wrote it
   */
  public static Session read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw ProblemException.of("SB-HISTORY-20", file.toString());
    }
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      String head = new String(content(zip, HEAD, LARGEST_HEAD), StandardCharsets.UTF_8);
      Session session = SessionJson.read(file.toString(), head);
      return switch (session.content()) {
        case SessionContent.Whole whole -> filled(zip, session, whole.name());
        case SessionContent.Named _, SessionContent.Text _ -> session;
      };
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new ProblemException(Problem.of("SB-HISTORY-21", file.toString()), e);
    }
  }

  private static Session filled(ZipFile zip, Session session, String name) throws IOException {
    byte[] bytes = content(zip, INPUT + name, (int) SessionContent.LARGEST);
    if (session.asked().input() instanceof ReplayInput.OfFile input
        && !input.sha256().equals(Checksum.of(bytes))) {
      throw new IllegalArgumentException("the input is not the one that was raced");
    }
    return new Session(
        session.product(),
        session.saved(),
        session.name(),
        new SessionContent.Whole(name, bytes),
        session.asked(),
        session.races());
  }

  /** No more than was ever written, however small the archive is that claims to hold it. */
  private static byte[] content(ZipFile zip, String name, int most) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IllegalArgumentException("without " + name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(most);
      if (in.read() >= 0) {
        throw new IllegalArgumentException("too large: " + name);
      }
      return bytes;
    }
  }
}
