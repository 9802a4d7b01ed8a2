package org.signalbox.routing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.boosting.ShippedTrees;
import org.signalbox.boosting.TreesFile;
import org.signalbox.task.ProblemException;

/**
 * What was learned about the engines of each kind of task, as it is kept in a file.
 *
 * @param models by the kind of task
 */
public record RouteGate(Map<TaskFeatures.Kind, List<EngineModel>> models) {
  private static final TreesFile FILE = new TreesFile("signalbox route gate 1", "SB-ROUTING-200");
  private static final int MOST = 200;

  public RouteGate {
    var copy = new EnumMap<TaskFeatures.Kind, List<EngineModel>>(TaskFeatures.Kind.class);
    models.forEach((kind, list) -> copy.put(kind, List.copyOf(list)));
    models = Map.copyOf(copy);
  }

  /** Nothing was learned. */
  public static RouteGate none() {
    return new RouteGate(Map.of());
  }

  Optional<EngineModel> find(TaskFeatures.Kind kind, String engine) {
    return models.getOrDefault(kind, List.of()).stream()
        .filter(model -> model.engine().equals(engine))
        .findFirst();
  }

  /**
   * What is expected of an engine; what the rules say where nothing is known of it.
   *
   * @param quality what the rules expect, 0 as the baseline and 1 perfect
   * @param millis what the rules expect, on the reference machine
   */
  public Estimate foresee(TaskFeatures features, String engine, double quality, double millis) {
    Expected ruled = new Expected(quality, 0, millis);
    Expected told =
        find(features.kind(), engine).map(model -> model.of(features, ruled)).orElse(ruled);
    return RuleGate.reckoned(engine, told.quality(), told.sd(), told.millis());
  }

  /** Writes the same bytes for the same gate. */
  public void write(OutputStream to) throws IOException {
    FILE.write(to, this::write);
  }

  private void write(DataOutputStream out) throws IOException {
    for (TaskFeatures.Kind kind : TaskFeatures.Kind.values()) {
      out.writeUTF(String.join("|", kind.names()));
      List<EngineModel> list = models.getOrDefault(kind, List.of());
      out.writeInt(list.size());
      for (EngineModel model : list) {
        out.writeUTF(model.engine());
        model.quality().write(out);
        out.writeFloat(model.qualityMean());
        model.time().write(out);
        out.writeFloat(model.timeMean());
        out.writeFloat(model.sd());
      }
    }
  }

  /**
   * @throws ProblemException {@code SB-ROUTING-200} when the file is missing, damaged, or of
   *     another version
   */
  public static RouteGate read(Path file) {
    return FILE.read(file, RouteGate::read);
  }

  private static RouteGate read(DataInputStream in) throws IOException {
    var models = new EnumMap<TaskFeatures.Kind, List<EngineModel>>(TaskFeatures.Kind.class);
    for (TaskFeatures.Kind kind : TaskFeatures.Kind.values()) {
      TreesFile.expect(String.join("|", kind.names()), in.readUTF());
      List<EngineModel> list = new ArrayList<>();
      int count = in.readInt();
      if (count < 0 || count > MOST) {
        throw new IOException(count + " engines");
      }
      for (int i = 0; i < count; i++) {
        list.add(
            new EngineModel(
                in.readUTF(),
                ShippedTrees.read(in),
                in.readFloat(),
                ShippedTrees.read(in),
                in.readFloat(),
                in.readFloat()));
      }
      models.put(kind, list);
    }
    return new RouteGate(models);
  }
}
