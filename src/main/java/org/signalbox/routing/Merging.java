package org.signalbox.routing;

/** What becomes of several observations of one series that fall into one step of time. */
public enum Merging {
  MEAN,
  SUM,
  /** The one that stands last in the source. */
  LAST;

  double merged(double before, int count, double next) {
    return switch (this) {
      case MEAN -> before + (next - before) / (count + 1);
      case SUM -> before + next;
      case LAST -> next;
    };
  }
}
