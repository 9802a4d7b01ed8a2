package org.signalbox.language;

import java.io.IOException;

/** A model as somebody published it, looked at and found fit for conversion. */
sealed interface ImportSource extends AutoCloseable permits GgufModel, OnnxFolder {
  /** The name of its folder here. */
  String name();

  /** Bytes that its weights will take here. */
  long bytes();

  /** Writes everything that a model folder holds into an empty one. */
  ModelCard write(java.nio.file.Path folder, ImportSteps steps) throws IOException;

  @Override
  void close();
}
