package org.signalbox.ingest;

import org.signalbox.task.Problem;

/**
 * A side of a column that its role can be told by. The trained gate sees all of them; what one of
 * them did for a judgement is found by hiding it.
 */
enum RoleFacet {
  NAME(NameFeatures.WIDTH, "SB-INGEST-60"),
  VARIETY(VarietyFeatures.WIDTH, "SB-INGEST-61"),
  MISSING(2, "SB-INGEST-62"),
  NUMBERS(NumberFeatures.WIDTH, "SB-INGEST-63"),
  LENGTHS(LengthFeatures.WIDTH, "SB-INGEST-64"),
  KINDS(KindFeatures.WIDTH, "SB-INGEST-65"),
  LETTERS(LetterFeatures.WIDTH, "SB-INGEST-66");

  /** Features of a column in all. */
  static final int WIDTH = width();

  private final int features;
  private final String code;

  RoleFacet(int features, String code) {
    this.features = features;
    this.code = code;
  }

  int features() {
    return features;
  }

  /** Where the facet's features begin in a row. */
  int start() {
    int start = 0;
    for (RoleFacet facet : values()) {
      if (facet == this) {
        break;
      }
      start += facet.features;
    }
    return start;
  }

  /** The sentence that shows it, with an example from the column. */
  Problem words(ColumnFacts facts) {
    return Problem.of(code, example(facts));
  }

  private String example(ColumnFacts facts) {
    String cell = facts.samples().isEmpty() ? "" : facts.samples().getFirst();
    String shown = cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    return switch (this) {
      case NAME -> facts.name();
      case VARIETY -> Integer.toString(facts.distinct());
      case MISSING -> Integer.toString(facts.missing());
      case NUMBERS -> facts.numeric() ? figure(facts.min()) + " – " + figure(facts.max()) : "–";
      case LENGTHS, KINDS, LETTERS -> shown;
    };
  }

  private static String figure(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Float.toString((float) value);
  }

  private static int width() {
    int sum = 0;
    for (RoleFacet facet : values()) {
      sum += facet.features;
    }
    return sum;
  }
}
