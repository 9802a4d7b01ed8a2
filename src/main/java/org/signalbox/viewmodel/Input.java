package org.signalbox.viewmodel;

import java.nio.file.Path;

/** What the user gave. */
public sealed interface Input {
  /** What the screen calls it. */
  String name();

  record File(Path path) implements Input {
    @Override
    public String name() {
      Path last = path.getFileName();
      return last == null ? path.toString() : last.toString();
    }
  }

  /** Text from the clipboard: a table or prose. */
  record Pasted(String text) implements Input {
    @Override
    public String name() {
      return "";
    }
  }

  /** A prompt typed by hand; always prose. */
  record Typed(String text) implements Input {
    @Override
    public String name() {
      return "";
    }
  }

  /** A sample that comes with the app. */
  record Sampled(Example example) implements Input {
    @Override
    public String name() {
      return example.title();
    }
  }

  /** One table of another input that holds several. */
  record Chosen(Input within, String table) implements Input {
    @Override
    public String name() {
      return within.name();
    }
  }

  /** The input itself, whichever of its tables was chosen. */
  default Input whole() {
    return this instanceof Chosen chosen ? chosen.within() : this;
  }
}
