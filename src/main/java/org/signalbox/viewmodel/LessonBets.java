package org.signalbox.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.signalbox.lesson.Bet;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.Settled;
import org.signalbox.lesson.Wager;
import org.signalbox.settings.KeptBet;

/** The bets of rooms and people on this machine, kept in the user's folder as they are placed. */
public final class LessonBets {
  /** The name under which the room's bets are kept. */
  static final String ROOM = "";

  private final LessonDesk desk;
  private final Steps steps;
  private final ReadOnlyObjectWrapper<List<KeptBet>> all = new ReadOnlyObjectWrapper<>(List.of());

  LessonBets(LessonDesk desk, Steps steps) {
    this.desk = desk;
    this.steps = steps;
  }

  void read() {
    steps.fetch(desk::bets, all::set);
  }

  public ReadOnlyObjectProperty<List<KeptBet>> all() {
    return all.getReadOnlyProperty();
  }

  /** How the room did so far. */
  public LessonTally room() {
    return LessonTally.of(ROOM, all.get());
  }

  /** Everybody who bet under a name, in the order of their first bets. */
  public List<LessonTally> people() {
    return all.get().stream()
        .map(KeptBet::who)
        .filter(who -> !who.equals(ROOM))
        .distinct()
        .map(who -> LessonTally.of(who, all.get()))
        .toList();
  }

  /** How the room's bet on a lesson ended, if it did. */
  public Optional<Settled> room(String lesson) {
    return find(ROOM, lesson)
        .flatMap(KeptBet::outcome)
        .map(outcome -> new Settled(outcome.right(), outcome.bettors()));
  }

  /** What somebody bet on a lesson; empty when nothing that fits the lesson as it is now. */
  Optional<Wager> wager(String who, Lesson lesson) {
    return find(who, lesson.id())
        .flatMap(
            bet ->
                switch (lesson.bet()) {
                  case Bet.Options options ->
                      bet.hands().size() == options.all().size()
                          ? Optional.<Wager>of(new Wager.Hands(bet.hands()))
                          : Optional.empty();
                  case Bet.Number _ ->
                      bet.guesses().isEmpty()
                          ? Optional.empty()
                          : Optional.of(new Wager.Guesses(bet.guesses()));
                });
  }

  private Optional<KeptBet> find(String who, String lesson) {
    return all.get().stream()
        .filter(bet -> bet.who().equals(who) && bet.lesson().equals(lesson))
        .findFirst();
  }

  /** Keeps a bet, and with the result how it ended. Nobody's bet is not worth keeping. */
  void keep(String who, Lesson lesson, Wager wager, Optional<LessonResult> result) {
    if (wager.bettors() == 0 && find(who, lesson.id()).isEmpty()) {
      return;
    }
    Optional<KeptBet.Outcome> outcome =
        result
            .map(found -> Settled.of(lesson.bet(), wager, found.bet().value()))
            .map(settled -> new KeptBet.Outcome(settled.right(), settled.bettors()));
    KeptBet bet =
        switch (wager) {
          case Wager.Hands(List<Integer> raised) ->
              new KeptBet(who, lesson.id(), raised, List.of(), outcome);
          case Wager.Guesses(List<Double> values) ->
              new KeptBet(who, lesson.id(), List.of(), values, outcome);
        };
    if (find(who, lesson.id()).filter(bet::equals).isEmpty()) {
      replace(bet);
      steps.fetch(
          () -> {
            desk.keep(bet);
            return bet;
          },
          _ -> {});
    }
  }

  private void replace(KeptBet bet) {
    List<KeptBet> changed = new ArrayList<>(all.get());
    int at = find(bet.who(), bet.lesson()).map(changed::indexOf).orElse(-1);
    if (at < 0) {
      changed.add(bet);
    } else {
      changed.set(at, bet);
    }
    all.set(List.copyOf(changed));
  }

  /** Forgets what a person, or with an empty name the room, bet. */
  public void forget(String who) {
    all.set(all.get().stream().filter(bet -> !bet.who().equals(who)).toList());
    steps.fetch(
        () -> {
          desk.forget(who);
          return who;
        },
        _ -> {});
  }
}
