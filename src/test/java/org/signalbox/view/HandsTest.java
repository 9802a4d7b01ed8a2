package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.race.Background;
import org.signalbox.routing.Policy;
import org.signalbox.settings.Theme;
import org.signalbox.task.ColumnType;
import org.signalbox.task.TypeCorrection;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.LaneViewModel;
import org.signalbox.viewmodel.ScreenState;
import org.signalbox.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What hands do with the window: give, correct, sort, copy, save. */
@ExtendWith(ApplicationExtension.class)
class HandsTest {
  private final Appearance appearance = new Appearance(Theme.LIGHT, 100);
  private final RememberingFlow flow =
      new RememberingFlow(ForecastScript.flow(), RememberingFlow.Races.RUN);
  private final ExploreViewModel explore =
      new ExploreViewModel(flow, Background.sameThread(), new FxThread(), 7);

  @Start
  void show(Stage stage) {
    Path root = Path.of(System.getProperty("signalbox.root", "."));
    Words words = new Words(Locale.US, Words.Missing.FAILS);
    new Window(Scripts.screens(explore), appearance, words, root.resolve("assets")).show(stage);
    explore.welcome(_ -> Optional.empty());
  }

  @Test
  void theRouteFollowsASliderOfThePolicyAndAPresetTakesTheSlidersAlong(FxRobot robot) {
    robot.clickOn("#policy-open");
    Slider energy = robot.lookup("#weight-energy").queryAs(Slider.class);
    robot.interact(energy::requestFocus);
    robot.push(KeyCode.END);
    assertEquals(Policy.HEAVIEST, explore.policy().get().energy(), 1e-9);
    assertTrue(explore.policy().get().own());
    robot.interact(() -> explore.policy().set(Policy.balanced()));
    assertEquals(Policy.balanced().energy(), energy.getValue(), 1e-9);
    assertEquals(Policy.balanced(), explore.policy().get());
  }

  @Test
  void whatIsPastedBecomesTheInput(FxRobot robot, @TempDir Path folder) throws IOException {
    ready();
    give(robot, content -> content.putString("month,passengers\n1949-01,112\n"));
    robot.clickOn("#paste");
    until(() -> flow.input().equals(new Input.Pasted("month,passengers\n1949-01,112\n")));
    Path file = Files.writeString(folder.resolve("trips.csv"), "a,b\n1,2\n");
    give(robot, content -> content.putFiles(List.of(file.toFile())));
    robot.clickOn("#paste");
    until(() -> flow.input() instanceof Input.File(Path path) && path.endsWith("trips.csv"));
  }

  @Test
  void eachCorrectionRoutesAgainAtOnce(FxRobot robot) {
    ready();
    robot.interact(() -> this.<String>choice(robot, "#target").setValue("month"));
    until(() -> flow.request().target().equals(Optional.of("month")));
    robot.interact(() -> this.<String>choice(robot, "#time").setValue("passengers"));
    until(() -> flow.request().time().equals(Optional.of("passengers")));
    robot.interact(() -> robot.lookup("#horizon").queryAs(Spinner.class).increment(6));
    until(() -> flow.request().horizon().equals(OptionalInt.of(18)));
    robot.interact(() -> this.<String>choice(robot, "#override").setValue("seasonal-naive"));
    until(() -> flow.request().engine().equals(Optional.of("seasonal-naive")));
    TextArea request = robot.lookup("#request").queryAs(TextArea.class);
    robot.interact(
        () -> {
          request.requestFocus();
          request.setText("what comes next year");
        });
    robot.push(KeyCode.ENTER);
    until(() -> flow.request().text().equals("what comes next year"));
    assertEquals(Optional.of("month"), flow.request().target());
  }

