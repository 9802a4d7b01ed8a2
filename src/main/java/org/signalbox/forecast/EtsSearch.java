package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.forecast.EtsForm.Season;
import org.signalbox.forecast.EtsForm.Trend;

/**
 * Chooses the form by the corrected Akaike criterion among all stable ones without a multiplicative
 * trend, damped and undamped (Hyndman and Khandakar 2008; the same set as R's {@code ets}).
 * Multiplicative forms need a positive series, seasonal ones two whole seasons of at most {@value
 * #LONGEST_SEASON} observations.
 *
 * <p>Every form is fitted. At 718 ends of histories (M1, tourism, M3 yearly and other, every
 * fourth) leaving out what can hardly win would have cost and saved:
 *
 * <pre>
 * left out where its undamped or additive twin is worse than the best by   time    other winner  MASE
 * nothing                                                                  1.92 ms          0 %  2.299
 * damped trends                                                        10  1.53 ms          0 %  2.299
 * damped trends                                                         2  1.33 ms        0.6 %  2.298
 * multiplicative errors                                                10  1.19 ms        8.6 %  2.303
 * both                                                                  2  1.13 ms       11.4 %  2.310
 * </pre>
 */
final class EtsSearch {
  /** Longer seasons have more seasonal states than a maximum likelihood fit can bear. */
  static final int LONGEST_SEASON = 24;

  private EtsSearch() {}

  /** The best form; empty when the series is too short for any. */
  static Optional<EtsModel> best(History history, EtsSetup setup, Cancellation cancellation) {
    Optional<EtsFit> best = Optional.empty();
    List<EtsForm> forms = candidates(history);
    var fits = new ArrayList<EtsFit>();
    for (EtsForm form : forms) {
      cancellation.check();
      EtsFit fit =
          EtsOptimiser.fit(form, history.y(), history.season(), related(form, fits), setup);
      fits.add(fit);
      if (sane(fit, setup.signed())
          && fit.aicc() < best.map(EtsFit::aicc).orElse(Double.POSITIVE_INFINITY)) {
        best = Optional.of(fit);
      }
    }
    return best.map(fit -> new EtsModel(fit, forms.size()));
  }

  /** What was fitted so far with the same season: the same trend or a simpler one. */
  private static List<EtsFit> related(EtsForm form, List<EtsFit> fits) {
    return fits.stream()
        .filter(f -> f.form().season() == form.season())
        .filter(f -> f.form().trend() == form.trend() || f.form().noise() == form.noise())
        .toList();
  }

  static List<EtsForm> candidates(History history) {
    boolean seasonal = history.seasonal() && history.season() <= LONGEST_SEASON;
    boolean positive = history.positive();
    int room = history.length() - 3;
    return EtsForm.all().stream()
        .filter(EtsForm::stable)
        .filter(f -> f.trend() != Trend.MULTIPLICATIVE)
        .filter(f -> f.trend() != Trend.DAMPED_MULTIPLICATIVE)
        .filter(f -> seasonal || f.season() == Season.NONE)
        .filter(f -> positive || !f.needsPositive())
        .filter(f -> f.parameters(history.season()) < room)
        .toList();
  }

  /** A finite likelihood and plausible forecasts. */
  private static boolean sane(EtsFit fit, int signed) {
    if (!Double.isFinite(fit.aicc()) || !Double.isFinite(fit.variance())) {
      return false;
    }
    int near = signed == 0 ? 0 : Math.max(signed, fit.initial().season.length);
    return Plausible.path(fit.initial().y, EtsVariance.mean(fit, Plausible.HORIZON), near);
  }
}
