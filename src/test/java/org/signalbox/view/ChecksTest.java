package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.race.Background;
import org.signalbox.settings.Theme;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.UiThread;
import org.signalbox.words.Words;

/** The pictures that people check a table's model with. */
class ChecksTest {
  private static final Path ROOT = Path.of(System.getProperty("signalbox.root", "."));

  private static ExploreViewModel raced(ScriptedFlow flow) {
    var explore = new ExploreViewModel(flow, Background.sameThread(), UiThread.sameThread(), 7);
    explore.welcome(_ -> Optional.empty());
    explore.raceAll();
    return explore;
  }

  /** A window that shows one part of the check; the twin where {@code more} presses it. */
  private static Window window(
      ExploreViewModel explore, Appearance look, String part, String... more) {
    Words words = new Words(Locale.US, Words.Missing.SHOWS_KEY);
    Window window = new Window(Scripts.screens(explore), look, words, ROOT.resolve("assets"));
    var root = window.scene().getRoot();
    root.applyCss();
    ((ToggleButton) window.scene().lookup("#face-check")).fire();
    choose(window, CheckPart.valueOf(part));
    root.applyCss();
    for (String id : more) {
      switch (window.scene().lookup(id)) {
        case ToggleButton toggle -> toggle.fire();
        case Button button -> button.fire();
        case null, default -> throw new IllegalStateException("not there: " + id);
      }
      root.applyCss();
    }
    return window;
  }

  @SuppressWarnings("unchecked") // the lookup knows no type of what a choice holds
  private static void choose(Window window, CheckPart part) {
    ((Choice<CheckPart>) window.scene().lookup("#check-part")).setValue(part);
  }

  private static final Appearance LIGHT = new Appearance(Theme.LIGHT, 100);
  private static final Appearance DARK = new Appearance(Theme.DARK, 100);

  private static void drawn(
      String name, ExploreViewModel explore, Appearance look, String part, String... more) {
    Path file = ROOT.resolve("target/pictures/check-" + name + ".png");
    Pictures.draw(() -> window(explore, look, part, more), 1280, 800, file);
    assertTrue(Files.exists(file));
  }

  @Test
  void classesAreCheckedByCurvesCalibrationAndScores() {
    ExploreViewModel churn = raced(ChurnScript.flow());
    drawn("roc", churn, LIGHT, "ROC");
    drawn("precision-recall", churn, DARK, "PRECISION_RECALL");
    drawn("calibration", churn, LIGHT, "CALIBRATION");
    drawn("scores", churn, DARK, "SCORES");
    drawn("roc-twin", raced(TableScript.flow()), LIGHT, "ROC", "#results-right-twin");
  }

  @Test
  void numbersAreCheckedByErrorsAndIntervals() {
    ExploreViewModel flats = raced(RegressionScript.flow());
    drawn("errors", flats, LIGHT, "RESIDUALS");
    drawn("intervals", flats, DARK, "COVERAGE");
  }

  @Test
  void moreRowsAreOfferedAndTheirCurveIsDrawn() {
    ExploreViewModel table = raced(TableScript.flow());
    drawn("more-ask", table, DARK, "MORE_ROWS");
    drawn("more-rows", table, LIGHT, "MORE_ROWS", "#more-rows");
    assertTrue(table.curves().of("xgboost").isPresent());
  }

  @Test
  void aTwinIsSavedAsCsv(@TempDir Path folder) throws java.io.IOException {
    TableText table =
        new TableText(List.of("a", "b"), List.of(List.of("1,5", "say \"no\""), List.of("2", "x")));
    Path file = folder.resolve("t.csv");
    SaveFile.TABLE.write(Shown.table(table), file, Locale.US);
    assertEquals("a,b\r\n\"1,5\",\"say \"\"no\"\"\"\r\n2,x\r\n", Files.readString(file));
  }
}
