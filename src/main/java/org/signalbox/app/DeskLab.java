package org.signalbox.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.engine.Ticker;
import org.signalbox.history.RaceFilter;
import org.signalbox.lab.Foreseen;
import org.signalbox.lab.RecognitionReport;
import org.signalbox.lab.RecordedRaces;
import org.signalbox.settings.KeptCorrection;
import org.signalbox.settings.Learning;
import org.signalbox.settings.Settings;
import org.signalbox.settings.SettingsStore;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.viewmodel.LabDesk;

/**
 * The recorded races and this machine's own, as the window asks for them.
 *
 * @param races the recording that came with the app
 */
record DeskLab(Path races, Wiring wiring) implements LabDesk {
  @Override
  public List<Foreseen> tasks() {
    try {
      return RecordedRaces.foreseen(races);
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-LAB-20", races.toString()), e);
    }
  }

  @Override
  public List<Foreseen> tasks(Path folder) {
    return new DeskSuites(wiring).tasks(folder);
  }

  @Override
  public List<Foreseen> race(Path folder, Progress progress, Cancellation cancellation) {
    return new DeskSuites(wiring).race(folder, progress, cancellation);
  }

  @Override
  public RecognitionReport recognise(Reading reading) {
    return new DeskSuites(wiring).recognise(reading);
  }

  @Override
  public Ticker ticker() {
    return wiring.context(0).ticker();
  }

  @Override
  public OptionalDouble regretHere() {
    return wiring.history().list(RaceFilter.newest(Integer.MAX_VALUE)).stream()
        .flatMap(race -> race.regret().stream().boxed())
        .mapToDouble(points -> points)
        .average();
  }

  @Override
  public Learned learned() {
    Learning learning = wiring.settings().learning();
    return new Learned(learning, wiring.learnedHere().races());
  }

  @Override
  public void learn(Learning learning) {
    Settings before = wiring.settings();
    new SettingsStore(wiring.user())
        .change(before, before.withLearning(learning))
        .filter(trouble -> !trouble.written())
        .ifPresent(
            trouble -> {
              throw ProblemException.of(trouble.code(), trouble.args().toArray());
            });
    wiring.learnAnew();
  }

  @Override
  public List<KeptCorrection> corrections() {
    return wiring.corrections().list();
  }

  @Override
  public void keep(KeptCorrection correction) {
    try {
      wiring.corrections().keep(correction);
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-LAB-27"), e);
    }
  }

  @Override
  public void forget(KeptCorrection correction) {
    try {
      wiring.corrections().forget(correction.signature());
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-LAB-27"), e);
    }
  }

  @Override
  public void unlearn() {
    wiring.history().unlearn();
    wiring.learnAnew();
  }
}
