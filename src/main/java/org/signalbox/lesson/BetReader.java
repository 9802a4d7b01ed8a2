package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads what the room is asked for, and sees to it that every figure has one answer. */
final class BetReader {
  private BetReader() {}

  static Bet read(Yaml.Keys bet) {
    bet.only("measure", "options", "number");
    if (bet.find("options").isPresent() == bet.find("number").isPresent()) {
      throw bet.place().problem("SB-LESSON-20", "options", "number");
    }
    return bet.find("options").isPresent() ? options(bet) : number(bet);
  }

  private static Bet number(Yaml.Keys bet) {
    Yaml.Keys number = bet.keys("number").only("unit", "from", "to");
    double from = number.number("from");
    double to = number.number("to");
    if (!(from < to)) {
      throw number.place().problem("SB-LESSON-21", from, to);
    }
    return new Bet.Number(bet.text("measure"), number.textIfAny("unit").orElse(""), from, to);
  }

  private static Bet options(Yaml.Keys bet) {
    List<Bet.Option> options = new ArrayList<>();
    for (Yaml item : bet.items("options").all()) {
      Yaml.Keys one = Yaml.keys("options", item).only("text", "from", "to");
      options.add(new Bet.Option(one.text("text"), one.numberIfAny("from"), one.numberIfAny("to")));
    }
    whole(bet.get("options").place(), options);
    return new Bet.Options(bet.text("measure"), options);
  }

  /** In their order each must begin where the one before ends. */
  private static void whole(Yaml.Place place, List<Bet.Option> options) {
    List<Bet.Option> rising =
        options.stream()
            .sorted(
                Comparator.comparingDouble(
                    option -> option.from().orElse(Double.NEGATIVE_INFINITY)))
            .toList();
    double reached = Double.NEGATIVE_INFINITY;
    for (Bet.Option option : rising) {
      double from = option.from().orElse(Double.NEGATIVE_INFINITY);
      double to = option.to().orElse(Double.POSITIVE_INFINITY);
      if (from != reached || from >= to) {
        throw place.problem("SB-LESSON-22", option.text());
      }
      reached = to;
    }
    if (reached != Double.POSITIVE_INFINITY) {
      throw place.problem("SB-LESSON-22", rising.isEmpty() ? "" : rising.getLast().text());
    }
  }
}
