package org.signalbox.boosting;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * Learned trees on disk with what belongs to them, compressed, headed by the name of their form.
 *
 * @param form such as {@code signalbox column gate 1}; another form is not read
 * @param problem the code for a file that is missing, damaged or of another form, told its path and
 *     what is wrong
 */
public record TreesFile(String form, String problem) {
  /** Writes what comes behind the form. */
  @FunctionalInterface
  public interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  /** Reads what comes behind the form. */
  @FunctionalInterface
  public interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  /** Writes the same bytes for the same content. */
  public void write(OutputStream to, Writing content) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to))) {
      out.writeUTF(form);
      content.to(out);
    }
  }

  /**
   * @throws ProblemException with the code of this form
   */
  public <T> T read(Path file, Reading<T> content) {
    try (InputStream packed = Files.newInputStream(file)) {
      // To its end, since only there the sum over all of it stands.
      byte[] all = new GZIPInputStream(packed, 1 << 16).readAllBytes();
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
      expect(form, in.readUTF());
      return content.from(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new ProblemException(
          Problem.of(problem, file.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  /**
   * @throws IOException when what was found differs
   */
  public static void expect(Object wanted, Object found) throws IOException {
    if (!wanted.equals(found)) {
      throw new IOException("expected " + wanted + ", found " + found);
    }
  }
}
