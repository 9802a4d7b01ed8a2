package org.signalbox.language;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.file.Files;
import java.nio.file.Path;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Opens ONNX Runtime sessions with the settings that were found to be fastest here. */
final class OnnxSessions {
  private OnnxSessions() {}

  static OrtEnvironment environment() {
    return OrtEnvironment.getEnvironment();
  }

  static String version() {
    return environment().getVersion();
  }

  /**
   * The threads inside one operator.
   *
   * @param count at least 1
   */
  record Threads(int count, Waiting waiting) {
    /** Several threads gain nothing unless they spin; a lone one has nobody to spin for. */
    static Threads of(int count) {
      return new Threads(count, count > 1 ? Waiting.SPINNING : Waiting.SLEEPING);
    }
  }

  /** What a thread does until the others have done their part. */
  enum Waiting {
    SPINNING,
    SLEEPING
  }

  /**
   * Loads a graph; its weights are mapped from the files beside it.
   *
   * @throws ProblemException when the file is missing or is no graph that this runtime can load
   */
  static GraphSession open(Path graph, int context, Threads threads) {
    if (!Files.isRegularFile(graph)) {
      throw ProblemException.of("SB-LANGUAGE-05", graph.toString(), Flaw.MISSING);
    }
    try (OrtSession.SessionOptions options = options(threads)) {
      return new GraphSession(environment().createSession(graph.toString(), options), context);
    } catch (OrtException e) {
      throw unusable(graph, e);
    }
  }

  /**
   * Loads a graph that stands in no file, or apart from its weights.
   *
   * @param weights the folder of its weights
   */
  static GraphSession open(byte[] graph, Path weights, int context, Threads threads) {
    try (OrtSession.SessionOptions options = options(threads)) {
      from(weights, options);
      return new GraphSession(environment().createSession(graph, options), context);
    } catch (OrtException e) {
      throw unusable(weights, e);
    }
  }

  private static void from(Path weights, OrtSession.SessionOptions options) throws OrtException {
    options.addConfigEntry(
        "session.model_external_initializers_file_folder_path",
        weights.toAbsolutePath().toString());
  }

  /**
   * Loads a graph and writes down what comes of it: the weights, also as they are arranged for this
   * processor, in a file beside it that ends in {@code .bin}.
   */
  static void save(byte[] graph, Path weights, Path saved, Threads threads) {
    String beside = String.valueOf(saved.getFileName()).replaceFirst("\\.onnx$", ".bin");
    try (OrtSession.SessionOptions options = options(threads)) {
      from(weights, options);
      options.setOptimizedModelFilePath(saved.toString());
      options.addConfigEntry("session.optimized_model_external_initializers_file_name", beside);
      options.addConfigEntry(
          "session.optimized_model_external_initializers_min_size_in_bytes", "1024");
      options.addConfigEntry("session.save_external_prepacked_constant_initializers", "1");
      environment().createSession(graph, options).close();
    } catch (OrtException e) {
      throw unusable(weights, e);
    }
  }

  private static ProblemException unusable(Path path, OrtException e) {
    return new ProblemException(Problem.of("SB-LANGUAGE-05", path.toString(), firstLine(e)), e);
  }

  private static OrtSession.SessionOptions options(Threads threads) throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
    options.setIntraOpNumThreads(threads.count());
    options.setInterOpNumThreads(1);
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
    // A pattern would be kept for every length that was ever read, and saves no time here.
    options.setMemoryPatternOptimization(false);
    switch (threads.waiting()) {
      case SLEEPING -> options.addConfigEntry("session.intra_op.allow_spinning", "0");
      case SPINNING -> {
        options.addConfigEntry("session.intra_op.allow_spinning", "1");
        // Stopping the spin with each run leaves the cores to others in between.
        options.addConfigEntry("session.force_spinning_stop", "1");
      }
    }
    options.addConfigEntry("session.set_denormal_as_zero", "1");
    return options;
  }

  static String firstLine(OrtException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given").strip();
  }
}
