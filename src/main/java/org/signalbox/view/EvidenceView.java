package org.signalbox.view;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.routing.Alternative;
import org.signalbox.routing.Counterfactual;
import org.signalbox.routing.Decision;
import org.signalbox.routing.Route;
import org.signalbox.routing.Signal;
import org.signalbox.task.Problem;
import org.signalbox.viewmodel.ExploreViewModel;

/** What spoke for and against the route, and the smallest change that would flip it. */
final class EvidenceView extends HBox {
  private static final int FEW = 4;

  /** A reason breaks its lines in a narrow window, but never into single words. */
  private static final double NARROWEST = 160;

  private final ExploreViewModel explore;
  private final Wording wording;
  private final FlowPane signals = new FlowPane();
  private final Label flip = Parts.paragraph("", "flip");
  private final VBox flipping;
  private final Hyperlink more = new Hyperlink();
  private boolean everything;

  EvidenceView(ExploreViewModel explore, Wording wording) {
    this.explore = explore;
    this.wording = wording;
    getStyleClass().addAll("row", "evidence");
    signals.getStyleClass().add("signals");
    more.setId("all-evidence");
    more.setOnAction(
        _ -> {
          everything = !everything;
          update(explore.route().get());
        });
    signals.setMinWidth(0);
    VBox because =
        Parts.column(
            "because",
            Parts.row("caption-row", Parts.label(wording.text("view.because"), "caption"), more),
            signals);
    signals.prefWrapLengthProperty().bind(because.widthProperty());
    flipping = Parts.column("flipping", Parts.label(wording.text("view.switch"), "caption"), flip);
    getChildren().addAll(Parts.grow(because), flipping);
    explore.route().subscribe(this::update);
  }

  private void update(Optional<Route> route) {
    Parts.show(this, route.isPresent());
    route.ifPresent(this::show);
  }

  private void show(Route route) {
    Decision decision = route.decision();
    Set<Problem> told = new HashSet<>();
    List<Signal> all =
        Stream.concat(decision.signals().stream(), route.recognition().signals().stream())
            .filter(signal -> told.add(signal.words()))
            .sorted(Comparator.comparing(Voice::of))
            .toList();
    int shown = everything ? all.size() : Math.min(FEW, all.size());
    signals.getChildren().setAll(all.subList(0, shown).stream().map(this::line).toList());
    Parts.show(more, all.size() > FEW);
    more.setText(
        everything
            ? wording.text("view.because.less")
            : wording.text("view.because.all", all.size()));
    Optional<Counterfactual> other = decision.counterfactual();
    Parts.show(flipping, other.isPresent());
    other.ifPresent(
        c ->
            flip.setText(
                wording.text(
                    "view.switch.to", wording.say(c.change()), name(decision, c.engine()))));
  }

  private String name(Decision decision, String engine) {
    return decision.alternatives().stream()
        .map(Alternative::card)
        .filter(card -> card.id().equals(engine))
        .findFirst()
        .map(wording::name)
        .orElse(engine);
  }

  private HBox line(Signal signal) {
    Voice voice = Voice.of(signal);
    Label sign = Parts.label(voice.sign, "sign", voice.word());
    sign.setAccessibleText(wording.text("view.signal." + voice.word()));
    HBox line = Parts.row("signal", sign, Parts.paragraph(wording.say(signal.words())));
    line.maxWidthProperty().bind(signals.widthProperty().map(w -> Math.max(NARROWEST, (double) w)));
    return line;
  }

  /** How a signal speaks; what the user set is a fact and speaks neither way. */
  private enum Voice {
    GIVEN("·"),
    FOR("+"),
    AGAINST("−");

    private final String sign;

    Voice(String sign) {
      this.sign = sign;
    }

    static Voice of(Signal signal) {
      if (signal.words().code().equals("SB-ROUTING-43")) {
        return GIVEN;
      }
      return signal.weight() >= 0 ? FOR : AGAINST;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
