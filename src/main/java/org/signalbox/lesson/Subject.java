package org.signalbox.lesson;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.catalog.Sample;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Source;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Material;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;

/**
 * What an experiment works on: {@code sample}, one of the shelf, or {@code file}, one in the
 * lessons' own folder of data; with {@code request}, {@code target} and {@code horizon} where the
 * sample's own don't do. It is read and recognised as if it had been dropped on the window.
 */
record Subject(Setting setting, Kit kit, RunContext context) {
  private static final String HORIZON = "horizon";

  /**
   * @throws ProblemException {@code SB-LESSON-30} when nothing is recognised in it
   */
  Task task() {
    return route(Policy.balanced()).recognition().task().orElseThrow(() -> wrong("SB-LESSON-30"));
  }

  /** What would be made of it, and by which engine. */
  Route route(Policy policy) {
    Optional<Sample> sample = setting.words("sample").stream().findFirst().map(kit.samples()::find);
    Path file = sample.map(Sample::file).orElseGet(() -> Path.of(setting.word("file")));
    Material material = kit.ingest().read(Source.of(file), Overrides.none(), context);
    return kit.router().route(material, request(sample), policy);
  }

  /**
   * A table of as many {@code rows} as the setting wants.
   *
   * @throws ProblemException {@code SB-LESSON-33} when it is something else
   */
  TabularTask table() {
    if (task() instanceof TabularTask table) {
      return RowSample.of(table, setting.count("rows", Integer.MAX_VALUE), context.seed());
    }
    throw wrong("SB-LESSON-33");
  }

  /**
   * @throws ProblemException {@code SB-LESSON-34} when it is something else
   */
  ForecastTask series() {
    if (task() instanceof ForecastTask series) {
      return series;
    }
    throw wrong("SB-LESSON-34");
  }

  private Request request(Optional<Sample> sample) {
    Request said =
        Request.of(setting.word("request", sample.map(Sample::request).orElse("")))
            .withTarget(
                setting.words("target").stream()
                    .findFirst()
                    .or(() -> sample.flatMap(Sample::target)));
    return setting.words(HORIZON).isEmpty()
        ? said
        : said.withHorizon(OptionalInt.of(setting.count(HORIZON)));
  }

  private ProblemException wrong(String code) {
    return ProblemException.of(
        code, setting.lesson(), setting.word("sample", setting.word("file", "")));
  }
}
