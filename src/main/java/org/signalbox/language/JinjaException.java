package org.signalbox.language;

/** A chat template that is not understood, or that refuses the conversation itself. */
final class JinjaException extends RuntimeException {
  private static final long serialVersionUID = 1;

  JinjaException(String message) {
    super(message);
  }
}
