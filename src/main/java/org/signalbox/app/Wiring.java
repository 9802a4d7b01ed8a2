package org.signalbox.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.signalbox.catalog.InstalledModel;
import org.signalbox.catalog.ModelCatalog;
import org.signalbox.catalog.ModelFolders;
import org.signalbox.catalog.ModelState;
import org.signalbox.catalog.SampleShelf;
import org.signalbox.cli.PaperWords;
import org.signalbox.cli.Services;
import org.signalbox.cli.Snapshot;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Embedder;
import org.signalbox.engine.Engines;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Ticker;
import org.signalbox.external.OwnCommands;
import org.signalbox.history.RaceRecorder;
import org.signalbox.history.RaceStore;
import org.signalbox.history.Replay;
import org.signalbox.history.Sessions;
import org.signalbox.ingest.ColumnRoles;
import org.signalbox.ingest.Ingest;
import org.signalbox.ingest.Limits;
import org.signalbox.language.Footprint;
import org.signalbox.language.LanguageModel;
import org.signalbox.language.Loading;
import org.signalbox.language.ModelCard;
import org.signalbox.language.Precision;
import org.signalbox.language.Surroundings;
import org.signalbox.lesson.Experiments;
import org.signalbox.lesson.Lessons;
import org.signalbox.metering.Clock;
import org.signalbox.metering.Machine;
import org.signalbox.metering.Meter;
import org.signalbox.metering.Tariffs;
import org.signalbox.race.AlarmClock;
import org.signalbox.race.Measuring;
import org.signalbox.race.Race;
import org.signalbox.race.RaceEvent;
import org.signalbox.race.ThreadBackground;
import org.signalbox.race.WorkerPool;
import org.signalbox.routing.Experience;
import org.signalbox.routing.Router;
import org.signalbox.routing.RuleGate;
import org.signalbox.settings.CorrectionStore;
import org.signalbox.settings.Settings;
import org.signalbox.settings.SettingsStore;
import org.signalbox.settings.SettingsTrouble;
import org.signalbox.settings.UserFolder;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Task;
import org.signalbox.words.Figures;
import org.signalbox.words.Words;

/** Every room of the flow, made when it is first needed and closed at the end. */
final class Wiring implements Services, AutoCloseable {
  private final Home home;
  private final Words words;
  private final UserFolder user;
  private final Ticker ticker = new Clock();
  private final Map<Loaded, LanguageModel> generators = new HashMap<>();
  private final WorkerPool workers = WorkerPool.allCores();
  private final AlarmClock alarms = new AlarmClock();
  private final Surroundings surroundings;
  private final Lazy<EngineSet> engineSet;
  private final Lazy<Ingest> ingest;
  private final Lazy<Router> router;
  private final Lazy<Machine> machine = new Lazy<>(Machine::here);
  private final Lazy<Race> race;
  private final Lazy<ModelCatalog> models;
  private final Lazy<SampleShelf> samples;
  private final RaceStore history;
  private final Learned learned;
  private final Consumer<Problem> notices;
  private final Measuring measuring = new Measuring();
  private volatile Loading.FirstUse firstUse = Loading.FirstUse.PREPARING;
  private final Lazy<Snapshot> snapshot = new Lazy<>(this::headless);

  /**
   * @param environment as {@code System.getenv()} gives it
   * @param notices takes what the user should know although everything goes on
   */
  Wiring(Home home, Words words, Map<String, String> environment, Consumer<Problem> notices) {
    this.home = home;
    this.words = words;
    this.notices = notices;
    this.user = userFolder(environment);
    this.history = new RaceStore(user.history(), notices);
    this.learned = new Learned(home, history, this::settings, notices);
    this.surroundings =
        new Surroundings(
            user.cache(),
            new HostMachine(measuring::now),
            new ThreadBackground()::start,
            ticker,
            notices);
    this.models =
        new Lazy<>(
            () ->
                new ModelCatalog(
                    ModelFolders.of(environment, home.models(), user.models()),
                    Optional.of(user.cache().resolve("checked.txt"))));
    this.engineSet =
        new Lazy<>(
            () -> {
              EngineSet set =
                  new EngineSet(
                      this::folderOf,
                      this::whole,
                      surroundings,
                      home.forecastGate(),
                      OwnCommands.in(user.engines(), notices));
              set.own(ownWriters());
              set.first(firstUse);
              return set;
            });
    this.ingest =
        new Lazy<>(
            () ->
                new Ingest(
                    Limits.STANDARD,
                    Path.of(System.getProperty("java.io.tmpdir", "")),
                    ColumnRoles.trained(home.columnGate(), notices)));
    this.router =
        new Lazy<>(
            () ->
                learned
                    .router(new RuleGate(speed()), learned::here, engines())
                    .with(new KeptCorrections(corrections())));
    this.race = new Lazy<>(() -> race(engines()));
    this.samples = new Lazy<>(() -> new SampleShelf(home.samples()));
  }

  private Snapshot headless() {
    var papers = new PaperWords(words, new Figures(words.locale()));
    return new HeadlessSnapshot(
        home,
        words,
        new HeadlessSnapshot.Desks(
            new DeskLessons(this, words::locale),
            new DeskLab(home.recordedRaces(), this),
            new DeskHistory(this, new DeskSessions(this, papers, java.time.Clock.systemUTC())),
            new DeskModels(this, this::modelChanged),
            new DeskStudy(this)));
  }

