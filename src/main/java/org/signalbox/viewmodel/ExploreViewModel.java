package org.signalbox.viewmodel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.signalbox.engine.EngineCard;
import org.signalbox.history.Asked;
import org.signalbox.ingest.Reading;
import org.signalbox.race.Background;
import org.signalbox.race.Entrants;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Mixture;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Recognition;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.ByHand;
import org.signalbox.task.Material;
import org.signalbox.task.Problem;
import org.signalbox.task.Task;

/** The Explore screen: an input becomes a task, a route and a race. */
public final class ExploreViewModel {
  private final Flow flow;
  private final Steps steps;
  private final UiThread ui;
  private final long seed;
  private final TaskViewModel task;
  private final RaceViewModel race = new RaceViewModel();
  private final CurvesViewModel curves;
  private final ReadOnlyObjectWrapper<ScreenState> state =
      new ReadOnlyObjectWrapper<>(ScreenState.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Route>> route =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Policy> policy = new SimpleObjectProperty<>(Policy.balanced());
  private final ObjectProperty<Duration> limit =
      new SimpleObjectProperty<>(RaceRequest.USUAL_LIMIT);
  private final ObservableList<Example> examples = FXCollections.observableArrayList();

  /** Kept, since what listens to it holds it only weakly. */
  private final ObservableList<Example> readableExamples =
      FXCollections.unmodifiableObservableList(examples);

  private final Talk talk;
  private final Recents recents = new Recents();
  private final Undo undo;
  private final WhenRouted whenRouted;
  private Optional<RaceControl> running = Optional.empty();
  private boolean awaited;

  /**
   * @param seed of everything random in a race
   */
  public ExploreViewModel(Flow flow, Background background, UiThread ui, long seed) {
    this.flow = flow;
    this.ui = ui;
    this.seed = seed;
    this.steps = new Steps(background, ui, this::fail);
    this.talk = new Talk(flow, steps, ui);
    this.curves = new CurvesViewModel(flow, background, ui);
    this.task = new TaskViewModel(() -> reroute(Lanes.NEW), this::reread);
    policy.addListener((_, _, now) -> weigh(now));
    this.undo = new Undo(this, flow, steps);
    this.whenRouted = new WhenRouted(state, task.input());
  }

  /** Whether a new decision concerns the same task, so that what was measured stays true. */
  enum Lanes {
    NEW,
    KEPT
  }

  public ReadOnlyObjectProperty<ScreenState> state() {
    return state.getReadOnlyProperty();
  }

  /** Why the last step failed; empty unless the state is {@link ScreenState#FAILED}. */
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Route>> route() {
    return route.getReadOnlyProperty();
  }

  /** What matters to the user; another one routes again. */
  public ObjectProperty<Policy> policy() {
    return policy;
  }

  /** The most time that one engine may run. */
  public ObjectProperty<Duration> limit() {
    return limit;
  }

  public ObservableList<Example> examples() {
    return readableExamples;
  }

  /** An engine by its id; empty where it is not installed here. */
  public Optional<EngineCard> card(String id) {
    return flow.card(id);
  }

  public TaskViewModel task() {
    return task;
  }

  public RaceViewModel race() {
    return race;
  }

  /** Whether more rows would help, engine by engine. */
  public CurvesViewModel curves() {
    return curves;
  }

  /** What was opened lately. */
  public Recents recents() {
    return recents;
  }

  /** What was chosen about the task, to be taken back. */
  public Undo undo() {
    return undo;
  }

  /** What is asked of the input now, with every correction made by hand. */
  public Asked asked() {
    return new Asked(task.request().get(), task.byHand());
  }

  /** A task is to come from {@link #welcome}, and the screen says so already. */
  public void await() {
    if (state.get() == ScreenState.EMPTY) {
      awaited = true;
      state.set(ScreenState.READING);
    }
  }

  /**
   * Lists the samples and opens the task of an earlier session, without one the first sample, so
   * that a newcomer is one click from a race.
   */
  public void welcome(Function<List<Example>, Optional<Recent>> earlier) {
    steps.fetch(
        flow::examples,
        found -> {
          examples.setAll(found);
          Optional<Recent> last = earlier.apply(found);
          if (awaited || state.get() == ScreenState.EMPTY) {
            last.or(() -> found.stream().findFirst().map(Recent::of)).ifPresent(this::open);
          }
        });
  }

  /** A race of every willing engine on the task that is shown; empty where there is none. */
  public Optional<RaceTicket> ticket() {
    return ticket(new Entrants.All());
  }

  /** The race that ran last on the task that is shown; empty while one runs and before any. */
  public Optional<Raced> raced() {
    return race.report()
        .filter(_ -> running.isEmpty())
        .flatMap(done -> ticket().flatMap(t -> route.get().map(way -> new Raced(t, way, done))));
  }

  private Optional<RaceTicket> ticket(Entrants entrants) {
    return recognised()
        .flatMap(
            found ->
                task.input()
                    .get()
                    .map(
                        input ->
                            new RaceTicket(
                                input,
                                task.material().get().orElseThrow(),
                                task.request().get(),
                                task.byHand(),
                                request(found, entrants))));
  }

  /** Opens a task as it was. */
  public void open(Recent task) {
    open(task.input(), task.asked().request(), task.asked().byHand());
  }

  /** Reads and routes an input; a running race ends. */
  public void open(Input input) {
    Request asked =
        input instanceof Input.Sampled(Example example) ? example.request() : Request.of("");
    open(task.tables().recall(input), recents.recall(input, asked));
  }

  /** Reads an input and routes it as asked; a running race ends. */
  public void open(Input input, Request asked) {
    open(input, asked, new ByHand(List.of(), task.roles(input)));
  }

  /** Reads another table of the input, now and whenever the same input is opened again. */
  public void chooseTable(String table) {
    task.input().get().ifPresent(input -> open(task.tables().choose(input, table), Request.of("")));
  }

  /** Typed words: a wish about the input when there is one, a prompt of their own otherwise. */
  public void ask(String text) {
    boolean about = task.input().get().filter(i -> !(i instanceof Input.Typed)).isPresent();
    if (about) {
      task.ask(text);
    } else if (!text.isBlank()) {
      open(new Input.Typed(text));
    }
  }

  /** Insists on an engine, or leaves the choice to the router again. */
  public void override(Optional<String> engine) {
    task.insist(engine);
    reroute(Lanes.KEPT);
  }

  /** Puts the input away, so that the next words typed are a prompt. */
  public void clear() {
    awaited = false;
    whenRouted.forget();
    abandon();
    steps.forget();
    task.clear();
    route.set(Optional.empty());
    race.clear();
    curves.forget();
    problem.set(Optional.empty());
    settle();
  }

  /** Runs the routed engine, with a baseline beside it; a route that is being made comes first. */
  public void run() {
    whenRouted.run(() -> routed().ifPresent(card -> start(new Entrants.One(card.id()))));
  }

  /** Races every willing engine; a route that is being made comes first. */
  public void raceAll() {
    whenRouted.run(() -> start(new Entrants.All()));
  }

  /** Goes on with the conversation that the selected lane's answer began; not during a race. */
  public void say(String question) {
    if (!question.isBlank() && running.isEmpty() && !talk.under()) {
      race.selectedLane().ifPresent(lane -> talk.say(lane, recognised(), question, this::only));
    }
  }

  private RaceRequest only(LaneViewModel lane, Task next) {
    return request(next, new Entrants.Named(List.of(lane.card().id())));
  }

  /** Ends what is being written or raced: the running lane stops, the others don't begin. */
  public void cancel() {
    talk.stop();
    running.ifPresent(RaceControl::cancel);
  }

  /** Ends one lane; the others race on. */
  public void cancel(String engine) {
    running.ifPresent(control -> control.cancel(engine));
  }

  /** Takes the problem off the screen; what was shown before is still there. */
  public void dismiss() {
    problem.set(Optional.empty());
    settle();
  }

  /** The engine that a run would take. */
  public Optional<EngineCard> routed() {
    return route.get().flatMap(r -> r.decision().engine());
  }

  /**
   * What a study would keep: the engine that is looked at once it has run, the routed one before.
   * Only table engines learn something that can be kept.
   */
  public Optional<StudyDesk.Wanted> keepable() {
    return Keepable.of(recognised(), race.selectedLane(), routed());
  }

  private Optional<Task> recognised() {
    return route.get().flatMap(r -> r.recognition().task());
  }

  /** The same with what was put right in its columns before. */
  public void open(Input input, Request asked, ByHand byHand) {
    abandon();
    awaited = false;
    problem.set(Optional.empty());
    state.set(ScreenState.READING);
    Policy now = policy.get();
    record Read(Reading reading, Timed route) {}
    steps.run(
        () -> {
          Reading found = flow.read(input, byHand.types());
          Reading reading =
              new Reading(byHand.inRoles(found.material()), found.preview(), found.choice());
          Supplier<Route> made = () -> flow.reopened(reading.material(), asked, now);
          return new Read(reading, Timed.by(flow, made).get());
        },
        read -> {
          task.show(input, read.reading(), asked, byHand);
          accept(read.route(), Lanes.NEW);
        });
  }

  private void reread() {
    task.input().get().ifPresent(input -> open(input, task.request().get(), task.byHand()));
  }

  void reroute(Lanes lanes) {
    Optional<Material> material = task.material().get();
    if (material.isEmpty()) {
      return;
    }
    if (lanes == Lanes.NEW) {
      abandon();
    }
    if (running.isEmpty()) {
      state.set(ScreenState.READING);
    }
    Request asked = task.request().get();
    Policy now = policy.get();
    steps.run(Timed.by(flow, () -> flow.route(material.get(), asked, now)), f -> accept(f, lanes));
  }

  /** Another policy changes the decision and what the outcomes are worth, and nothing else. */
  private void weigh(Policy now) {
    Optional<Material> material = task.material().get();
    Optional<Route> before = route.get();
    if (material.isEmpty() || before.isEmpty()) {
      reroute(Lanes.KEPT);
      return;
    }
    Recognition seen = before.get().recognition();
    Request asked = task.request().get();
    steps.run(
        Timed.by(flow, () -> new Route(seen, flow.decide(material.get(), seen, asked, now))),
        found -> {
          accept(found, Lanes.KEPT);
          race.weigh(now, routed().map(EngineCard::id));
        });
  }

  private void accept(Timed decided, Lanes lanes) {
    Route found = decided.route();
    boolean raced = running.isPresent() || race.start().get().isPresent();
    route.set(Optional.of(found));
    task.recognised(decided);
    if (lanes == Lanes.NEW || !raced) {
      race.lay(found.decision());
      curves.forget();
    } else {
      routed().ifPresent(card -> race.selected().set(card.id()));
    }
    problem.set(Optional.empty());
    task.input().get().ifPresent(input -> recents.note(new Recent(input, asked())));
    undo.note();
    settle();
    whenRouted.routed();
  }

  private void start(Entrants entrants) {
    Optional<RaceTicket> ready = ticket(entrants);
    if (ready.isEmpty() || running.isPresent()) {
      return;
    }
    talk.abandon();
    RaceControl mine = new RaceControl();
    running = Optional.of(mine);
    EventPump pump = new EventPump(ui, events -> ifOn(mine, () -> race.apply(events)));
    problem.set(Optional.empty());
    settle();
    steps.race(mine, () -> flow.race(ready.get(), mine, pump), () -> ifOn(mine, () -> end(pump)));
  }

  private RaceRequest request(Task asked, Entrants entrants) {
    return new RaceRequest(
            asked, entrants, routed().map(EngineCard::id), policy.get(), seed, limit.get())
        .mixing(route.get().flatMap(r -> Mixture.of(r.decision())));
  }

  private void end(EventPump pump) {
    pump.drain();
    running = Optional.empty();
    race.over();
    settle();
  }

  /** Ends the race and whatever it may still tell: its task is no longer on the screen. */
  private void abandon() {
    cancel();
    talk.abandon();
    running = Optional.empty();
  }

  private void ifOn(RaceControl mine, Runnable work) {
    if (running.filter(control -> control == mine).isPresent()) {
      work.run();
    }
  }

  private void fail(Problem met) {
    whenRouted.forget();
    problem.set(Optional.of(met));
    state.set(ScreenState.FAILED);
  }

  /** The state that follows from what is there. */
  private void settle() {
    state.set(resting());
  }

  private ScreenState resting() {
    if (problem.get().isPresent()) {
      return ScreenState.FAILED;
    }
    if (running.isPresent()) {
      return ScreenState.RACING;
    }
    if (route.get().isEmpty()) {
      return ScreenState.EMPTY;
    }
    ScreenState decided = routed().isEmpty() ? ScreenState.ABSTAINED : ScreenState.ROUTED;
    return race.start().get().isPresent() ? ScreenState.DONE : decided;
  }
}
