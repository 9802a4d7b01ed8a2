package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.lab.Aspect;
import org.signalbox.lab.Unread;
import org.signalbox.lab.Verdict;
import org.signalbox.routing.Decision;
import org.signalbox.viewmodel.RecognitionViewModel.Measured;

/** Each file of an own folder: what it was taken for, whether that is right, and what flips it. */
final class LabFilesFace {
  private final EngineNames names;
  private final Wording wording;

  LabFilesFace(EngineNames names, Wording wording) {
    this.names = names;
    this.wording = wording;
  }

  Shown of(Measured now) {
    List<String> head =
        Stream.of("file", "right", "type", "target", "engine", "sure", "notes")
            .map(key -> wording.text("view.lab.files." + key))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    now.report().figures().verdicts().forEach(v -> rows.add(row(now, v)));
    now.report().unread().forEach(u -> rows.add(row(u)));
    return Shown.table(new TableText(head, rows));
  }

  private List<String> row(Measured now, Verdict verdict) {
    Decision decision = verdict.seen().route().decision();
    return List.of(
        verdict.asked().name(),
        right(verdict),
        wording.text("view.problem." + verdict.seen().value(Aspect.PROBLEM_TYPE)),
        verdict.seen().value(Aspect.TARGET),
        decision.engine().map(card -> names.of(card.id())).orElse(wording.text("lab.family.none")),
        wording.figures().percent(decision.confidence()).text(),
        flips(now, verdict));
  }

  private String right(Verdict verdict) {
    if (!verdict.judged()) {
      return "";
    }
    return wording.text(verdict.understood() ? "view.yes" : "view.no");
  }

  private String flips(Measured now, Verdict verdict) {
    String changes =
        now.report().steadiness().stream()
            .flatMap(steady -> steady.changed().stream())
            .filter(flip -> flip.before().equals(verdict))
            .map(flip -> "lab.shake." + flip.shake().name().toLowerCase(Locale.ROOT))
            .map(wording::text)
            .collect(Collectors.joining(", "));
    return changes.isEmpty() ? "" : wording.text("view.lab.files.flips", changes);
  }

  private List<String> row(Unread one) {
    String why = wording.say(one.problem()) + " (" + one.problem().code() + ")";
    return List.of(one.file(), "", "", "", "", "", why);
  }
}
