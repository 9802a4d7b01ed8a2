package org.signalbox.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.signalbox.catalog.InstalledModel;
import org.signalbox.catalog.ModelCatalog;
import org.signalbox.cli.Services;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Ticker;
import org.signalbox.language.LanguageModel;
import org.signalbox.language.ModelCard;
import org.signalbox.language.ModelImport;
import org.signalbox.language.Precision;
import org.signalbox.language.Sampling;
import org.signalbox.language.Writing;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.ProblemException;
import org.signalbox.viewmodel.ModelDesk;

/** The models of this machine as the window asks for them. */
final class DeskModels implements ModelDesk {
  /** What is written to see how fast a model is. */
  private static final String QUESTION = "Tell a child why there are tides.";

  private static final int TOKENS = 64;
  private static final String WRITES = "generator";
  private static final List<String> FOLDER_SIGNS = List.of("config.json", "genai_config.json");

  private final Services services;
  private final Consumer<String> changed;

  /**
   * @param changed is told the name of a model that was imported or removed
   */
  DeskModels(Services services, Consumer<String> changed) {
    this.services = services;
    this.changed = changed;
  }

  @Override
  public List<InstalledModel> models() {
    return listed(services.models().models());
  }

  @Override
  public List<InstalledModel> verified(Cancellation cancellation) {
    return listed(services.models().verified(cancellation));
  }

  /** A manifest that can't be read is told when no model could be listed at all. */
  private static List<InstalledModel> listed(ModelCatalog.Listing listing) {
    if (listing.models().isEmpty() && !listing.problems().isEmpty()) {
      throw new ProblemException(listing.problems().getFirst());
    }
    return listing.models();
  }

  /** A card that can't be read says nothing here; the model's state tells of it. */
  @Override
  public List<Loss> losses(List<InstalledModel> models) {
    return models.stream()
        .filter(model -> model.entry().kind().equals(WRITES))
        .flatMap(model -> loss(model).stream())
        .toList();
  }

  private static Optional<Loss> loss(InstalledModel model) {
    try {
      return ModelCard.read(model.folder()).loss().map(lost -> new Loss(model.name(), lost));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  @Override
  public String importModel(Path source, Watch watch, Cancellation cancellation) {
    Ticker ticker = services.context(0).ticker();
    long begun = ticker.nanos();
    Progress progress = fraction -> watch.progressed(fraction, ticker.nanos() - begun);
    ModelImport models = new ModelImport(services.ownModels());
    String name = models.run(source, progress, cancellation).name();
    changed.accept(name);
    return name;
  }

  @Override
  public Speed measure(String name, Cancellation cancellation) {
    RunContext context = services.context(0).withCancellation(cancellation);
    LanguageModel model = services.generator(name, Precision.FAST);
    model.awaitWhole(cancellation);
    AtomicLong first = new AtomicLong();
    Ticker ticker = context.ticker();
    long begun = ticker.nanos();
    GeneratedText text =
        model.generate(
            Writing.of(QUESTION, TOKENS, Sampling.greedy()),
            _ -> first.compareAndSet(0, ticker.nanos()),
            context.progress(),
            cancellation);
    long ended = ticker.nanos();
    first.compareAndSet(0, ended);
    double after = (ended - first.get()) / 1e9;
    int more = text.tokens().size() - 1;
    return new Speed(
        name, more > 0 && after > 0 ? more / after : Double.NaN, (first.get() - begun) / 1e6);
  }

  @Override
  public void remove(String name) {
    services.models().remove(name);
    changed.accept(name);
    LanguageModel.forget(services.cache(), name);
  }

  @Override
  public boolean looksLikeModel(Path source) {
    if (Files.isDirectory(source)) {
      return FOLDER_SIGNS.stream().anyMatch(sign -> Files.exists(source.resolve(sign)));
    }
    return source.toString().toLowerCase(Locale.ROOT).endsWith(".gguf");
  }
}
