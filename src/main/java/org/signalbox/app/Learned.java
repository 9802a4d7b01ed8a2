package org.signalbox.app;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.signalbox.engine.Engines;
import org.signalbox.history.RaceStore;
import org.signalbox.routing.Experience;
import org.signalbox.routing.LearnedGate;
import org.signalbox.routing.RouteGate;
import org.signalbox.routing.Router;
import org.signalbox.routing.RuleGate;
import org.signalbox.routing.Sureness;
import org.signalbox.settings.Learning;
import org.signalbox.settings.Settings;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * What routers know besides the rules: what recorded races taught, what the races on this machine
 * did, and how sure a recognition is. What can't be read is told, and the rules stand in for it.
 */
final class Learned {
  /** The newest races are enough to learn from. */
  private static final int NEWEST = 500;

  private final Home home;
  private final RaceStore history;
  private final Supplier<Settings> settings;
  private final Consumer<Problem> notices;
  private final Lazy<RouteGate> gate = new Lazy<>(this::gate);
  private final Lazy<Experience> here = new Lazy<>(this::experience);

  Learned(Home home, RaceStore history, Supplier<Settings> settings, Consumer<Problem> notices) {
    this.home = home;
    this.history = history;
    this.settings = settings;
    this.notices = notices;
  }

  /** One that learned from recorded races, and from what {@code experience} tells of others. */
  Router router(RuleGate rules, Supplier<Experience> experience, Engines engines) {
    return new Router(new LearnedGate(rules, gate::get, experience), engines).with(sureness());
  }

  /** What this machine's own races showed, unless the user wants nothing learned from them. */
  Experience here() {
    return here.get();
  }

  /** What was learned here is reckoned again when it is next needed. */
  void anew() {
    here.forget();
  }

  private Experience experience() {
    try {
      return settings.get().learning() == Learning.ON
          ? Experience.of(history.experience(NEWEST), gate.get())
          : Experience.none();
    } catch (ProblemException e) {
      notices.accept(e.problem());
      return Experience.none();
    }
  }

  private RouteGate gate() {
    try {
      return RouteGate.read(home.routeGate());
    } catch (ProblemException e) {
      notices.accept(e.problem());
      return RouteGate.none();
    }
  }

  private Sureness sureness() {
    try {
      return Sureness.read(home.recognitionGate());
    } catch (ProblemException e) {
      notices.accept(e.problem());
      return Sureness.plain();
    }
  }
}
