package org.signalbox.view;

import java.nio.file.Path;
import java.util.List;
import org.signalbox.catalog.InstalledModel;
import org.signalbox.catalog.ModelEntry;
import org.signalbox.catalog.ModelFile;
import org.signalbox.catalog.ModelFolders;
import org.signalbox.catalog.ModelState;
import org.signalbox.catalog.Origin;
import org.signalbox.engine.Cancellation;
import org.signalbox.language.ImportLoss;
import org.signalbox.task.Problem;
import org.signalbox.viewmodel.ModelDesk;

/** Two models of the app and a damaged one of the user's own; an import that stands at 40 %. */
final class ModelsScript implements ModelDesk {
  @Override
  public List<InstalledModel> models() {
    return List.of(
        model(
            "smollm2-135m-instruct", "generator", 112_000_000, Origin.APP, new ModelState.Whole()),
        model("all-minilm-l6-v2-q", "encoder", 23_000_000, Origin.APP, new ModelState.Whole()),
        model(
            "my-qwen2-0-5b",
            "generator",
            531_000_000,
            Origin.USER,
            new ModelState.Damaged(Problem.of("SB-CATALOG-03", "my-qwen2-0-5b/weights-1.bin"))));
  }

  private static InstalledModel model(
      String name, String kind, long bytes, Origin origin, ModelState state) {
    ModelFile file = new ModelFile(name + "/model.onnx", bytes, "0".repeat(64));
    return new InstalledModel(
        new ModelEntry(name, kind, "Apache-2.0", "its maker's page", List.of(file)),
        new ModelFolders.Place(Path.of("models"), origin),
        state);
  }

  @Override
  public List<InstalledModel> verified(Cancellation cancellation) {
    return models();
  }

  @Override
  public List<Loss> losses(List<InstalledModel> models) {
    return List.of(
        new Loss("my-qwen2-0-5b", new ImportLoss(96, 0.0048, 0.0053, "token_embd.weight")));
  }

  @Override
  public String importModel(Path source, Watch watch, Cancellation cancellation) {
    watch.progressed(0.4, 4_000_000_000L);
    return "my-gemma";
  }

  @Override
  public Speed measure(String name, Cancellation cancellation) {
    return new Speed(name, 21.4, 380);
  }

  @Override
  public void remove(String name) {}

  @Override
  public boolean looksLikeModel(Path source) {
    return source.toString().endsWith(".gguf");
  }
}
