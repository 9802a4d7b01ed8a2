package org.signalbox.ingest;

import java.util.List;

/**
 * A column as numbers: what SortingHat (Shah et al., 2021) takes from its name, its statistics and
 * five of its cells, with the patterns of the cells beside. The same for columns of the published
 * file and for ours.
 */
final class RoleFeatures {
  private static final int CELLS = 5;
  private static final int LONGEST = 300;

  private RoleFeatures() {}

  /** {@link RoleFacet#WIDTH} numbers; NaN where the column has none. */
  static float[] of(ColumnFacts facts) {
    List<String> cells =
        facts.samples().stream()
            .map(s -> s.length() > LONGEST ? s.substring(0, LONGEST) : s)
            .distinct()
            .limit(CELLS)
            .toList();
    var row = new FeatureRow(RoleFacet.WIDTH);
    for (RoleFacet facet : RoleFacet.values()) {
      fill(facet, facts, cells, row);
      if (row.size() != facet.start() + facet.features()) {
        throw new IllegalStateException(facet + " ends at " + row.size());
      }
    }
    return row.values();
  }

  private static void fill(RoleFacet facet, ColumnFacts facts, List<String> cells, FeatureRow row) {
    switch (facet) {
      case NAME -> NameFeatures.add(facts.name(), row);
      case VARIETY -> VarietyFeatures.add(facts, row);
      case MISSING -> {
        row.add(facts.rows() == 0 ? 0 : (double) facts.missing() / facts.rows());
        row.addScaled(facts.missing());
      }
      case NUMBERS -> NumberFeatures.add(facts, row);
      case LENGTHS -> LengthFeatures.add(cells, row);
      case KINDS -> KindFeatures.add(cells, row);
      case LETTERS -> LetterFeatures.add(cells, row);
    }
  }
}
