package org.signalbox.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script with places that are still open, each filled in at once so that no filling is read. */
record Template(String text) {
  private static final Pattern OPEN = Pattern.compile("\\{\\{(\\w+)}}");

  /**
   * @param name of a file that comes with the product
   */
  static Template named(String name) {
    try (InputStream in = Template.class.getResourceAsStream("python/" + name + ".py")) {
      if (in == null) {
        throw new IllegalStateException(name + ".py is missing from the product");
      }
      return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param fillings names and values in turn
   * @throws IllegalArgumentException when a place stays open
   */
  String filled(String... fillings) {
    Matcher open = OPEN.matcher(text);
    StringBuilder out = new StringBuilder();
    while (open.find()) {
      open.appendReplacement(out, Matcher.quoteReplacement(value(open.group(1), fillings)));
    }
    return open.appendTail(out).toString();
  }

  private static String value(String name, String... fillings) {
    for (int i = 0; i < fillings.length; i += 2) {
      if (fillings[i].equals(name)) {
        return fillings[i + 1];
      }
    }
    throw new IllegalArgumentException("nothing for " + name);
  }
}
