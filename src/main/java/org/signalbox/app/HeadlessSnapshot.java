package org.signalbox.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.signalbox.cli.Snapshot;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.engine.Ticker;
import org.signalbox.evaluation.LearningCurve;
import org.signalbox.ingest.Preview;
import org.signalbox.ingest.Reading;
import org.signalbox.race.Background;
import org.signalbox.race.CurveRequest;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceEvent;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.settings.Theme;
import org.signalbox.task.Dataset;
import org.signalbox.task.Material;
import org.signalbox.task.Prose;
import org.signalbox.task.TypeCorrection;
import org.signalbox.view.Pictures;
import org.signalbox.view.Window;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.Example;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Flow;
import org.signalbox.viewmodel.HistoryDesk;
import org.signalbox.viewmodel.HistoryViewModel;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.LabDesk;
import org.signalbox.viewmodel.LabViewModel;
import org.signalbox.viewmodel.LessonDesk;
import org.signalbox.viewmodel.LessonsViewModel;
import org.signalbox.viewmodel.ModelDesk;
import org.signalbox.viewmodel.ModelsViewModel;
import org.signalbox.viewmodel.RaceTicket;
import org.signalbox.viewmodel.Screens;
import org.signalbox.viewmodel.StudyDesk;
import org.signalbox.viewmodel.StudyViewModel;
import org.signalbox.viewmodel.UiThread;
import org.signalbox.words.Words;

/** Draws the window as it looks after a race that was run in the terminal. */
final class HeadlessSnapshot implements Snapshot {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int USUAL_ZOOM = 100;

  private final Home home;
  private final Words words;
  private final Desks desks;

  /** What the other screens ask for. */
  record Desks(
      LessonDesk lessons, LabDesk lab, HistoryDesk history, ModelDesk models, StudyDesk study) {}

  HeadlessSnapshot(Home home, Words words, Desks desks) {
    this.home = home;
    this.words = words;
    this.desks = desks;
  }

  @Override
  public void write(Path picture, Material material, Route route, List<RaceEvent> events) {
    Pictures.draw(
        () -> {
          ExploreViewModel explore =
              new ExploreViewModel(
                  new Replayed(material, route, events),
                  Background.sameThread(),
                  UiThread.sameThread(),
                  0);
          explore.open(new Input.File(Path.of(name(material))));
          explore.raceAll();
          Appearance appearance = new Appearance(Theme.LIGHT, USUAL_ZOOM);
          return new Window(screens(explore), appearance, words, home.assets());
        },
        WIDTH,
        HEIGHT,
        picture);
  }

  /** The picture shows the Explore screen; the others stay as they begin. */
  private Screens screens(ExploreViewModel explore) {
    return new Screens(
        explore,
        new LessonsViewModel(desks.lessons(), Background.sameThread(), UiThread.sameThread()),
        new LabViewModel(
            desks.lab(), explore.policy(), Background.sameThread(), UiThread.sameThread()),
        new HistoryViewModel(desks.history(), Background.sameThread(), UiThread.sameThread()),
        new ModelsViewModel(desks.models(), Background.sameThread(), UiThread.sameThread()),
        new StudyViewModel(desks.study(), Background.sameThread(), UiThread.sameThread()));
  }

  private static String name(Material material) {
    return switch (material) {
      case Dataset dataset -> dataset.table().name();
      case Prose prose -> prose.name();
    };
  }

  /** A flow whose every step is already known. */
  private record Replayed(Material material, Route route, List<RaceEvent> events) implements Flow {
    @Override
    public Reading read(Input input, List<TypeCorrection> corrections) {
      return new Reading(material, new Preview(List.of(), List.of()));
    }

    @Override
    public Route route(Material asked, Request request, Policy policy) {
      return route;
    }

    @Override
    public void race(RaceTicket request, RaceControl control, Consumer<RaceEvent> sink) {
      events.forEach(sink);
    }

    @Override
    public void reply(RaceRequest turn, RaceControl control, Consumer<RaceEvent> sink) {
      events.forEach(sink);
    }

    @Override
    public Ticker ticker() {
      return () -> 0;
    }

    @Override
    public LearningCurve learningCurve(
        CurveRequest request, Progress progress, Cancellation cancellation) {
      throw new IllegalStateException("a picture is drawn of what is known and runs nothing");
    }

    @Override
    public List<Example> examples() {
      return List.of();
    }
  }
}
