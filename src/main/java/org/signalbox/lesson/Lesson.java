package org.signalbox.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question on which a room bets, and the experiment that settles the bet.
 *
 * @param id the name of its file without the ending, such as {@code 03-tree-or-language-model}
 * @param file where it stands
 * @param told its words
 * @param plan how long it takes and what it needs
 * @param bet what the room is asked for
 * @param trial what is run
 * @param claim what it shows
 */
public record Lesson(
    String id, Path file, Told told, Plan plan, Bet bet, Trial trial, Claim claim) {

  /**
   * How a thing of this id is called, such as a measure or an axis; the id where it has no name.
   */
  public String name(String thing) {
    return told.names().getOrDefault(thing, thing);
  }

  /**
   * What is said.
   *
   * @param question read aloud, short enough for the last row
   * @param names how ids of measures, drawings, axes and lines are called
   * @param card when it is false
   * @param source of data that come with the lesson
   */
  public record Told(
      String title,
      String question,
      Map<String, String> names,
      Explained explained,
      List<Counter> card,
      Try own,
      Optional<Source> source) {
    public Told {
      names = Map.copyOf(names);
      card = List.copyOf(card);
    }
  }

  /** What is said after the bet to those who were right, and, as kindly, to the others. */
  public record Explained(String right, String wrong) {}

  /**
   * Evidence against what the lesson shows.
   *
   * @param figure what was published
   * @param source where and when
   */
  public record Counter(String says, Optional<String> figure, String source) {}

  /** How to try it on one's own data. */
  public record Try(String says, Opens opens, Optional<String> sample) {}

  /** The screen on which one goes on. */
  public enum Opens {
    EXPLORE,
    LAB,
    MODELS
  }

  /** Where data come from and under which terms they ship. */
  public record Source(String source, String licence) {}

  /**
   * @param minutes the instructor's plan, talk included
   * @param models the models that must be installed
   * @param memoryMb that must be free; 0 for no need worth a word
   */
  public record Plan(int minutes, List<String> models, int memoryMb) {
    public Plan {
      models = List.copyOf(models);
    }
  }

  /** At full size before a room, or small, for the build and for slow machines. */
  public enum Size {
    FULL,
    SMALL
  }

  /**
   * What is run.
   *
   * @param kind the experiment's word
   * @param full its setting before a room
   * @param small its setting in the build, a few seconds
   */
  public record Trial(String kind, Setting full, Setting small) {
    /** Whether both run the same, whatever else changed in the file. */
    boolean runsAs(Trial other) {
      return kind.equals(other.kind) && full.saysAs(other.full) && small.saysAs(other.small);
    }

    public Setting setting(Size size) {
      return switch (size) {
        case FULL -> full;
        case SMALL -> small;
      };
    }
  }
}