  @Test
  void wordsWithoutAnInputAreAPrompt(FxRobot robot) {
    ready();
    robot.clickOn("#clear");
    until(() -> explore.state().get() == ScreenState.EMPTY);
    robot.interact(
        () -> robot.lookup("#request").queryAs(TextArea.class).setText("Explain the tides."));
    robot.clickOn("#ask");
    until(() -> flow.input().equals(new Input.Typed("Explain the tides.")));
  }

  @Test
  void aColumnTypeIsCorrectedInThePreview(FxRobot robot) {
    ready();
    robot.push(KeyCode.CONTROL, KeyCode.P);
    until(() -> robot.lookup(".type-choice").tryQuery().isPresent());
    robot.interact(() -> this.<ColumnType>choice(robot, ".type-choice").setValue(ColumnType.TEXT));
    until(() -> flow.corrections().equals(List.of(new TypeCorrection("month", ColumnType.TEXT))));
  }

  @Test
  void theComparisonSortsAndIsCopied(FxRobot robot) {
    raced(robot);
    TableView<LaneViewModel> table = robot.lookup("#comparison").queryTableView();
    TableColumn<LaneViewModel, ?> time =
        table.getColumns().stream()
            .filter(c -> "column-warm".equals(c.getId()))
            .findFirst()
            .orElseThrow();
    robot.interact(() -> table.getSortOrder().setAll(List.of(time)));
    assertEquals("seasonal-naive", table.getItems().getFirst().card().id());
    assertEquals("drift", table.getItems().getLast().card().id());
    String tsv = copied(robot, 0);
    assertTrue(tsv.startsWith("Engine\tMASE\tTime\tEnergy modelled"), tsv);
    String markdown = copied(robot, 1);
    assertTrue(markdown.contains("| --- | --- |"), markdown);
  }

  @Test
  void aChartIsSavedAsAPicture(FxRobot robot, @TempDir Path folder) throws IOException {
    raced(robot);
    Path file = folder.resolve("frontier.png");
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          SaveFile.PICTURE.write(
              Shown.of(robot.lookup("#frontier").query(), TableText.empty()), file, Locale.US);
          return file;
        });
    byte[] signature = {(byte) 0x89, 'P', 'N', 'G'};
    assertArrayEquals(signature, Arrays.copyOf(Files.readAllBytes(file), 4));
  }

  @Test
  void aForecastSaysTheValueUnderThePointer(FxRobot robot) {
    raced(robot);
    robot.clickOn("#face-answer");
    robot.moveTo("#forecast-chart");
    until(() -> robot.lookup(".readout-dot").tryQuery().isPresent());
  }

  @Test
  void theShadeIsChosenFromThree(FxRobot robot) {
    ready();
    MenuButton shade = robot.lookup("#shade").queryAs(MenuButton.class);
    for (Theme theme : List.of(Theme.DARK, Theme.SYSTEM, Theme.LIGHT)) {
      robot.interact(
          () ->
              shade.getItems().stream()
                  .filter(i -> ("shade-" + theme.name().toLowerCase(Locale.ROOT)).equals(i.getId()))
                  .forEach(i -> i.fire()));
      assertEquals(theme, appearance.theme().get());
    }
  }

  private void raced(FxRobot robot) {
    ready();
    robot.clickOn("#race-all");
    until(() -> explore.state().get() == ScreenState.DONE);
  }

  private void ready() {
    until(() -> explore.state().get() == ScreenState.ROUTED);
  }

  private static String copied(FxRobot robot, int way) {
    MenuButton copy = robot.lookup("#results-left-keep").queryAs(MenuButton.class);
    robot.interact(() -> copy.getItems().get(way).fire());
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000, () -> Clipboard.getSystemClipboard().getString());
  }

  private static void give(FxRobot robot, java.util.function.Consumer<ClipboardContent> filled) {
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          filled.accept(content);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  @SuppressWarnings("unchecked") // A lookup by id knows no type parameters.
  private <T> Choice<T> choice(FxRobot robot, String id) {
    return (Choice<T>) robot.lookup(id).query();
  }

  static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError("the condition never came true", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
