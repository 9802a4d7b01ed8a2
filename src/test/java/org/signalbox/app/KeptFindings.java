package org.signalbox.app;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.lesson.Drawing;
import org.signalbox.lesson.Findings;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.Lessons;
import org.signalbox.lesson.Measure;
import org.signalbox.settings.KeptBet;
import org.signalbox.task.Problem;
import org.signalbox.viewmodel.LessonDesk;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs each experiment once and keeps what it found in a folder, so that pages can be drawn again
 * in seconds. A file that is deleted is measured anew. Bets are not kept.
 */
record KeptFindings(LessonDesk desk, Path folder) implements LessonDesk {
  private static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(Drawing.class, Typed.class).build();

  /** Which kind of drawing it is stands beside its parts. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
  private interface Typed {}

  /** What a file holds; remarks are no part of the window. */
  private record Kept(List<Measure> measures, List<Drawing> drawings, double seconds) {}

  @Override
  public LessonResult run(
      Lesson lesson, Lesson.Size size, Progress progress, Cancellation cancellation) {
    Path file = folder.resolve(lesson.id() + "-" + size.name().toLowerCase(Locale.ROOT) + ".json");
    if (!Files.isRegularFile(file)) {
      LessonResult found = desk.run(lesson, size, progress, cancellation);
      Findings findings = found.findings();
      JSON.writeValue(file, new Kept(findings.measures(), findings.drawings(), found.seconds()));
    }
    Kept kept = JSON.readValue(file, Kept.class);
    Findings findings = new Findings(kept.measures(), kept.drawings());
    return new LessonResult(
        lesson,
        size,
        findings,
        findings.measure(lesson.bet().measure()).orElseThrow(),
        findings.measure(lesson.claim().measure()).orElseThrow(),
        kept.seconds());
  }

  @Override
  public Lessons.Shelf shelf() {
    return desk.shelf();
  }

  @Override
  public Optional<Problem> hindrance(Lesson lesson) {
    return desk.hindrance(lesson);
  }

  @Override
  public Lesson read(Path file) {
    return desk.read(file);
  }

  @Override
  public Path copy(Lesson lesson) {
    return desk.copy(lesson);
  }

  @Override
  public List<KeptBet> bets() {
    return List.of();
  }

  @Override
  public void keep(KeptBet bet) {
    // Pictures of one lesson are not to change with those drawn before.
  }

  @Override
  public void forget(String who) {
    // Nothing was kept.
  }

  @Override
  public long nanos() {
    return desk.nanos();
  }
}
