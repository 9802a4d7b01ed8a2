package org.signalbox.lab;

/** A change of an input that leaves its meaning as it was. */
public enum Shake {
  TYPO("typo in the request"),
  CASE("request in other case"),
  POLITE("request with please and a full stop"),
  SYNONYM("another word in the request"),
  ROWS("rows in another order"),
  COLUMNS("columns in another order"),
  DELIMITER("another delimiter"),
  MARK("byte order mark and CRLF");

  private final String words;

  Shake(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
