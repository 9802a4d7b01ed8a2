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
import org.signalbox.boosting.TreesFile;
import org.signalbox.task.ProblemException;

/**
 * What was learned about the engines of each kind of task, as it is kept in a file.
 *
 * @param models by the kind of task
 */
public record RouteGate(Map<TaskFeatures.Kind, KindModel> models) {
  private static final TreesFile FILE = new TreesFile("signalbox route gate 3", "SB-ROUTING-200");
  private static final int MOST = 200;

  public RouteGate {
    models = Map.copyOf(models);
  }

  /** Nothing was learned. */
  public static RouteGate none() {
    return new RouteGate(Map.of());
  }

  /** What is expected of an engine; what the rules say where nothing is known of it. */
  Expected told(TaskFeatures features, String engine, Expected ruled) {
    return Optional.ofNullable(models.get(features.kind()))
        .flatMap(model -> model.of(features, engine, ruled))
        .orElse(ruled);
  }

  /**
   * The same as an estimate on the reference machine.
   *
   * @param quality what the rules expect, 0 as the baseline and 1 perfect
   * @param millis what the rules expect, on the reference machine
   */
  public Estimate foresee(TaskFeatures features, String engine, double quality, double millis) {
    Expected told = told(features, engine, new Expected(quality, 0, millis));
    return new RuleGate(1).estimate(engine, told, features.answers());
  }

  /** Writes the same bytes for the same gate. */
  public void write(OutputStream to) throws IOException {
    FILE.write(to, this::write);
  }

  private void write(DataOutputStream out) throws IOException {
    for (TaskFeatures.Kind kind : TaskFeatures.Kind.values()) {
      out.writeUTF(String.join("|", kind.names()));
      KindModel of = models.get(kind);
      out.writeInt(of == null ? 0 : of.engines().size());
      if (of == null) {
        continue;
      }
      out.writeBoolean(of.level().isPresent());
      if (of.level().isPresent()) {
        of.level().get().write(out);
      }
      for (EngineModel model : of.engines()) {
        out.writeUTF(model.engine());
        model.quality().write(out);
        model.time().write(out);
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
    var models = new EnumMap<TaskFeatures.Kind, KindModel>(TaskFeatures.Kind.class);
    for (TaskFeatures.Kind kind : TaskFeatures.Kind.values()) {
      TreesFile.expect(String.join("|", kind.names()), in.readUTF());
      int count = in.readInt();
      if (count < 0 || count > MOST) {
        throw new IOException(count + " engines");
      }
      if (count > 0) {
        Optional<Leaning> level =
            in.readBoolean() ? Optional.of(Leaning.read(in)) : Optional.empty();
        models.put(kind, new KindModel(level, engines(in, count)));
      }
    }
    return new RouteGate(models);
  }

  private static List<EngineModel> engines(DataInputStream in, int count) throws IOException {
    List<EngineModel> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(new EngineModel(in.readUTF(), Leaning.read(in), Leaning.read(in), in.readFloat()));
    }
    return list;
  }
}
