package org.signalbox.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.race.Background;
import org.signalbox.race.RaceEvent;
import org.signalbox.race.RunHandle;
import org.signalbox.tabular.Facts;
import org.signalbox.task.ProblemException;
import org.signalbox.viewmodel.Churn;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Flow;
import org.signalbox.viewmodel.HistoryDesk;
import org.signalbox.viewmodel.HistoryViewModel;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.LabDesk;
import org.signalbox.viewmodel.LabViewModel;
import org.signalbox.viewmodel.LessonScript;
import org.signalbox.viewmodel.ModelDesk;
import org.signalbox.viewmodel.ModelsViewModel;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;
import org.signalbox.viewmodel.StudyDesk;
import org.signalbox.viewmodel.StudyViewModel;
import org.signalbox.viewmodel.TableDesk;
import org.signalbox.viewmodel.UiThread;

/** Screens in the states that {@link StatePictures} draws. */
final class StateScripts {
  /** Whatever is begun stays under way. */
  static final Background HELD = (cancellation, _) -> RunHandle.ended(cancellation);

  private static final UiThread UI = UiThread.sameThread();

  private StateScripts() {}

  static Screens empty() {
    ExploreViewModel explore = GalleryTest.explore(ForecastScript.flow());
    explore.welcome(_ -> Optional.empty());
    explore.clear();
    return Scripts.screens(explore);
  }

  static Screens reading() {
    ExploreViewModel explore = new ExploreViewModel(ForecastScript.flow(), HELD, UI, 7);
    explore.open(new Input.File(Path.of("sales-2026.xlsx")));
    return Scripts.screens(explore);
  }

  static Screens unreadable() {
    ExploreViewModel explore = GalleryTest.explore(new BrokenFlow(ForecastScript.flow()));
    explore.welcome(_ -> Optional.empty());
    explore.clear();
    explore.open(new Input.File(Path.of("holiday.png")));
    return Scripts.screens(explore);
  }

  static Screens abstained() {
    return Scripts.screens(welcomed(TextScript.abstained()));
  }

  static Screens routed() {
    return Scripts.screens(welcomed(ForecastScript.flow()));
  }

  static Screens raced(Flow flow) {
    ExploreViewModel explore = welcomed(flow);
    explore.raceAll();
    return Scripts.screens(explore);
  }

  static Screens written() {
    ExploreViewModel explore = GalleryTest.explore(TextScript.sourced());
    explore.ask("Why are there tides?");
    explore.run();
    return Scripts.screens(explore);
  }

  /** The second lane runs, the rest waits: nothing is told after that. */
  static Screens racing() {
    boolean[] over = {false};
    ScriptedFlow whole = ForecastScript.flow();
    List<RaceEvent> begun = whole.events().subList(0, 4);
    Flow flow =
        proxy(
            Flow.class,
            new ScriptedFlow(whole.reading(), whole.route(), begun),
            "race",
            () -> over[0] = true,
            When.AFTER);
    ExploreViewModel explore =
        new ExploreViewModel(
            flow,
            Background.sameThread(),
            new UiThread() {
              @Override
              public void run(Runnable work) {
                if (!over[0]) {
                  work.run();
                }
              }

              @Override
              public void frame(Runnable work) {
                run(work);
              }
            },
            7);
    explore.welcome(_ -> Optional.empty());
    explore.raceAll();
    return Scripts.screens(explore);
  }

  private static ExploreViewModel welcomed(Flow flow) {
    ExploreViewModel explore = GalleryTest.explore(flow);
    explore.welcome(_ -> Optional.empty());
    return explore;
  }

  static Screens on(Screen screen) {
    Screens screens = Scripts.screens(welcomed(ForecastScript.flow()));
    screens.shown().set(screen);
    return screens;
  }

  static Screens learning() {
    Screens screens = with(new StudyViewModel(new TableDesk(), HELD, UI));
    screens.study().keep(wanted());
    screens.shown().set(Screen.STUDY);
    return screens;
  }

  static Screens unopened() {
    Screens screens = on(Screen.STUDY);
    screens.study().open(Path.of("nowhere.sbx"));
    return screens;
  }

  static Screens studied() {
    Screens screens = on(Screen.STUDY);
    screens.study().keep(wanted());
    return screens;
  }

  static Screens predicted() {
    Screens screens = studied();
    screens.study().predict(Path.of("new-customers.csv"));
    return screens;
  }

  private static StudyDesk.Wanted wanted() {
    return new StudyDesk.Wanted(
        Churn.task(500, 1), "xgboost", Optional.of(new Facts.Score("AUC", 0.871, 0.83, 0.905)));
  }

