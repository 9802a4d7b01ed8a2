package org.signalbox.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of columns that people predict; folded words. */
final class LabelNames {
  /** Words in the name of a column that people predict, with the weight they give it. */
  private static final Map<String, Double> LABELS = labels();

  /** Names that mean a kind of something where they stand among other columns. */
  static final Set<String> KINDS_INSIDE =
      Set.of("class", "klasse", "category", "kategorie", "grade");

  private LabelNames() {}

  private static Map<String, Double> labels() {
    var labels = new HashMap<String, Double>();
    put(
        labels,
        3.0,
        """
        target label labels class klasse ziel zielvariable y
        """);
    put(
        labels,
        2.5,
        """
        churn churned survived survival outcome diagnosis response species exited
        attrition default fraud spam sentiment vote voted accepted hired bought
        """);
    put(
        labels,
        2.0,
        """
        approved converted purchased cultivar malignant decision stroke readmitted
        deposit defaulted repaid isfraud admitted gekundigt gekauft bestanden befund
        ergebnis entscheidung abwanderung kundigung ausfall betrug ausschuss qualitat
        result category kategorie price preis
        """);
    put(
        labels,
        1.5,
        """
        shares passed cnt bewertung zielgrosse variety quality rating mpg medv saleprice
        cost charges grade status subscribed clicked damaged won winner polarity
        """);
    put(
        labels,
        1.2,
        """
        salary income
        """);
    put(
        labels,
        1.0,
        """
        gehalt score type strength value activity yield rings topic author intent
        revenue profit umsatz yes play
        """);
    return Map.copyOf(labels);
  }

  private static void put(Map<String, Double> labels, double weight, String words) {
    for (String word : words.split("\\s+")) {
      labels.put(word, weight);
    }
  }

  /** How much a name looks like that of a column to predict, from 0 to 3. */
  static double label(List<String> words) {
    if (words.isEmpty()) {
      return 0;
    }
    double best = 0;
    for (int i = 0; i < words.size(); i++) {
      double weight = LABELS.getOrDefault(words.get(i), 0.0);
      boolean alone = words.size() == 1;
      boolean head = i == words.size() - 1 || i == 0 && weight >= 2.5;
      best = Math.max(best, alone ? weight : head ? 0.6 * weight : 0.2 * weight);
    }
    double joined = LABELS.getOrDefault(String.join("", words), 0.0);
    return Math.max(best, joined);
  }
}
