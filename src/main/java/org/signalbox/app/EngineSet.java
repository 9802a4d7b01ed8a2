package org.signalbox.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.signalbox.catalog.InstalledModel;
import org.signalbox.cli.Services;
import org.signalbox.engine.Embedder;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Engines;
import org.signalbox.external.OwnCommand;
import org.signalbox.external.OwnCommands;
import org.signalbox.forecast.Forecasters;
import org.signalbox.forecast.Gate;
import org.signalbox.forecast.GateFile;
import org.signalbox.language.Bm25;
import org.signalbox.language.Extractive;
import org.signalbox.language.FusedSearch;
import org.signalbox.language.KeywordLabels;
import org.signalbox.language.Loading;
import org.signalbox.language.MiniLm;
import org.signalbox.language.MiniLmHead;
import org.signalbox.language.MiniLmSearch;
import org.signalbox.language.SharedGenerator;
import org.signalbox.language.SmolDigits;
import org.signalbox.language.SmolLabels;
import org.signalbox.language.SmolRerank;
import org.signalbox.language.SmolRows;
import org.signalbox.language.SmolText;
import org.signalbox.language.Surroundings;
import org.signalbox.language.VectorStore;
import org.signalbox.tabular.TabularEngines;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.LabelledText;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Ranking;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextClassificationTask;

/** Every engine of this installation, over one generator and one encoder. */
final class EngineSet implements AutoCloseable {
  private final SharedGenerator generator;
  private final MiniLm encoder;
  private final Consumer<String> check;
  private final Surroundings surroundings;
  private final Map<String, SharedGenerator> own = new HashMap<>();
  private final List<OwnCommand> commands;
  private Engines engines;
  private Loading.FirstUse firstUse = Loading.FirstUse.PREPARING;
  private final Lazy<Gate> gate;

  /**
   * @param folders where a model of this name is installed
   * @param check throws when a model of this name is not whole
   * @param surroundings what a loaded model gets from this machine
   * @param forecastGate the file of the default forecaster's gate
   * @param commands engines of the user's own
   */
  EngineSet(
      Function<String, Path> folders,
      Consumer<String> check,
      Surroundings surroundings,
      Path forecastGate,
      List<OwnCommand> commands) {
    this.commands = List.copyOf(commands);
    this.gate = new Lazy<>(() -> gate(forecastGate, surroundings));
    this.generator =
        new SharedGenerator(
            folders.apply(Services.GENERATOR),
            () -> check.accept(Services.GENERATOR),
            surroundings);
    this.encoder = new MiniLm(folders.apply(MiniLm.NAME));
    this.check = check;
    this.surroundings = surroundings;
    this.engines = withOwn(List.of());
  }

  /** One that knows nothing where the file can't be read, so that the default engine stands. */
  private static Gate gate(Path file, Surroundings surroundings) {
    try {
      return GateFile.read(file);
    } catch (ProblemException e) {
      surroundings.notices().accept(e.problem());
      return Gate.none();
    }
  }

  Embedder encoder() {
    return encoder;
  }

  synchronized Engines engines() {
    return engines;
  }

  /** Lets these models of the user's own take part, and no others; what is loaded stays so. */
  synchronized void own(List<InstalledModel> models) {
    engines = withOwn(models);
  }

  /** From the next loading on, what comes first where a model was never used. */
  synchronized void first(Loading.FirstUse use) {
    firstUse = use;
    generator.first(use);
    own.values().forEach(shared -> shared.first(use));
  }

  /** Frees a model that was imported anew or removed. */
  synchronized void forget(String model) {
    SharedGenerator old = own.remove(model);
    if (old != null) {
      old.close();
    }
  }

  private Engines withOwn(List<InstalledModel> models) {
    List<Engine<GenerationTask, GeneratedText>> writers = new ArrayList<>();
    writers.add(new SmolText(generator, encoder));
    models.forEach(model -> writers.add(writer(model)));
    writers.add(new Extractive(encoder));
    return OwnCommands.with(
        new Engines(tables(), series(), labels(), writers, searches()), commands);
  }

  private SmolText writer(InstalledModel model) {
    String name = model.name();
    SharedGenerator shared =
        own.computeIfAbsent(
            name, _ -> new SharedGenerator(model.folder(), () -> check.accept(name), surroundings));
    shared.first(firstUse);
    return SmolText.own(name, model.entry().licence(), model.entry().bytes(), shared, encoder);
  }

  private List<Engine<RetrievalTask, Ranking>> searches() {
    VectorStore store = new VectorStore(surroundings.cache().resolve("vectors"));
    MiniLmSearch meaning = new MiniLmSearch(encoder, Optional.of(store));
    Bm25 words = new Bm25();
    FusedSearch fused = new FusedSearch(words, meaning);
    return List.of(fused, meaning, words, new SmolRerank(generator, fused));
  }

  private List<Engine<TabularTask, TabularAnswer>> tables() {
    var all = new ArrayList<>(TabularEngines.tables());
    all.add(new SmolRows(generator));
    return all;
  }

  private List<Engine<ForecastTask, ForecastAnswer>> series() {
    var all = new ArrayList<>(Forecasters.all(gate::get));
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
    own.values().forEach(SharedGenerator::close);
    encoder.close();
  }
}
