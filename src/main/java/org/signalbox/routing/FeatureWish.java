package org.signalbox.routing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the user decided about the columns to learn from.
 *
 * @param only exactly these; empty leaves the choice to the router
 * @param back columns that the router leaves out and the user wants
 * @param out columns that the user does not want
 */
public record FeatureWish(List<String> only, Set<String> back, Set<String> out) {
  public FeatureWish {
    only = List.copyOf(only);
    back = Set.copyOf(back);
    out = Set.copyOf(out);
  }

  public static FeatureWish none() {
    return new FeatureWish(List.of(), Set.of(), Set.of());
  }

  /** Learns from a column, whatever the router thinks of it. */
  public FeatureWish bring(String column) {
    return new FeatureWish(only, with(back, column), without(out, column));
  }

  /** Leaves a column out, whatever the router thinks of it. */
  public FeatureWish leave(String column) {
    return new FeatureWish(only, without(back, column), with(out, column));
  }

  /** Every column that is named. */
  List<String> named() {
    Set<String> all = new LinkedHashSet<>(only);
    all.addAll(back);
    all.addAll(out);
    return List.copyOf(all);
  }

  private static Set<String> with(Collection<String> names, String name) {
    Set<String> more = new LinkedHashSet<>(names);
    more.add(name);
    return more;
  }

  private static Set<String> without(Collection<String> names, String name) {
    Set<String> fewer = new LinkedHashSet<>(names);
    fewer.remove(name);
    return fewer;
  }
}
