package org.signalbox.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.signalbox.cli.PaperWords;
import org.signalbox.race.ThreadBackground;
import org.signalbox.settings.Language;
import org.signalbox.settings.Settings;
import org.signalbox.settings.SettingsStore;
import org.signalbox.settings.WorkspaceStore;
import org.signalbox.task.Problem;
import org.signalbox.view.Drawn;
import org.signalbox.view.FxThread;
import org.signalbox.view.Window;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.HistoryViewModel;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.LabViewModel;
import org.signalbox.viewmodel.LessonsViewModel;
import org.signalbox.viewmodel.ModelsViewModel;
import org.signalbox.viewmodel.Notices;
import org.signalbox.viewmodel.Screens;
import org.signalbox.viewmodel.StudyViewModel;
import org.signalbox.viewmodel.UiThread;
import org.signalbox.words.Figures;
import org.signalbox.words.Words;

/** The window's application: opens on a sample that is already routed, keeps what was chosen. */
public final class Desktop extends Application {
  private static final System.Logger LOG = System.getLogger(Desktop.class.getName());
  private static final long SEED = 1;

  private static Spoken spoken = new Spoken(Locale.ENGLISH);
  private static Words words = spoken.words(Language.ENGLISH);

  private static Optional<Path> file = Optional.empty();
  private static List<Problem> mended = List.of();

  private final UiThread ui = new FxThread();
  private final List<Problem> early = new ArrayList<>(mended);
  private @Nullable Wiring wiring;
  private @Nullable Notices notices;

  /**
   * Opens the window and returns when it was closed.
   *
   * @param first what it speaks until another language is chosen
   * @param opened the file to begin with, instead of a sample
   * @param found what was put right at the start
   */
  static void start(Words first, Spoken languages, Optional<Path> opened, List<Problem> found) {
    words = first;
    spoken = languages;
    file = opened;
    mended = found;
    Application.launch(Desktop.class);
  }

  @Override
  public void start(Stage stage) {
    Home home = Home.find();
    Wiring flow = new Wiring(home, words, System.getenv(), this::notice);
    wiring = flow;
    SettingsStore store = new SettingsStore(flow.user());
    Settings chosen = store.load().settings();
    Appearance appearance = new Appearance(chosen.theme(), chosen.zoomPercent());
    appearance.projector().set(chosen.projector());
    ExploreViewModel explore =
        new ExploreViewModel(new DeskFlow(flow), new ThreadBackground(), new FxThread(), SEED);
    appearance.language().set(chosen.language());
    Choices.restore(chosen, explore);
    Choices.keepFromNowOn(store, appearance, explore, this::notice);
    LessonsViewModel lessons =
        new LessonsViewModel(
            new DeskLessons(flow, () -> words.locale()), new ThreadBackground(), new FxThread());
    LabViewModel lab =
        new LabViewModel(
            new DeskLab(home.recordedRaces(), flow),
            explore.policy(),
            new ThreadBackground(),
            new FxThread());
    HistoryViewModel history =
        new HistoryViewModel(
            new DeskHistory(
                flow,
                new DeskSessions(
                    flow,
                    new PaperWords(words, new Figures(words.locale())),
                    java.time.Clock.systemUTC())),
            new ThreadBackground(),
            new FxThread());
    ModelsViewModel models =
        new ModelsViewModel(
            new DeskModels(flow, flow::modelChanged), new ThreadBackground(), new FxThread());
    StudyViewModel study =
        new StudyViewModel(new DeskStudy(flow), new ThreadBackground(), new FxThread());
    Screens screens = new Screens(explore, lessons, lab, history, models, study);
    notices = screens.notices();
    early.forEach(notices::tell);
    new Remembered(new WorkspaceStore(flow.user()), screens, appearance, new ThreadBackground(), ui)
        .restore(this::notice);
    Window window = new Window(screens, appearance, words, home.assets());
    appearance
        .language()
        .addListener(
            (_, _, language) -> {
              speak(window, language);
              lessons.refresh();
            });
    window.show(stage);
    if (Walk.asked()) {
      new Walk(screens, Drawn::then, Walk.Mark::printWithMemory).start(Platform::exit);
    }
    file.ifPresent(path -> screens.open(new Input.File(path)));
    models.refresh();
  }

  private static void speak(Window window, Language language) {
    words = spoken.words(language);
    Locale.setDefault(words.locale());
    window.speak(words);
  }

  /** Comes from any thread; what is said before the window stands is shown in it then. */
  private void notice(Problem problem) {
    String sentence = words.sentence(problem.code(), problem.args());
    LOG.log(System.Logger.Level.WARNING, "{0} ({1})", sentence, problem.code());
    ui.run(
        () -> {
          if (notices == null) {
            early.add(problem);
          } else {
            notices.tell(problem);
          }
        });
  }

  @Override
  public void stop() {
    if (wiring != null) {
      wiring.close();
    }
    LOG.log(System.Logger.Level.DEBUG, "closed");
    // A running engine must not keep a window's process alive.
    System.exit(0);
  }
}