  static UserFolder userFolder(Map<String, String> environment) {
    return UserFolder.of(
        environment,
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", "")));
  }

  /** As the file holds them now; whoever finds it broken puts it aside, and says so. */
  @Override
  public Settings settings() {
    SettingsStore.Loaded found = new SettingsStore(user).load();
    found
        .trouble()
        .filter(t -> t.kind() == SettingsTrouble.Kind.BROKEN_AND_KEPT_ASIDE)
        .ifPresent(this::tell);
    return found.settings();
  }

  void tell(SettingsTrouble trouble) {
    notices.accept(Problem.of(trouble.code(), trouble.args().toArray()));
  }

  /** What was learned here is reckoned again when it is next needed. */
  void learnAnew() {
    learned.anew();
  }

  @Override
  public Experience learnedHere() {
    return learned.here();
  }

  /** The folder of an installed model; where the app's own would be when it is not installed. */
  private Path folderOf(String model) {
    return models().models().models().stream()
        .filter(installed -> installed.name().equals(model))
        .map(InstalledModel::folder)
        .findFirst()
        .orElseGet(() -> home.models().resolve(model));
  }

  @Override
  public Ingest ingest() {
    return ingest.get();
  }

  @Override
  public Router router() {
    return router.get();
  }

  @Override
  public Engines engines() {
    return engineSet.get().engines();
  }

  @Override
  public Race race(Engines all) {
    return new Race(
        all, Meter.here(machine(), Tariffs.read(home.prices())), workers, alarms, measuring);
  }

  @Override
  public Race race() {
    return race.get();
  }

  @Override
  public void first(Loading.FirstUse use) {
    firstUse = use;
    engineSet.ifMade(set -> set.first(use));
  }

  @Override
  public Embedder encoder() {
    return engineSet.get().encoder();
  }

  @Override
  public Path cache() {
    return user.cache();
  }

  @Override
  public ModelCatalog models() {
    return models.get();
  }

  @Override
  public SampleShelf samples() {
    return samples.get();
  }

  @Override
  public Path recordedRaces() {
    return home.recordedRaces();
  }

  @Override
  public Path prices() {
    return home.prices();
  }

  @Override
  public Machine machine() {
    return machine.get();
  }

  @Override
  public long freeBytes() {
    return surroundings.machine().freeBytes();
  }

  @Override
  public Lessons lessons() {
    return lessons(words.locale());
  }

  /** With the words of another language. */
  Lessons lessons(Locale locale) {
    return new Lessons(List.of(home.lessons(), user.lessons()), Experiments.shipped(), locale);
  }

  @Override
  public RaceStore history() {
    return history;
  }

  @Override
  public Sessions sessions() {
    return new Sessions(history, user.sessions());
  }

  @Override
  public Consumer<RaceEvent> recorder(Task task, Replay.Setting setting) {
    RaceRecorder.Race race = new RaceRecorder.Race(task, setting, machine(), speed());
    Consumer<RaceEvent> recorder =
        new RaceRecorder(history, race, java.time.Clock.systemUTC(), notices);
    return recorder.andThen(
        event -> {
          if (event instanceof RaceEvent.Ended) {
            learnAnew();
          }
        });
  }

  @Override
  public synchronized LanguageModel generator(String model, Precision precision) {
    return generators.computeIfAbsent(new Loaded(model, precision), this::open);
  }

  private record Loaded(String model, Precision precision) {}

  /** Checksums are compared before anything native reads the files. */
  private LanguageModel open(Loaded wanted) {
    return load(
        wanted.model(),
        new Loading(workers.threads(), wanted.precision(), Footprint.BY_FREE_MEMORY));
  }

  @Override
  public LanguageModel load(String model, Loading loading) {
    return LanguageModel.open(whole(model).folder(), loading, surroundings);
  }

  @Override
  public Footprint footprint(String model) {
    return Footprint.BY_FREE_MEMORY.chosen(ModelCard.read(folderOf(model)).bytes(), freeBytes());
  }

  private InstalledModel whole(String model) {
    InstalledModel found = models().verified(model, new Cancellation());
    if (found.state() instanceof ModelState.Damaged damaged) {
      throw new ProblemException(damaged.problem());
    }
    return found;
  }

  private List<InstalledModel> ownWriters() {
    return models().models().models().stream()
        .filter(model -> model.removable() && model.entry().kind().equals("generator"))
        .filter(model -> model.state() instanceof ModelState.Whole)
        .toList();
  }

  /** Takes note of a model that was imported or removed: engines are listed anew. */
  void modelChanged(String name) {
    engineSet.ifMade(
        set -> {
          set.forget(name);
          set.own(ownWriters());
        });
    router.forget();
    race.forget();
  }

  UserFolder user() {
    return user;
  }

  @Override
  public Path userFolder() {
    return user.path();
  }

  @Override
  public Path ownModels() {
    return user.models();
  }

  @Override
  public Path benches() {
    return home.assets().resolve("bench");
  }

  @Override
  public CorrectionStore corrections() {
    return new CorrectionStore(user, this::tell);
  }

  @Override
  public Path routeSuite() {
    return home.assets().resolve("suite");
  }

  @Override
  public Router router(double speed, Experience here) {
    return learned.router(new RuleGate(speed), () -> here, engines());
  }

  @Override
  public double speed() {
    return MachineSpeed.read(user.cache(), ticker, notices);
  }

  @Override
  public Path routeGate() {
    return home.routeGate();
  }

  @Override
  public Path forecastGate() {
    return home.forecastGate();
  }

  @Override
  public RunContext context(long seed) {
    return new RunContext(
        phase -> {}, fraction -> {}, text -> {}, new Cancellation(), workers, ticker, seed);
  }

  @Override
  public boolean display() {
    return Display.present();
  }

  @Override
  public Snapshot snapshot() {
    return snapshot.get();
  }

  @Override
  public void close() {
    generators.values().forEach(LanguageModel::close);
    engineSet.ifMade(EngineSet::close);
    history.close();
    alarms.close();
    workers.close();
  }
}
