package org.signalbox.ingest;

import java.util.regex.Pattern;
import org.signalbox.task.ColumnRole;
import org.signalbox.task.ColumnType;
import org.signalbox.task.RoleGrounds;

/**
 * Roles by explicit rules, in the nine classes of SortingHat (Shah et al., 2021); right on 83 % of
 * its columns. They stand in where the trained gate is missing.
 */
final class RoleRules implements RoleJudge {
  private static final int FEW = 10;
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(^|.*[ _.])(id|ID|Id|key|uuid|guid)s?|.*[a-z](ID|Id)|index|Unnamed: ?0|rank_?id|row");
  private static final Pattern NUMBERED =
      Pattern.compile("(?i).*(num(ber)?|no\\.?|code|serial.*)|#");
  private static final Pattern CODED =
      Pattern.compile(
          "(?i).*(code|zip|type|class|category|gender|sex|flag|district|status|region|group|level)"
              + ".*|is.*");
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i).*(count|num|total|age|amount|price|score|rate|avg|mean|sum|qty|hours|days|min|max)"
              + ".*");

  @Override
  public Judged judge(ColumnFacts facts) {
    return new Judged(role(facts), RoleGrounds.rules());
  }

  private static ColumnRole role(ColumnFacts facts) {
    boolean nearlyEmpty = facts.valued() <= 0.001 * facts.rows();
    if (facts.distinct() <= 1 || nearlyEmpty) {
      return ColumnRole.NOT_GENERALIZABLE;
    }
    return switch (facts.type()) {
      case DATE, DATETIME -> ColumnRole.DATETIME;
      case BOOLEAN -> ColumnRole.CATEGORICAL;
      case INTEGER, NUMBER -> number(facts);
      case TEXT -> text(facts);
    };
  }

  private static ColumnRole number(ColumnFacts facts) {
    if (facts.marked()) {
      return ColumnRole.EMBEDDED_NUMBER;
    }
    String name = facts.name();
    boolean keyed = facts.distinct() > 0.9 * facts.valued();
    if (IDENTIFIER.matcher(name).matches()) {
      return keyed ? ColumnRole.NOT_GENERALIZABLE : ColumnRole.CATEGORICAL;
    }
    boolean whole = facts.type() == ColumnType.INTEGER;
    boolean unique = facts.distinct() > 0.99 * facts.valued() && facts.valued() >= 100;
    boolean serial = whole && unique && NUMBERED.matcher(name).matches();
    if (serial || facts.missing() > 0.99 * facts.rows()) {
      return ColumnRole.NOT_GENERALIZABLE;
    }
    boolean coded = CODED.matcher(name).matches() && !(keyed && facts.valued() > FEW);
    boolean few = facts.distinct() <= FEW && !COUNTED.matcher(name).matches() && !keyed;
    boolean categories = coded || facts.distinct() <= 2 || few;
    return whole && categories ? ColumnRole.CATEGORICAL : ColumnRole.NUMERIC;
  }

  private static ColumnRole text(ColumnFacts facts) {
    WordTraits traits = WordTraits.of(facts.samples());
    if (traits.urls() >= 0.6) {
      return ColumnRole.URL;
    }
    if (traits.moments() >= 0.8) {
      return ColumnRole.DATETIME;
    }
    if (traits.numbers() >= 0.8) {
      return facts.marked() || traits.marked() ? ColumnRole.EMBEDDED_NUMBER : identifier(facts);
    }
    if (traits.lists() >= 0.6) {
      return ColumnRole.LIST;
    }
    if (traits.words() >= 5) {
      return ColumnRole.SENTENCE;
    }
    return words(facts, traits);
  }

  /** Digits that are no numbers, such as those with leading zeros. */
  private static ColumnRole identifier(ColumnFacts facts) {
    boolean keyed = facts.distinct() > 0.5 * facts.valued();
    return keyed ? ColumnRole.NOT_GENERALIZABLE : ColumnRole.CATEGORICAL;
  }

  private static ColumnRole words(ColumnFacts facts, WordTraits traits) {
    if (facts.missing() > 0.99 * facts.rows()) {
      return ColumnRole.NOT_GENERALIZABLE;
    }
    if (facts.distinct() >= 0.95 * facts.valued() && facts.valued() > 20) {
      return traits.words() < 2.2 ? ColumnRole.NOT_GENERALIZABLE : ColumnRole.CONTEXT_SPECIFIC;
    }
    if (IDENTIFIER.matcher(facts.name()).matches()) {
      return identifier(facts);
    }
    boolean many = facts.distinct() > 1000 && facts.distinct() > 0.1 * facts.valued();
    return many ? ColumnRole.CONTEXT_SPECIFIC : ColumnRole.CATEGORICAL;
  }
}
