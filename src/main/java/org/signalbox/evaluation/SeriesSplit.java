package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;

/**
 * Rolling origin (Tashman 2000): the last horizon of each series is held out, then the one before,
 * and so on while enough history is left to learn from. Of very many series a sample is held out,
 * so that an engine that needs seconds a series can be compared at all. MASE decides, since it
 * compares series of different scale (Hyndman and Koehler 2006).
 */
final class SeriesSplit implements Split<ForecastTask, ForecastAnswer> {
  /** One series cut at one origin. */
  private record Window(int series, Series history, double[] future) {}

  private static final int MOST_ORIGINS = 5;

  /** With so many windows one origin more adds nothing but time. */
  private static final int ENOUGH_WINDOWS = 20;

  /** Of more series, as many spread evenly are scored; all of them are still forecast. */
  private static final int MOST_SERIES = 100;

  /** Fewer observations than this teach nothing. */
  private static final int LEAST_HISTORY = 4;

  private final ForecastTask task;
  private final int horizon;
  private final List<List<Window>> folds = new ArrayList<>();

  SeriesSplit(ForecastTask task) {
    this.task = task;
    int[] lengths = task.series().stream().mapToInt(Series::length).sorted().toArray();
    horizon = Math.clamp(lengths[lengths.length / 2] / 2, 1, task.horizon());
    List<Window> last = windows(0, LEAST_HISTORY);
    int origins = Math.clamp(ENOUGH_WINDOWS / Math.max(1, last.size()), 1, MOST_ORIGINS);
    int enough = Math.max(3 * task.season(), Math.max(3 * horizon, 3 * LEAST_HISTORY));
    if (!last.isEmpty()) {
      folds.add(last);
    }
    for (int back = 1; back < origins && !folds.isEmpty(); back++) {
      List<Window> earlier = windows(back, enough);
      if (earlier.size() < last.size()) {
        break;
      }
      folds.add(earlier);
    }
  }

  private List<Window> windows(int back, int leastHistory) {
    List<Window> windows = new ArrayList<>();
    int all = task.series().size();
    int scored = Math.min(all, MOST_SERIES);
    for (int k = 0; k < scored; k++) {
      int i = (int) ((long) k * all / scored);
      Series series = task.series().get(i);
      int origin = series.length() - (back + 1) * horizon;
      if (origin >= leastHistory) {
        double[] future = java.util.Arrays.copyOfRange(series.values(), origin, origin + horizon);
        windows.add(new Window(i, series.head(origin), future));
      }
    }
    return windows;
  }

  @Override
  public String words() {
    return switch (folds.size()) {
      case 0 -> Folds.NONE;
      case 1 -> "last " + horizon + " held out" + sample();
      default -> "rolling origin, " + folds.size() + " x " + horizon + " held out" + sample();
    };
  }

  private String sample() {
    int all = task.series().size();
    return all > MOST_SERIES ? " of " + MOST_SERIES + " of " + all + " series" : "";
  }

  @Override
  public List<ForecastTask> folds() {
    return folds.stream()
        .map(fold -> task.withSeries(fold.stream().map(Window::history).toList()))
        .map(fold -> fold.withHorizon(horizon))
        .toList();
  }

  @Override
  public Optional<ForecastTask> question() {
    return Optional.of(task);
  }

  @Override
  public Optional<Marks> marks(List<ForecastAnswer> answers) {
    List<StepCase> cases = new ArrayList<>();
    for (int fold = 0; fold < answers.size(); fold++) {
      List<SeriesForecast> forecasts = answers.get(fold).series();
      for (int i = 0; i < forecasts.size(); i++) {
        if (forecasts.get(i) instanceof SeriesForecast.Predicted predicted) {
          add(fold, folds.get(fold).get(i), predicted, cases);
        }
      }
    }
    return cases.isEmpty() ? Optional.empty() : Optional.of(StepCase.marks(cases));
  }

  private void add(int fold, Window window, SeriesForecast.Predicted answer, List<StepCase> cases) {
    double scale = StepCase.scale(window.history().values(), task.season());
    int number = fold * task.series().size() + window.series();
    for (int step = 0; step < horizon; step++) {
      double truth = window.future()[step];
      if (!Double.isNaN(truth)) {
        double mean = TabularSplit.finite(answer.mean()[step]);
        long key = (long) number * horizon + step;
        double covered = StepCase.covered(answer.bands(), step, truth);
        cases.add(
            new StepCase(
                key,
                group(number, step),
                Math.abs(truth - mean) / scale,
                StepCase.symmetric(truth, mean),
                covered));
      }
    }
  }

  /**
   * Many windows are drawn as wholes; of a few, blocks of neighbouring steps (Kuensch 1989) about
   * as long as the cube root of the horizon.
   */
  private int group(int window, int step) {
    int windows = folds.stream().mapToInt(List::size).sum();
    int block = windows >= MOST_ORIGINS * 2 ? horizon : (int) Math.ceil(Math.cbrt(horizon));
    int blocks = Math.ceilDiv(horizon, block);
    return 2 * (window / 2 * blocks + step / block) + window % 2;
  }

  @Override
  public Optional<ForecastAnswer> heldOut(List<ForecastAnswer> answers) {
    return answers.stream().findFirst();
  }
}
