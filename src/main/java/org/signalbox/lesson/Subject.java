package org.signalbox.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.catalog.Sample;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Source;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.Dataset;
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
  private static final String SAMPLE = "sample";
  private static final String FILE = "file";
  private static final String TARGET = "target";
  private static final String HORIZON = "horizon";

  /** What every experiment on a sample or a file takes. */
  static final Form FORM =
      Form.EMPTY
          .oneOf(Form.Shape.WORD, SAMPLE)
          .oneOf(Form.Shape.FILE, FILE)
          .may(Form.Shape.WORD, "request", TARGET)
          .may(Form.Shape.NUMBER, HORIZON);

  /**
   * @throws ProblemException {@code SB-LESSON-30} when nothing is recognised in it
   */
  Task task() {
    return task(route(Policy.balanced()));
  }

  /**
   * @throws ProblemException {@code SB-LESSON-30} when nothing is recognised in it
   */
  Task task(Route route) {
    return route.recognition().task().orElseThrow(() -> problem("SB-LESSON-30"));
  }

  /**
   * What would be made of it, and by which engine.
   *
   * @throws ProblemException {@code SB-LESSON-44} when there is no such sample, {@code
   *     SB-LESSON-42} when it has no such target
   */
  Route route(Policy policy) {
    Optional<Sample> sample = setting.given(SAMPLE).map(this::sample);
    Path file = sample.map(Sample::file).orElseGet(() -> Path.of(setting.word(FILE)));
    Material material = kit.ingest().read(Source.of(file), Overrides.none(), context.silent());
    if (material instanceof Dataset data) {
      setting.columns(TARGET, data.table());
    }
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
    throw problem("SB-LESSON-33");
  }

  /**
   * @throws ProblemException {@code SB-LESSON-34} when it is something else
   */
  ForecastTask series() {
    if (task() instanceof ForecastTask series) {
      return series;
    }
    throw problem("SB-LESSON-34");
  }

  private Request request(Optional<Sample> sample) {
    Request said =
        Request.of(setting.word("request", sample.map(Sample::request).orElse("")))
            .withTarget(setting.given(TARGET).or(() -> sample.flatMap(Sample::target)));
    return setting.words(HORIZON).isEmpty()
        ? said
        : said.withHorizon(OptionalInt.of(setting.count(HORIZON)));
  }

  private Sample sample(String id) {
    List<String> there = kit.samples().samples().stream().map(Sample::id).toList();
    if (!there.contains(id)) {
      throw setting.problem(
          "SB-LESSON-44", SAMPLE, id, Nearest.of(id, there), String.join(", ", there));
    }
    return kit.samples().find(id);
  }

  /** A problem whose sentence names the line of the sample or file, and it. */
  ProblemException problem(String code) {
    String name = setting.given(SAMPLE).isPresent() ? SAMPLE : FILE;
    return setting.problem(code, name, setting.word(name));
  }
}
