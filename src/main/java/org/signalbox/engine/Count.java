package org.signalbox.engine;

/** What engines count while they work; times are the meter's business. */
public enum Count {
  ROWS("rows"),
  TREES("trees"),
  MODELS("models"),
  SERIES("series"),
  DOCUMENTS("documents"),
  PROMPT_TOKENS("promptTokens"),
  TOKENS("tokens"),
  /** Milliseconds of processor time of other processes, which no meter of this one sees. */
  PROCESS_CPU("processCpuMs");

  private final String word;

  Count(String word) {
    this.word = word;
  }

  /** The name in JSON. */
  public String word() {
    return word;
  }
}
