package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.engine.Ticker;
import org.signalbox.lab.Foreseen;
import org.signalbox.lab.RecognitionReport;
import org.signalbox.settings.KeptCorrection;
import org.signalbox.settings.Learning;
import org.signalbox.task.ProblemException;

/** A lab with the tasks that it is given, none of which is a recording that can't be read. */
public final class ListedLab implements LabDesk {
  private final List<Foreseen> tasks;
  private final List<KeptCorrection> corrections;
  private final OptionalDouble regret;
  private Learning learning = Learning.ON;
  private int races = 37;
  private boolean raced;

  public ListedLab(List<Foreseen> tasks, List<KeptCorrection> corrections, OptionalDouble regret) {
    this.tasks = List.copyOf(tasks);
    this.corrections = new ArrayList<>(corrections);
    this.regret = regret;
  }

  @Override
  public List<Foreseen> tasks() {
    if (tasks.isEmpty()) {
      throw ProblemException.of("SB-LAB-20", "races");
    }
    return tasks;
  }

  @Override
  public List<Foreseen> tasks(Path folder) {
    return raced ? tasks() : List.of();
  }

  @Override
  public List<Foreseen> race(Path folder, Progress progress, Cancellation cancellation) {
    progress.done(0.5);
    raced = true;
    return tasks();
  }

  @Override
  public RecognitionReport recognise(Reading reading) {
    if (reading.folder().filter(Path.of("empty")::equals).isPresent()) {
      throw ProblemException.of("SB-LAB-67", 3);
    }
    reading.progress().done(0.2);
    JudgedRoutes routes = new JudgedRoutes(reading.folder().isPresent());
    reading.first().accept(routes.read());
    reading.progress().done(0.6);
    reading.cancellation().check();
    return routes.shaken();
  }

  @Override
  public Ticker ticker() {
    return () -> 0;
  }

  @Override
  public OptionalDouble regretHere() {
    return regret;
  }

  @Override
  public Learned learned() {
    return new Learned(learning, races);
  }

  @Override
  public void learn(Learning other) {
    learning = other;
  }

  @Override
  public void unlearn() {
    races = 0;
  }

  @Override
  public List<KeptCorrection> corrections() {
    return List.copyOf(corrections);
  }

  @Override
  public void keep(KeptCorrection correction) {
    corrections.addFirst(correction);
  }

  @Override
  public void forget(KeptCorrection correction) {
    corrections.remove(correction);
  }
}
