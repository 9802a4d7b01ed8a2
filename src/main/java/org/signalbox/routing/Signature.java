package org.signalbox.routing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.signalbox.task.Column;
import org.signalbox.task.Dataset;
import org.signalbox.task.Material;
import org.signalbox.task.Prose;

/**
 * Tells by what an input is known again: the names of its columns in any order, and the request
 * without its case, courtesies and figures. Rows, file name and format may differ, so that next
 * month's file is the same input.
 */
public final class Signature {
  private static final int LENGTH = 16;
  private static final int MOST_WORDS = 60;

  private Signature() {}

  /** Sixteen hexadecimal digits. */
  public static String of(Material material, Request request) {
    String text =
        switch (material) {
          case Dataset dataset ->
              "table "
                  + columns(dataset)
                  + " | "
                  + words(PastedTable.order(dataset, request.text()));
          case Prose prose ->
              "text " + words(request.text().isBlank() ? prose.text() : request.text());
        };
    return hash(text);
  }

  private static String columns(Dataset dataset) {
    List<String> names =
        dataset.table().columns().stream().map(Column::name).map(Tokens::fold).sorted().toList();
    return String.join(" / ", names);
  }

  private static String words(String text) {
    List<String> words = Tokens.of(Spelling.repaired(Tokens.fold(Courtesy.without(text))));
    return String.join(
        " ", words.stream().limit(MOST_WORDS).map(word -> word.replaceAll("\\d+", "#")).toList());
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
