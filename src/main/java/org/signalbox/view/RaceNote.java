package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.evaluation.Comparison;
import org.signalbox.evaluation.Lead;
import org.signalbox.evaluation.Together;
import org.signalbox.race.EncoderShare;
import org.signalbox.race.Lane;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.words.Figures;

/** How a race was run and what it says about the route, in a line. */
final class RaceNote {
  private RaceNote() {}

  static String of(ExploreViewModel explore, Wording wording) {
    List<String> parts = new ArrayList<>();
    explore
        .race()
        .start()
        .get()
        .ifPresent(
            start ->
                parts.add(
                    wording.text(
                        "view.note.split",
                        wording.split(start.split()),
                        start.threads(),
                        start.seed())));
    explore.race().comparison().get().ifPresent(c -> parts.addAll(verdict(explore, c, wording)));
    encoder(explore, wording).ifPresent(parts::add);
    String note = parts.isEmpty() ? wording.text("view.note.none") : String.join(" ", parts);
    return note.substring(0, 1).toUpperCase(wording.words().locale()) + note.substring(1);
  }

  private static Optional<String> encoder(ExploreViewModel explore, Wording wording) {
    List<Lane> ended =
        explore.race().lanes().stream().flatMap(lane -> lane.lane().get().stream()).toList();
    return EncoderShare.of(ended)
        .map(
            s ->
                wording.text(
                    "view.note.encoder",
                    wording.name(s.encoder()),
                    wording.figures().percent(s.share()).text(),
                    wording.name(s.generator())));
  }

  private static List<String> verdict(ExploreViewModel explore, Comparison c, Wording wording) {
    List<String> parts = new ArrayList<>();
    if (c.best().size() > 1) {
      parts.add(wording.text("view.note.tie", c.best().size()));
    }
    Optional<String> oracle =
        c.oracle().flatMap(id -> explore.race().find(id)).map(lane -> wording.name(lane.card()));
    if (oracle.isPresent() && c.regret().isPresent()) {
      parts.add(
          wording.text(
              "view.note.regret",
              oracle.get(),
              wording.figures().number(c.regret().getAsDouble()).text()));
    }
    c.together().ifPresent(both -> parts.add(together(explore, both, wording)));
    return parts;
  }

  private static String together(ExploreViewModel explore, Together both, Wording wording) {
    Figures figures = wording.figures();
    Lead lead = both.lead();
    return wording.text(
        "view.note.together",
        name(explore, both.mixture().first(), wording),
        figures.percent(both.mixture().share()).text(),
        name(explore, both.mixture().second(), wording),
        figures.percent(1 - both.mixture().share()).text(),
        figures.number(both.quality().value()).text(),
        name(explore, both.alone(), wording),
        figures.number(lead.value()).text(),
        figures.interval(lead.low(), lead.high()).text());
  }

  private static String name(ExploreViewModel explore, String engine, Wording wording) {
    return explore.race().find(engine).map(lane -> wording.name(lane.card())).orElse(engine);
  }
}
