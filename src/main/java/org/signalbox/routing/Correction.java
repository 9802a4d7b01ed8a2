package org.signalbox.routing;

import java.util.Optional;
import java.util.stream.Stream;

/** What a user put right in a recognition by hand, to be used again for such inputs. */
public record Correction(
    Optional<Kind> kind, Optional<String> target, Optional<String> time, Optional<String> id) {
  /** What a request sets by hand. */
  public static Correction of(Request request) {
    return new Correction(request.kind(), request.target(), request.time(), request.id());
  }

  /** Whether a recognition has all of it anyway. */
  public boolean in(Recognition seen) {
    return kind.isEmpty()
        && same(target, seen.target())
        && same(time, seen.time())
        && same(id, seen.id());
  }

  private static boolean same(Optional<String> wanted, Optional<String> seen) {
    return wanted.isEmpty() || wanted.equals(seen);
  }

  public boolean empty() {
    return kind.isEmpty() && target.isEmpty() && time.isEmpty() && id.isEmpty();
  }

  /** The columns that it names. */
  Stream<String> columns() {
    return Stream.of(target, time, id).flatMap(Optional::stream);
  }

  /** The request as the user would have put it right again. */
  public Request onto(Request request) {
    return request.withKind(kind).withTarget(target).withTime(time).withId(id);
  }
}
