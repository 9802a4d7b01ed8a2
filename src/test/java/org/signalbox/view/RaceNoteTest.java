package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.race.Background;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.UiThread;
import org.signalbox.words.Words;

/** The line below the comparison. */
class RaceNoteTest {
  private static final Wording WORDING = Wording.of(new Words(Locale.US, Words.Missing.FAILS));

  @Test
  void aRaceOfATextSaysWhatTheEncoderTookOfTheModelsTime() {
    String note = note(TextScript.beside());
    String encoder = WORDING.name(Cards.EXTRACTIVE);
    String model = WORDING.name(Cards.WRITER);
    assertTrue(note.contains(encoder + " needed 1.0"), note);
    assertTrue(note.contains("of the time that " + model + " took."), note);
  }

  @Test
  void whereTheEncoderHasNoTimeNothingIsSaidOfIt() {
    assertFalse(note(TextScript.flow()).contains("of the time that"));
  }

  private static String note(ScriptedFlow flow) {
    ExploreViewModel explore =
        new ExploreViewModel(flow, Background.sameThread(), UiThread.sameThread(), 7);
    explore.welcome(_ -> Optional.empty());
    explore.raceAll();
    return RaceNote.of(explore, WORDING);
  }
}
