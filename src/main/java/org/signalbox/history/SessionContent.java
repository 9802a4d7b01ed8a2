package org.signalbox.history;

import java.util.regex.Pattern;

/** The input of a session. */
public sealed interface SessionContent {
  /** Inputs up to so many bytes travel in the session: what a mail commonly takes. */
  long LARGEST = 20L << 20;

  /** Typed or pasted text, which the replay holds. */
  record Text() implements SessionContent {}

  /**
   * The input's bytes.
   *
   * @param name a plain file name
   */
  record Whole(String name, byte[] bytes) implements SessionContent {
    public Whole {
      check(name);
    }
  }

  /**
   * The input stays where it is; whoever opens the session finds it by its name and checksum.
   *
   * @param name a plain file name
   * @param bytes how large it is; 0 when it was not there any more
   */
  record Named(String name, long bytes) implements SessionContent {
    public Named {
      check(name);
    }
  }

  /** A name that any system takes and that leads nowhere else. */
  private static void check(String name) {
    if (!plain(name).equals(name)) {
      throw new IllegalArgumentException("no plain file name: " + name);
    }
  }

  /** The last part of a path with nothing in it that a file system could misread. */
  static String plain(String path) {
    String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    String clean = Pattern.compile("[\\x00-\\x1f\\x7f<>:\"|?*]").matcher(last).replaceAll("_");
    String bare = clean.replaceFirst("^[. ]+", "").replaceFirst("[. ]+$", "");
    return bare.isEmpty() ? "input" : bare.substring(0, Math.min(LONGEST, bare.length()));
  }

  /** Characters of a name that every file system takes. */
  int LONGEST = 120;
}
