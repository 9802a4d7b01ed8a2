package org.signalbox.app;

import java.nio.file.Path;
import org.signalbox.cli.PaperWords;
import org.signalbox.language.Loading;
import org.signalbox.race.ThreadBackground;
import org.signalbox.settings.WorkspaceStore;
import org.signalbox.view.FxThread;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.HistoryViewModel;
import org.signalbox.viewmodel.LabViewModel;
import org.signalbox.viewmodel.LessonsViewModel;
import org.signalbox.viewmodel.ModelsViewModel;
import org.signalbox.viewmodel.Screens;
import org.signalbox.viewmodel.StudyViewModel;
import org.signalbox.words.Figures;

/**
 * What the window opens with. It is made on another thread while the toolkit starts, so it asks
 * nothing of the toolkit; what takes long is left for when the window stands.
 *
 * @param wiring the flow, of which nothing is made yet
 * @param remembered how the window was left
 * @param assets the folder of fonts and icons
 */
record Opening(
    Speech speech,
    Wiring wiring,
    Screens screens,
    Appearance appearance,
    Remembered remembered,
    Path assets) {
  private static final long SEED = 1;

  static Opening make(Footing footing, Home home) {
    Speech speech = new Speech(footing.spoken(), footing.words(), new FxThread());
    footing.trouble().ifPresent(speech::say);
    Wiring flow = new Wiring(home, footing.words(), System.getenv(), speech::say);
    flow.first(Loading.FirstUse.ANSWERING);
    Appearance appearance =
        new Appearance(footing.chosen().theme(), footing.chosen().zoomPercent());
    appearance.projector().set(footing.chosen().projector());
    appearance.language().set(footing.chosen().language());
    Screens screens = screens(home, flow, speech);
    Choices.restore(footing.chosen(), screens.explore());
    Choices.keepFromNowOn(
        footing.store(), footing.chosen(), appearance, screens.explore(), speech::say);
    Remembered remembered =
        new Remembered(
            new WorkspaceStore(flow.user()),
            screens,
            appearance,
            new ThreadBackground(),
            new FxThread());
    remembered.restore();
    return new Opening(speech, flow, screens, appearance, remembered, home.assets());
  }

  private static Screens screens(Home home, Wiring flow, Speech speech) {
    var background = new ThreadBackground();
    var ui = new FxThread();
    var papers = new PaperWords(speech.words(), new Figures(speech.words().locale()));
    var sessions = new DeskSessions(flow, papers, java.time.Clock.systemUTC());
    var explore = new ExploreViewModel(new DeskFlow(flow), background, ui, SEED);
    return new Screens(
        explore,
        new LessonsViewModel(new DeskLessons(flow, () -> speech.words().locale()), background, ui),
        new LabViewModel(new DeskLab(home.recordedRaces(), flow), explore.policy(), background, ui),
        new HistoryViewModel(new DeskHistory(flow, sessions), background, ui),
        new ModelsViewModel(new DeskModels(flow, flow::modelChanged), background, ui),
        new StudyViewModel(new DeskStudy(flow), background, ui));
  }
}
