package org.signalbox.view;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.signalbox.metering.Energy;

/** An energy figure as precise as its source, and the badge that names the source. */
final class EnergyText {
  private static final Pattern BAND = Pattern.compile("\\((.*)\\)");

  private EnergyText() {}

  /** Says so when the run was over before the machine's clock moved. */
  static String of(Energy energy, Wording wording) {
    if (energy.value() <= 0) {
      return wording.text("view.energy.none");
    }
    return switch (energy.badge()) {
      case MEASURED -> wording.figures().joules(energy.value()).text();
      case MODELLED, LITERATURE ->
          wording.figures().joules(energy.low(), energy.value(), energy.high()).text();
    };
  }

  /** The figure without its band, where there is little room; the badge stands beside it. */
  static String shortly(Energy energy, Wording wording) {
    return of(energy, wording).replaceAll(" \\(.*\\)", "");
  }

  /** The band alone, in the unit of the figure; empty where there is none. */
  static String band(Energy energy, Wording wording) {
    Matcher matcher = BAND.matcher(of(energy, wording));
    return matcher.find() ? matcher.group(1) : "";
  }

  static String word(Energy.Badge badge) {
    return badge.name().toLowerCase(Locale.ROOT);
  }

  static Label badge(Energy energy, Wording wording) {
    String word = word(energy.badge());
    Label badge = Parts.whole(wording.text("view.badge.short." + word), "badge", word);
    badge.setAccessibleText(wording.text("view.badge." + word));
    badge.setTooltip(new Tooltip(wording.text("view.badge." + word)));
    return badge;
  }
}
