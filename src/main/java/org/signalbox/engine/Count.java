package org.signalbox.engine;

/** What engines count while they work; times are the meter's business. */
public enum Count {
  ROWS("rows"),
  TREES("trees"),
  MODELS("models"),
  SERIES("series"),
  DOCUMENTS("documents"),
  PROMPT_TOKENS("promptTokens"),
  TOKENS("tokens");

  private final String word;

  Count(String word) {
    this.word = word;
  }

  /** The name in JSON. */
  public String word() {
    return word;
  }
}
