package org.signalbox.view;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.signalbox.routing.Policy;
import org.signalbox.viewmodel.ExploreViewModel;

/** What matters to the user, as sliders; the route and its reasons follow while one moves. */
final class PolicyView extends FlowPane {
  private final ExploreViewModel explore;
  private final Wording wording;
  private final List<Weight> weights;
  private boolean following;

  /** One slider with the weight that it sets. */
  private record Weight(Slider slider, ToDoubleFunction<Policy> of) {}

  PolicyView(ExploreViewModel explore, Wording wording) {
    this.explore = explore;
    this.wording = wording;
    setId("policy-weights");
    getStyleClass().add("policy-weights");
    this.weights =
        List.of(
            weight("quality", 1, Policy::quality),
            weight("latency", Policy.HEAVIEST, Policy::latency),
            weight("energy", Policy.HEAVIEST, Policy::energy),
            weight("cost", Policy.HEAVIEST, Policy::cost));
    explore.policy().subscribe(this::follow);
  }

  private Weight weight(String name, double most, ToDoubleFunction<Policy> of) {
    Slider slider = new Slider(0, most, 0);
    slider.setId("weight-" + name);
    slider.setBlockIncrement(most / 20);
    slider.setAccessibleText(wording.text("view.weight." + name));
    slider.valueProperty().addListener(_ -> moved());
    Label label = Parts.whole(wording.text("view.weight." + name), "small");
    label.setLabelFor(slider);
    Label share = Parts.whole("", "number", "small", "muted", "weight-share");
    slider
        .valueProperty()
        .subscribe(
            v ->
                share.setText(
                    wording.text("view.zoom.level", Math.round(100 * v.doubleValue() / most))));
    HBox row = Parts.row("weight", label, slider, share);
    getChildren().add(row);
    return new Weight(slider, of);
  }

  private void follow(Policy policy) {
    following = true;
    weights.forEach(weight -> weight.slider().setValue(weight.of().applyAsDouble(policy)));
    following = false;
  }

  private void moved() {
    if (!following) {
      double[] now = weights.stream().mapToDouble(weight -> weight.slider().getValue()).toArray();
      explore.policy().set(Policy.custom(now[0], now[1], now[2], now[3]));
    }
  }
}
