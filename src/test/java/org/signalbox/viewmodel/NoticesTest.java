package org.signalbox.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Problem;

class NoticesTest {
  private static final Problem NEWER = Problem.of("SB-SETTINGS-04", "settings.json", "");
  private static final Problem FULL = Problem.of("SB-HISTORY-16", "history.db", "");

  @Test
  void theNewestIsShownFirstAndNoneIsLostOrSaidTwice() {
    Notices notices = new Notices();
    assertEquals(Optional.empty(), notices.shown().get());
    notices.tell(NEWER);
    notices.tell(FULL);
    notices.tell(FULL);
    assertEquals(Optional.of(FULL), notices.shown().get());
    notices.dismiss();
    assertEquals(Optional.of(NEWER), notices.shown().get());
    notices.dismiss();
    assertEquals(Optional.empty(), notices.shown().get());
  }
}
