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

  /**
   * Loads a graph; its weights are mapped from the files beside it.
   *
   * @param threads used inside one operator, at least 1
   * @throws ProblemException when the file is missing or is no graph that this runtime can load
   */
  static OrtSession open(Path graph, int threads, Precision precision) {
    if (!Files.isRegularFile(graph)) {
      throw ProblemException.of("SB-LANGUAGE-05", graph.toString(), "it is missing");
    }
    try (OrtSession.SessionOptions options = options(threads)) {
      return switch (precision) {
        case FAST -> environment().createSession(graph.toString(), options);
        case EXACT -> {
          String weights = String.valueOf(graph.toAbsolutePath().getParent());
          options.addConfigEntry("session.model_external_initializers_file_folder_path", weights);
          yield environment().createSession(ExactGraph.of(graph), options);
        }
      };
    } catch (OrtException e) {
      throw new ProblemException(Problem.of("SB-LANGUAGE-05", graph.toString(), firstLine(e)), e);
    }
  }

  private static OrtSession.SessionOptions options(int threads) throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
    options.setIntraOpNumThreads(threads);
    options.setInterOpNumThreads(1);
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
    // Several threads gain nothing unless they spin; stopping the spin with each run leaves the
    // cores to others in between. A lone thread has nobody to spin for.
    options.addConfigEntry("session.intra_op.allow_spinning", threads > 1 ? "1" : "0");
    if (threads > 1) {
      options.addConfigEntry("session.force_spinning_stop", "1");
    }
    options.addConfigEntry("session.set_denormal_as_zero", "1");
    return options;
  }

  static String firstLine(OrtException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given").strip();
  }
}
