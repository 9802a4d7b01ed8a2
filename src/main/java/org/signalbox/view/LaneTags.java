package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Standing;
import org.signalbox.evaluation.Comparison;
import org.signalbox.external.OwnCommand;
import org.signalbox.viewmodel.ExploreViewModel;

/** The one word that a lane wears, the most telling first. */
final class LaneTags {
  private LaneTags() {}

  static String of(ExploreViewModel explore, EngineCard card, Wording wording) {
    Optional<Comparison> comparison = explore.race().comparison().get();
    List<String> best = comparison.map(Comparison::best).orElse(List.of());
    if (best.contains(card.id())) {
      return wording.text(best.size() == 1 ? "view.tag.best" : "view.tag.tie");
    }
    if (explore.routed().filter(c -> c.id().equals(card.id())).isPresent()) {
      return wording.text("view.tag.routed");
    }
    return own(card) ? wording.text("view.tag.own") : "";
  }

  private static boolean own(EngineCard card) {
    return card.id().startsWith(OwnCommand.OWN);
  }

  /** Everything that distinguishes an engine, for the comparison. */
  static String all(ExploreViewModel explore, EngineCard card, Wording wording) {
    Optional<Comparison> comparison = explore.race().comparison().get();
    List<String> best = comparison.map(Comparison::best).orElse(List.of());
    List<String> tags = new ArrayList<>();
    if (explore.routed().filter(c -> c.id().equals(card.id())).isPresent()) {
      tags.add(wording.text("view.tag.routed"));
    }
    if (best.contains(card.id())) {
      tags.add(wording.text(best.size() == 1 ? "view.tag.best" : "view.tag.tie"));
    }
    if (comparison.flatMap(Comparison::oracle).filter(card.id()::equals).isPresent()) {
      tags.add(wording.text("view.tag.oracle"));
    }
    if (own(card)) {
      tags.add(wording.text("view.tag.own"));
    }
    if (card.standing() == Standing.BASELINE) {
      tags.add(wording.text("view.tag.baseline"));
    }
    return String.join(" · ", tags);
  }
}
