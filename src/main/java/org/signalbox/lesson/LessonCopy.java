package org.signalbox.lesson;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.signalbox.engine.WholeFile;

/** Copies a lesson with the data that it names, so that the copy runs and can be changed. */
final class LessonCopy {
  private final Path from;
  private final Path to;

  LessonCopy(Path from, Path to) {
    this.from = from.toAbsolutePath().normalize();
    this.to = to.toAbsolutePath().normalize();
  }

  /**
   * @param language whose words are copied too, where the lesson has them
   * @throws IOException when a file is there already or can't be written
   */
  void write(Lesson lesson, String language) throws IOException {
    Files.createDirectories(folder(to));
    copy(from, to);
    Path words = from.resolveSibling(LessonReader.id(from) + "." + language + ".yaml");
    if (Files.exists(words)) {
      copy(words, to.resolveSibling(LessonReader.id(to) + "." + language + ".yaml"));
    }
    for (Path data : data(lesson)) {
      Path beside = folder(to).resolve(folder(from).relativize(data).toString());
      if (!Files.exists(beside)) {
        Files.createDirectories(folder(beside));
        copy(data, beside);
      }
    }
  }

  /** Files below the lesson's folder; others are named by where they stand and stay there. */
  private List<Path> data(Lesson lesson) {
    return Stream.of(lesson.trial().full(), lesson.trial().small())
        .flatMap(LessonCopy::files)
        .map(Path::of)
        .filter(file -> file.startsWith(folder(from)))
        .distinct()
        .toList();
  }

  private static Stream<String> files(Setting setting) {
    return setting.form().fields().stream()
        .filter(field -> field.shape() == Form.Shape.FILE)
        .flatMap(field -> setting.words(field.name()).stream());
  }

  private static Path folder(Path file) {
    return file.resolveSibling("");
  }

  private static void copy(Path source, Path target) throws IOException {
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    WholeFile.write(target, Files.readAllBytes(source));
  }
}
