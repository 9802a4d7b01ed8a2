package org.signalbox.lab;

/** What a suite judges of a route; the labels use the words. */
public enum Aspect {
  ABSTAIN("abstain"),
  FAMILY("family"),
  PROBLEM_TYPE("problemType"),
  TARGET("target"),
  TIME("time"),
  ID("id"),
  HORIZON("horizon"),
  SEASON("season");

  private final String word;

  Aspect(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
