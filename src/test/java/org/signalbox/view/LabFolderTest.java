package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;

class LabFolderTest {
  private final Screens screens = Scripts.screens(GalleryTest.explore(ForecastScript.flow()));

  @Test
  void aFolderDroppedOnTheLabIsMeasuredThereAndRacedElsewhere(@TempDir Path folder) {
    screens.shown().set(Screen.LAB);
    screens.open(new Input.File(folder));
    assertEquals(Optional.of(folder), screens.lab().folder().get());
    assertEquals(Screen.LAB, screens.shown().get());
    assertEquals(Optional.empty(), screens.history().batches().folder().get());
    screens.shown().set(Screen.EXPLORE);
    screens.open(new Input.File(folder));
    assertEquals(Optional.of(folder), screens.history().batches().folder().get());
  }
}
