package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.Problem;
import org.signalbox.task.Regressor;
import org.signalbox.task.Series;

/** What became of one series while fitting. */
sealed interface Learned {
  String id();

  /** The same over a series that has gone on; empty where it is another series. */
  Optional<Learned> over(Series longer);

  /**
   * A model for the series.
   *
   * @param regressors names of those that the history holds, in its order
   */
  record Ready(String id, Model model, History history, List<String> regressors)
      implements Learned {
    @Override
    public Optional<Learned> over(Series longer) {
      List<Regressor> beside =
          longer.regressors().stream()
              .filter(r -> regressors.contains(r.name()) && r.values().length >= longer.length())
              .toList();
      if (!longer.id().equals(id)
          || longer.length() < history.length()
          || beside.size() < regressors.size()
          || Arrays.stream(longer.values()).noneMatch(Double::isFinite)) {
        return Optional.empty();
      }
      History now = History.of(longer, history.season(), beside);
      return Optional.of(new Ready(id, model.updated(now), now, regressors));
    }
  }

  record Broken(String id, Problem problem) implements Learned {
    @Override
    public Optional<Learned> over(Series longer) {
      return longer.id().equals(id) ? Optional.of(this) : Optional.empty();
    }
  }
}
