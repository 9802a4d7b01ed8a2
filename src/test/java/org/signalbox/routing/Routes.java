package org.signalbox.routing;

import org.signalbox.task.Dataset;
import org.signalbox.task.Prose;

/** Routes made with every engine at hand. */
final class Routes {
  private static final Router ROUTER = new Router(new RuleGate(1), Cards.all());

  private Routes() {}

  static Route of(Dataset dataset, String request) {
    return ROUTER.route(dataset, Request.of(request), Policy.balanced());
  }

  static Route of(Dataset dataset, Request request) {
    return ROUTER.route(dataset, request, Policy.balanced());
  }

  static Route of(String text) {
    return ROUTER.route(new Prose("", text), Request.of(""), Policy.balanced());
  }

  static Route of(String text, String request) {
    return ROUTER.route(new Prose("", text), Request.of(request), Policy.balanced());
  }

  static Router router() {
    return ROUTER;
  }

  /** What was recognised in one line: type, target, time, id, horizon and season. */
  static String line(Route route) {
    Recognition r = route.recognition();
    var line = new StringBuilder(r.problemType().word());
    r.target().ifPresent(t -> line.append(" of ").append(t));
    r.time().ifPresent(t -> line.append(" over ").append(t));
    r.id().ifPresent(i -> line.append(" by ").append(i));
    r.horizon().ifPresent(h -> line.append(", ").append(h).append(" ahead"));
    r.season().ifPresent(s -> line.append(", season ").append(s));
    r.question().ifPresent(q -> line.append(" ? ").append(q.code()));
    return line.toString();
  }
}
