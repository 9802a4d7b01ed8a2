package org.signalbox.routing;

import java.util.List;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnRole;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Dataset.Profile;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.RoleGrounds;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/**
 * What can be told of one column from its profile, its name and a bounded sample of its cells.
 *
 * @param index position in the table
 * @param words its name in folded words
 * @param joined the stems of the name run together
 * @param sample what the sampled cells look like
 */
record Trait(
    int index,
    Column column,
    Profile profile,
    List<String> words,
    String joined,
    CellSample sample) {
  private static final double UNIQUE = 0.98;

  static Trait of(int index, Column column, Profile profile) {
    List<String> words = Tokens.of(column.name());
    return new Trait(index, column, profile, words, Tokens.joined(words), CellSample.of(column));
  }

  String name() {
    return column.name();
  }

  int present() {
    return column.rows() - profile.missing();
  }

  int distinct() {
    return profile.distinct();
  }

  double uniqueShare() {
    return present() == 0 ? 0 : (double) distinct() / present();
  }

  boolean constant() {
    return distinct() <= 1;
  }

  boolean numeric() {
    return column instanceof NumberColumn;
  }

  boolean time() {
    return column instanceof TimeColumn;
  }

  /** Whether the user gave the column its role. */
  boolean byHand() {
    return profile.grounds().judge() == RoleGrounds.Judge.HAND;
  }

  /** Each row has its own: a key, a row number, a name. */
  boolean identifier() {
    if (byHand()) {
      return profile.role() == ColumnRole.NOT_GENERALIZABLE;
    }
    if (column.rows() < 3 || time() || profile.type() == ColumnType.BOOLEAN) {
      return false;
    }
    if (sample.rowNumber() && !Names.any(Names.TIMES, words)) {
      return index == 0 || Names.identifies(words) || words.isEmpty();
    }
    boolean unique = uniqueShare() >= UNIQUE;
    boolean whole = profile.type() != ColumnType.NUMBER;
    if (Names.identifies(words) && whole) {
      return unique || uniqueShare() > 0.5 || numeric() && distinct() > 20;
    }
    return unique && column instanceof TextColumn && !sentences() && column.rows() >= 10;
  }

  /** Digits that only name something, such as a postal code: no amount and nothing to predict. */
  boolean code() {
    return !byHand() && nameOnly();
  }

  private boolean nameOnly() {
    return named(Names.CODES)
        || Names.CODES.contains(joined)
        || numeric() && Names.identifies(words) && profile.type() == ColumnType.INTEGER;
  }

  boolean named(java.util.Set<String> known) {
    return Names.any(known, words);
  }

  /** Words in sentences: several words, mostly different from row to row. */
  boolean sentences() {
    if (!(column instanceof TextColumn) || byHand()) {
      return column instanceof TextColumn && profile.role() == ColumnRole.SENTENCE;
    }
    boolean role = profile.role() == ColumnRole.SENTENCE && sample.words() >= 2;
    boolean wordy = sample.words() >= 4 && uniqueShare() > 0.3;
    return wordy || role && uniqueShare() > 0.3;
  }

  /** Numbers that are amounts: no keys, codes or constants. */
  boolean measure() {
    return numeric() && !constant() && !identifier() && !code();
  }

  /** Words of which several rows share one. */
  boolean categorical() {
    return column instanceof TextColumn
        && !constant()
        && !sentences()
        && !identifier()
        && (uniqueShare() <= 0.5 || distinct() <= 12);
  }

  boolean link() {
    return profile.role() == ColumnRole.URL || !byHand() && sample.links() > 0.8;
  }

  /** Whether the column could be asked for: it varies, repeats enough, and is no key. */
  boolean predictable() {
    boolean place = numeric() && Names.last(Names.PLACES, words);
    if (constant() || time() || identifier() || code() || link() || sentences() || place) {
      return false;
    }
    return numeric() || distinct() <= Math.max(2, Math.min(1000, present() / 2));
  }

  double label() {
    return predictable() ? LabelNames.label(words) : 0;
  }
}
