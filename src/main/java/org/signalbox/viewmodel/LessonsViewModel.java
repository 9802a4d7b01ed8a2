package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.Lessons;
import org.signalbox.race.Background;
import org.signalbox.task.Problem;

/** The Lessons screen: what there is, which lesson is open, and how the room did so far. */
public final class LessonsViewModel {
  private final LessonDesk desk;
  private final Steps steps;
  private final LessonLine line;
  private final LessonBets bets;
  private final Map<Path, LessonViewModel> opened = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<Shelf>> shelf =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<LessonViewModel>> open =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Path>> copied =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Path> latest = Optional.empty();
  private final ObjectProperty<String> person = new SimpleObjectProperty<>("");

  /**
   * A lesson in the list.
   *
   * @param hindrance why it can't run here now
   */
  public record Entry(Lesson lesson, Optional<Problem> hindrance) {}

  /**
   * @param broken files that are no lessons yet, with the line that keeps them from it
   */
  public record Shelf(List<Entry> entries, List<Problem> broken) {
    public Shelf {
      entries = List.copyOf(entries);
      broken = List.copyOf(broken);
    }
  }

  public LessonsViewModel(LessonDesk desk, Background background, UiThread ui) {
    this.desk = desk;
    this.steps = new Steps(background, ui, met -> problem.set(Optional.of(met)));
    this.line = new LessonLine(desk, background, ui);
    this.bets = new LessonBets(desk, steps);
  }

  /** Empty until the lessons were read. */
  public ReadOnlyObjectProperty<Optional<Shelf>> shelf() {
    return shelf.getReadOnlyProperty();
  }

  /** Why a lesson can't run here, as far as was found when the list was read last. */
  public Optional<Problem> hindrance(Lesson lesson) {
    return shelf.get().stream()
        .flatMap(read -> read.entries().stream())
        .filter(entry -> entry.lesson().file().equals(lesson.file()))
        .findFirst()
        .flatMap(Entry::hindrance);
  }

  /** The lesson that is shown; empty for the list. */
  public ReadOnlyObjectProperty<Optional<LessonViewModel>> open() {
    return open.getReadOnlyProperty();
  }

  /** What went wrong last with a file or a bet. */
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** The copy that was made last for the user to change. */
  public ReadOnlyObjectProperty<Optional<Path>> copied() {
    return copied.getReadOnlyProperty();
  }

  public LessonBets bets() {
    return bets;
  }

  /** Who makes bets of their own on this machine; empty for nobody. */
  public ObjectProperty<String> person() {
    return person;
  }

  /** Reads the lessons, and what was bet the first time. */
  public void refresh() {
    if (shelf.get().isEmpty()) {
      bets.read();
    }
    steps.run(
        () -> {
          Lessons.Shelf read = desk.shelf();
          List<Entry> entries = new ArrayList<>();
          read.lessons().forEach(each -> entries.add(new Entry(each, desk.hindrance(each))));
          return new Shelf(entries, read.broken());
        },
        read -> {
          shelf.set(Optional.of(read));
          read.entries().forEach(entry -> reread(entry.lesson()));
        });
  }

  private void reread(Lesson lesson) {
    Optional<LessonViewModel> known =
        Optional.ofNullable(opened.get(lesson.file()))
            .filter(each -> !each.lesson().equals(lesson));
    Optional<LessonViewModel> shown = open.get();
    known.ifPresent(each -> each.reread(lesson));
    if (known.isPresent() && shown.equals(known)) {
      open.set(Optional.empty());
      open.set(shown);
    }
  }

  /** Opens a lesson at its question, or where it was left. */
  public void open(Lesson lesson) {
    problem.set(Optional.empty());
    copied.set(Optional.empty());
    LessonViewModel shown =
        opened.computeIfAbsent(
            lesson.file(),
            _ -> {
              LessonViewModel made = new LessonViewModel(lesson, line, bets);
              made.person().bindBidirectional(person);
              return made;
            });
    if (!shown.lesson().equals(lesson)) {
      shown.reread(lesson);
    }
    latest = Optional.of(lesson.file());
    open.set(Optional.of(shown));
  }

  /** Reads a lesson's file and opens it. */
  public void open(Path file) {
    steps.fetch(() -> desk.read(file), this::open);
  }

  /** Whether a dropped file is a lesson. */
  public boolean accepts(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /** Back to the list. */
  public void close() {
    open.set(Optional.empty());
    refresh();
  }

  /** Forgets what the room bet, for the next class; what was measured stays. */
  public void newRoom() {
    bets.forget(LessonBets.ROOM);
    opened.values().forEach(LessonViewModel::newRoom);
  }

  /**
   * The lesson whose turn it is in the list: the one shown last while it has no result, else the
   * one behind it; first of all the first.
   */
  public Optional<Lesson> upcoming() {
    List<Lesson> all =
        shelf.get().stream().flatMap(read -> read.entries().stream()).map(Entry::lesson).toList();
    int last = latest.map(file -> all.stream().map(Lesson::file).toList().indexOf(file)).orElse(-1);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    boolean unfinished = last >= 0 && !ran(all.get(last));
    return Optional.of(all.get(unfinished ? last : (last + 1) % all.size()));
  }

  /**
   * One page on; after the last back to the list, and from there into the lesson whose turn it is.
   */
  public void next() {
    if (open.get().isEmpty()) {
      upcoming().ifPresent(this::open);
    } else if (open.get().filter(lesson -> !lesson.next()).isPresent()) {
      close();
    }
  }

  /** One page back; before the first back to the list. */
  public void back() {
    if (open.get().filter(lesson -> !lesson.back()).isPresent()) {
      close();
    }
  }

  /** Copies the open lesson for the user to change. */
  public void copy() {
    open.get()
        .ifPresent(
            lesson ->
                steps.fetch(
                    () -> desk.copy(lesson.lesson()), copy -> copied.set(Optional.of(copy))));
  }

  /** What was found for a lesson since the start, if it ran. */
  public boolean ran(Lesson lesson) {
    return Optional.ofNullable(opened.get(lesson.file()))
        .filter(each -> each.result().get().isPresent())
        .isPresent();
  }

  public void dismiss() {
    problem.set(Optional.empty());
    copied.set(Optional.empty());
  }
}
