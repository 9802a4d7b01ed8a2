package org.signalbox.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a lesson may say about how an experiment runs. Whatever else stands in its file is a slip of
 * the pen, and is told as one.
 */
public record Form(List<Field> fields) {
  static final Form EMPTY = new Form(List.of());

  public Form {
    fields = List.copyOf(fields);
    if (fields.stream().map(Field::name).distinct().count() < fields.size()) {
      throw new IllegalArgumentException("two settings of one name");
    }
  }

  /** A setting by its name, as it stands in the file. */
  public record Field(String name, Shape shape, Need need) {}

  /** What stands behind a name; where several may stand, one alone may stand too. */
  public enum Shape {
    WORD,
    WORDS,
    /** Two words or more. */
    PAIR,
    /** A path from the lesson's own file. */
    FILE,
    NUMBER,
    NUMBERS
  }

  public enum Need {
    MUST,
    MAY,
    /** Exactly one of those of the form that need this. */
    ONE_OF
  }

  Form must(Shape shape, String... names) {
    return with(Need.MUST, shape, names);
  }

  Form may(Shape shape, String... names) {
    return with(Need.MAY, shape, names);
  }

  Form oneOf(Shape shape, String... names) {
    return with(Need.ONE_OF, shape, names);
  }

  private Form with(Need need, Shape shape, String... names) {
    return new Form(
        Stream.concat(fields.stream(), Stream.of(names).map(name -> new Field(name, shape, need)))
            .toList());
  }

  Optional<Field> find(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Those of one need, or all without one. */
  List<String> names(Need... needs) {
    return fields.stream()
        .filter(field -> needs.length == 0 || List.of(needs).contains(field.need()))
        .map(Field::name)
        .toList();
  }
}
