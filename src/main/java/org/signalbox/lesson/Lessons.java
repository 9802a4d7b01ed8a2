package org.signalbox.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** The lessons that ship with the app and the user's own, read anew at each look. */
public final class Lessons {
  private final List<Path> folders;
  private final LessonReader reader;
  private final Locale locale;

  /**
   * @param folders a lesson of a later one takes the place of one of the same name; they need not
   *     exist
   * @param locale whose words are used where a lesson has them
   */
  public Lessons(List<Path> folders, Experiments experiments, Locale locale) {
    this.folders = List.copyOf(folders);
    this.reader = new LessonReader(experiments);
    this.locale = locale;
  }

  /**
   * @param lessons in the order of their names
   * @param broken what keeps others from being listed, with file and line
   */
  public record Shelf(List<Lesson> lessons, List<Problem> broken) {
    public Shelf {
      lessons = List.copyOf(lessons);
      broken = List.copyOf(broken);
    }
  }

  public Shelf shelf() {
    Map<String, Lesson> lessons = new TreeMap<>();
    List<Problem> broken = new ArrayList<>();
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        try {
          lessons.put(LessonReader.id(file), read(file));
        } catch (ProblemException e) {
          broken.add(e.problem());
        }
      }
    }
    return new Shelf(List.copyOf(lessons.values()), broken);
  }

  /**
   * A lesson by its id, by the number that its id begins with, or by its file.
   *
   * @throws ProblemException {@code SB-LESSON-25} when there is none, {@code SB-LESSON-47} when
   *     there is no such file, what is wrong when it is broken
   */
  public Lesson find(String name) {
    Path file = Path.of(name);
    if (isLesson(file) && Files.exists(file)) {
      return read(file.toAbsolutePath().normalize());
    }
    Shelf shelf = shelf();
    if (name.endsWith(".yaml")) {
      throw ProblemException.of("SB-LESSON-47", file.toAbsolutePath().normalize().toString());
    }
    return shelf.lessons().stream()
        .filter(lesson -> lesson.id().equals(name) || numbered(lesson, name))
        .min(Comparator.comparing(lesson -> !lesson.id().equals(name)))
        .orElseThrow(() -> unknown(name, shelf));
  }

  /** With or without the zero before it. */
  private static boolean numbered(Lesson lesson, String number) {
    return lesson.id().startsWith(number + "-") || lesson.id().startsWith("0" + number + "-");
  }

  private static ProblemException unknown(String name, Shelf shelf) {
    Optional<Problem> broken =
        shelf.broken().stream()
            .filter(problem -> problem.args().getFirst().toString().contains(name))
            .findFirst();
    List<String> ids = shelf.lessons().stream().map(Lesson::id).toList();
    return broken
        .map(ProblemException::new)
        .orElseGet(
            () ->
                ProblemException.of(
                    "SB-LESSON-25", name, Nearest.of(name, ids), String.join(", ", ids)));
  }

  /**
   * Reads one file, with the words of the locale beside it where there are some.
   *
   * @throws ProblemException {@code SB-LESSON-10} to {@code -24}
   */
  public Lesson read(Path file) {
    Path words = file.resolveSibling(LessonReader.id(file) + "." + locale.getLanguage() + ".yaml");
    return Files.exists(words) ? reader.read(file, words) : reader.read(file);
  }

  /**
   * Copies a lesson's file, and the data beside it, for somebody to change.
   *
   * @return the copy
   * @throws ProblemException {@code SB-LESSON-05} when its name does not end in {@code .yaml}
   * @throws IOException when the file is there already or can't be written
   */
  public Path copy(Lesson lesson, Path file) throws IOException {
    if (!isLesson(file)) {
      throw ProblemException.of("SB-LESSON-05", file.toString());
    }
    new LessonCopy(lesson.file(), file).write(lesson, locale.getLanguage());
    return file.toAbsolutePath().normalize();
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Lessons::isLesson).sorted().toList();
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-LESSON-10", folder.toString(), e.toString()), e);
    }
  }

  /** Not the words of another language, whose names have one more ending. */
  private static boolean isLesson(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") && !name.matches(".*\\.[a-z]{2}\\.yaml");
  }
}
