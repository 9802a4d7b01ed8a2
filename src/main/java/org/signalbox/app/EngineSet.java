package org.signalbox.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.signalbox.cli.Services;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Engines;
import org.signalbox.forecast.Forecasters;
import org.signalbox.language.Bm25;
import org.signalbox.language.Extractive;
import org.signalbox.language.KeywordLabels;
import org.signalbox.language.MiniLm;
import org.signalbox.language.MiniLmHead;
import org.signalbox.language.MiniLmSearch;
import org.signalbox.language.SharedGenerator;
import org.signalbox.language.SmolDigits;
import org.signalbox.language.SmolLabels;
import org.signalbox.language.SmolRows;
import org.signalbox.language.SmolText;
import org.signalbox.language.Surroundings;
import org.signalbox.tabular.TabularEngines;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.LabelledText;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextClassificationTask;

/** Every engine of this installation, over one generator and one encoder. */
final class EngineSet implements AutoCloseable {
  private final SharedGenerator generator;
  private final MiniLm encoder;
  private final Engines engines;

  /**
   * @param folders where a model of this name is installed
   * @param check throws when a model of this name is not whole
   * @param surroundings what a loaded model gets from this machine
   */
  EngineSet(Function<String, Path> folders, Consumer<String> check, Surroundings surroundings) {
    this.generator =
        new SharedGenerator(
            folders.apply(Services.GENERATOR),
            () -> check.accept(Services.GENERATOR),
            surroundings);
    this.encoder = new MiniLm(folders.apply(MiniLm.NAME));
    this.engines =
        new Engines(
            tables(),
            series(),
            labels(),
            List.of(new SmolText(generator, encoder), new Extractive(encoder)),
            List.of(new MiniLmSearch(encoder), new Bm25()));
  }

  Engines engines() {
    return engines;
  }

  private List<Engine<TabularTask, TabularAnswer>> tables() {
    var all = new ArrayList<>(TabularEngines.tables());
    all.add(new SmolRows(generator));
    return all;
  }

  private List<Engine<ForecastTask, ForecastAnswer>> series() {
    var all = new ArrayList<>(Forecasters.all());
    all.addAll(TabularEngines.forecasts());
    all.add(new SmolDigits(generator));
    return all;
  }

  private List<Engine<TextClassificationTask, LabelledText>> labels() {
    List<Engine<TextClassificationTask, LabelledText>> all = new ArrayList<>();
    all.add(new MiniLmHead(encoder));
    all.addAll(TabularEngines.texts());
    all.add(new KeywordLabels());
    all.add(new SmolLabels(generator));
    return all;
  }

  @Override
  public void close() {
    generator.close();
    encoder.close();
  }
}
