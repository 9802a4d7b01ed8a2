package org.signalbox.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.signalbox.ingest.Source;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * The files of a folder, each a task. What is right about them may be told by {@code labels.csv} or
 * {@code labels.jsonl} beside them; the others are read all the same.
 */
public final class FolderSuite implements Suite {
  private static final long MOST_BYTES = 20_000_000;
  private static final Set<String> LABELS = Set.of("labels.csv", "labels.jsonl");

  private final Path folder;
  private final List<SuiteCase> cases;
  private final List<Unread> missing;

  /**
   * @throws ProblemException SB-LAB-60 when the folder can't be read or holds no file, SB-LAB-62 to
   *     SB-LAB-65 when its labels can't be read
   */
  public FolderSuite(Path folder) {
    this.folder = folder;
    Map<String, Path> files =
        files(folder).stream().collect(Collectors.toMap(this::name, file -> file));
    List<SuiteCase> labelled = labelled();
    List<SuiteCase> told = new ArrayList<>();
    List<Unread> lost = new ArrayList<>();
    for (SuiteCase one : labelled) {
      if (one.file().filter(file -> !files.containsKey(file)).isPresent()) {
        lost.add(new Unread(one.name(), Problem.of("SB-LAB-66", one.file().get())));
      } else {
        told.add(one);
      }
    }
    Set<String> named =
        labelled.stream().flatMap(c -> c.file().stream()).collect(Collectors.toSet());
    files.keySet().stream()
        .filter(file -> !named.contains(file))
        .sorted()
        .map(SuiteCase::unlabelled)
        .forEach(told::add);
    this.cases = List.copyOf(told);
    this.missing = List.copyOf(lost);
    if (cases.isEmpty()) {
      throw ProblemException.of("SB-LAB-60", folder.toString());
    }
  }

  @Override
  public List<SuiteCase> cases() {
    return cases;
  }

  /** What the labels name and the folder does not hold. */
  @Override
  public List<Unread> missing() {
    return missing;
  }

  /** None of a file that is too large to be written anew in many ways. */
  @Override
  public byte[] bytes(String file) throws IOException {
    Path path = folder.resolve(file);
    return Files.size(path) > MOST_BYTES ? new byte[0] : Files.readAllBytes(path);
  }

  /** Large files are read where they lie. */
  @Override
  public Source source(SuiteCase one) throws IOException {
    return one.file()
        .<Source>map(file -> Source.of(folder.resolve(file)))
        .orElseGet(() -> Source.pasted(one.text()));
  }

  /** The files in which a folder's tasks are, also those in its folders. */
  static List<Path> files(Path folder) {
    try {
      return LabFolder.files(folder).stream()
          .filter(file -> !hidden(folder.relativize(file)))
          .filter(file -> !(folder.equals(file.getParent()) && labels(file)))
          .toList();
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-LAB-60", folder.toString()), e);
    }
  }

  private static boolean hidden(Path within) {
    for (Path part : within) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean labels(Path file) {
    return LABELS.contains(String.valueOf(file.getFileName()));
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private List<SuiteCase> labelled() {
    return LABELS.stream()
        .sorted()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(FolderLabels::read)
        .orElse(List.of());
  }
}
