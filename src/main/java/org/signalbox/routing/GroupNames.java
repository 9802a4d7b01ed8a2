package org.signalbox.routing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names of columns whose equal cells make a group of rows; folded words. */
final class GroupNames {
  /** Whom several rows may be about, whether or not the name says that it is a key. */
  private static final Set<String> PERSONS =
      Set.of(
          "patient",
          "participant",
          "proband",
          "person",
          "respondent",
          "household",
          "haushalt",
          "donor",
          "speaker");

  /** What several rows may be of, where the name also says that it is a key. */
  private static final Set<String> KEYED =
      Set.of(
          "subject",
          "user",
          "customer",
          "kunde",
          "client",
          "member",
          "student",
          "pupil",
          "animal",
          "group",
          "family",
          "account",
          "session",
          "visitor",
          "case",
          "sample",
          "batch");

  /** Whether a name is that of a key of persons or bundles and of nothing else of theirs. */
  static boolean any(List<String> words) {
    List<String> stems = words.stream().map(Tokens::stem).toList();
    List<String> bare = stems.stream().filter(w -> !Names.IDENTIFIERS.contains(w)).toList();
    boolean key = bare.size() < stems.size();
    String joined = Tokens.joined(words);
    return bare.size() == 1 && PERSONS.contains(bare.getFirst())
        || bare.size() == 1 && key && KEYED.contains(bare.getFirst())
        || Stream.concat(PERSONS.stream(), KEYED.stream()).anyMatch(w -> joined.equals(w + "id"));
  }

  private GroupNames() {}
}