  static Screens forgotten() {
    Screens screens = on(Screen.HISTORY);
    screens.history().deleteAll();
    return screens;
  }

  static Screens unfound() {
    Screens screens = on(Screen.HISTORY);
    screens.history().words().set("zebra");
    return screens;
  }

  static Screens noHistory() {
    HistoryDesk desk =
        proxy(HistoryDesk.class, new HistoryScript(), "races", fails("SB-HISTORY-01"), When.BEFORE);
    ExploreViewModel explore = welcomed(ForecastScript.flow());
    Screens screens =
        new Screens(
            explore,
            LessonScript.lessons(),
            Scripts.lab(explore),
            new HistoryViewModel(desk, Background.sameThread(), UI),
            new ModelsViewModel(new ModelsScript(), Background.sameThread(), UI),
            Scripts.study());
    screens.shown().set(Screen.HISTORY);
    return screens;
  }

  /** What is installed, and what is done with it. */
  enum Models {
    NONE,
    THREE,
    IMPORTING,
    FAILING
  }

  static Screens models(Models kind) {
    ModelDesk three = new ModelsScript();
    ModelDesk failing =
        proxy(ModelDesk.class, three, "importModel", fails("SB-LANGUAGE-03"), When.BEFORE);
    List<Runnable> held = new java.util.ArrayList<>();
    Background once =
        (_, work) -> {
          held.add(work);
          if (held.size() <= 1) {
            work.run();
          }
          return RunHandle.ended(new Cancellation());
        };
    boolean importing = kind == Models.IMPORTING;
    ModelsViewModel models =
        new ModelsViewModel(
            kind == Models.FAILING ? failing : three,
            importing ? once : Background.sameThread(),
            UI);
    ExploreViewModel explore = welcomed(ForecastScript.flow());
    Screens screens =
        new Screens(
            explore,
            LessonScript.lessons(),
            Scripts.lab(explore),
            new HistoryViewModel(new HistoryScript(), Background.sameThread(), UI),
            models,
            Scripts.study());
    screens.shown().set(Screen.MODELS);
    if (kind != Models.NONE) {
      models.refresh();
    }
    if (importing || kind == Models.FAILING) {
      screens.open(new Input.File(Path.of("my-gemma.gguf")));
    }
    return screens;
  }

  static Screens lab(Background background) {
    return lab(LabScript.desk(), background);
  }

  static Screens noLab() {
    return lab(
        proxy(LabDesk.class, LabScript.desk(), "tasks", fails("SB-LAB-20"), When.BEFORE),
        Background.sameThread());
  }

  /** The lab over a folder of one's own. */
  static Screens ownLab(String folder) {
    Screens screens = lab(Background.sameThread());
    screens.lab().choose(Path.of(folder));
    return screens;
  }

  /** The same whose files are still being read. */
  static Screens heldLab() {
    Screens screens = lab(HELD);
    screens.lab().choose(Path.of("my tasks"));
    return screens;
  }

  private static Screens lab(LabDesk desk, Background background) {
    ExploreViewModel explore = welcomed(ForecastScript.flow());
    Screens screens =
        new Screens(
            explore,
            LessonScript.lessons(),
            new LabViewModel(desk, explore.policy(), background, UI),
            new HistoryViewModel(new HistoryScript(), Background.sameThread(), UI),
            new ModelsViewModel(new ModelsScript(), Background.sameThread(), UI),
            Scripts.study());
    screens.shown().set(Screen.LAB);
    return screens;
  }

  static void batch(Screens screens) {
    try {
      screens.open(new Input.File(Files.createTempDirectory("tasks")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Screens with(StudyViewModel study) {
    ExploreViewModel explore = welcomed(ForecastScript.flow());
    return new Screens(
        explore,
        LessonScript.lessons(),
        Scripts.lab(explore),
        new HistoryViewModel(new HistoryScript(), Background.sameThread(), UI),
        new ModelsViewModel(new ModelsScript(), Background.sameThread(), UI),
        study);
  }

  private enum When {
    BEFORE,
    AFTER
  }

  private static Runnable fails(String code) {
    return () -> {
      throw ProblemException.of(code, "C:\\Users\\you\\signalbox\\races", "the disk is full");
    };
  }

  /** Does something before or after one method of a desk. */
  private static <D> D proxy(Class<D> type, D desk, String method, Runnable also, When when) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, called, args) -> {
              boolean meant = called.getName().equals(method);
              if (meant && when == When.BEFORE) {
                also.run();
              }
              try {
                Object result = called.invoke(desk, args);
                if (meant && when == When.AFTER) {
                  also.run();
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
