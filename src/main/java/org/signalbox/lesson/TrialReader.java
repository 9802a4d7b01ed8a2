package org.signalbox.lesson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads how an experiment runs, and holds every name and number against its form. */
final class TrialReader {
  private static final String KIND = "kind";
  private static final String SMALL = "small";

  private final Experiment experiment;

  private TrialReader(Experiment experiment) {
    this.experiment = experiment;
  }

  static Lesson.Trial read(Path file, Yaml.Keys keys, Experiments experiments) {
    Yaml.Text kind = Yaml.text(KIND, keys.get(KIND));
    Experiment experiment =
        experiments
            .find(kind.value())
            .orElseThrow(
                () ->
                    kind.place()
                        .problem(
                            "SB-LESSON-18",
                            kind.value(),
                            Nearest.of(kind.value(), experiments.kinds()),
                            String.join(", ", experiments.kinds())));
    return new TrialReader(experiment).trial(file, keys);
  }

  private Lesson.Trial trial(Path file, Yaml.Keys keys) {
    Map<String, Setting.Given> full = new LinkedHashMap<>();
    keys.all()
        .forEach(
            (name, value) -> {
              if (!name.equals(KIND) && !name.equals(SMALL)) {
                full.put(name, given(name, value));
              }
            });
    complete(keys);
    Map<String, Setting.Given> small = new LinkedHashMap<>(full);
    keys.find(SMALL)
        .ifPresent(
            found ->
                Yaml.keys(SMALL, found)
                    .all()
                    .forEach((name, value) -> small.put(name, given(name, value))));
    Form form = experiment.form();
    return new Lesson.Trial(
        experiment.kind(), new Setting(file, form, full), new Setting(file, form, small));
  }

  private void complete(Yaml.Keys keys) {
    Form form = experiment.form();
    form.names(Form.Need.MUST).forEach(keys::get);
    List<String> either = form.names(Form.Need.ONE_OF);
    long said = either.stream().filter(name -> keys.find(name).isPresent()).count();
    if (said != 1 && !either.isEmpty()) {
      throw keys.place().problem("SB-LESSON-20", either.getFirst(), either.getLast());
    }
  }

  private Setting.Given given(String name, Yaml value) {
    Form form = experiment.form();
    Form.Field field =
        form.find(name)
            .orElseThrow(
                () ->
                    value
                        .place()
                        .problem(
                            "SB-LESSON-41",
                            experiment.kind(),
                            name,
                            Nearest.of(name, form.names()),
                            String.join(", ", form.names())));
    return new Setting.Given(value.place().line(), words(field, value));
  }

  private static List<String> words(Form.Field field, Yaml value) {
    String name = field.name();
    return switch (field.shape()) {
      case WORD -> List.of(Yaml.text(name, value).value());
      case WORDS -> Yaml.words(name, value);
      case PAIR -> several(name, value);
      case FILE -> List.of(beside(value.place(), Yaml.text(name, value).value()));
      case NUMBER -> List.of(number(name, Yaml.text(name, value)));
      case NUMBERS ->
          Yaml.words(name, value).stream()
              .map(word -> number(name, new Yaml.Text(value.place(), word)))
              .toList();
    };
  }

  private static List<String> several(String name, Yaml value) {
    List<String> words = Yaml.words(name, value);
    if (words.size() < 2) {
      throw value.place().problem("SB-LESSON-43", name);
    }
    return words;
  }

  private static String number(String name, Yaml.Text written) {
    return Double.toString(written.number(name));
  }

  /** Files are named from where the lesson stands, so that a folder can be passed on. */
  private static String beside(Yaml.Place place, String word) {
    Path file = place.file().resolveSibling(word).normalize();
    if (!Files.exists(file)) {
      throw place.problem("SB-LESSON-19", file.toString());
    }
    return file.toString();
  }
}
