package org.signalbox.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.RunContext;
import org.signalbox.language.LanguageModel;
import org.signalbox.language.ModelForm;
import org.signalbox.language.ModelVariants;
import org.signalbox.language.Precision;
import org.signalbox.language.VariantFigures;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the forms of a model, measures each, and shows them beside each other. */
final class VariantsTable {
  private final Services services;
  private final Terminal terminal;

  VariantsTable(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  void show(String name, boolean json) {
    RunContext context = services.context(0);
    Path folder = services.models().find(name).folder();
    ModelVariants variants = new ModelVariants(folder, services.userFolder().resolve("cache"));
    List<VariantFigures> figures = new ArrayList<>();
    for (ModelForm form : forms()) {
      Path made =
          variants.make(
              form, new Tenths(terminal, "cli.variants.progress"), context.cancellation());
      int threads = Math.max(1, context.workers().threads());
      try (LanguageModel model = LanguageModel.open(made, threads, Precision.FAST)) {
        figures.add(VariantFigures.measure(form, model, context));
      }
    }
    if (json) {
      terminal.json(json(name, figures));
    } else {
      print(figures);
    }
  }

  private static List<ModelForm> forms() {
    List<ModelForm> forms = new ArrayList<>(ModelVariants.FORMS);
    forms.add(ModelForm.AS_FILED);
    return forms;
  }

  private void print(List<VariantFigures> figures) {
    TextGrid grid =
        new TextGrid(
            List.of("form", "size", "prefill tok/s", "decode tok/s", "log-probability", "lost"), 0);
    for (VariantFigures one : figures) {
      grid.row(
          terminal.sentence("cli.variants." + word(one.form())),
          terminal.figures().bytes(one.bytes()).text(),
          terminal.figures().number(one.speed().prefill()).text(),
          terminal.figures().number(one.speed().decodeQuiet()).text(),
          terminal.figures().number(one.logProbability()).text(),
          terminal.figures().number(one.loss(figures)).text());
    }
    grid.print(terminal);
    terminal.line(terminal.sentence("cli.variants.legend"));
  }

  private static ObjectNode json(String name, List<VariantFigures> figures) {
    ObjectNode node = Json.object().put("name", name);
    ArrayNode variants = node.putArray("variants");
    for (VariantFigures one : figures) {
      variants
          .addObject()
          .put("form", word(one.form()))
          .put("bytes", one.bytes())
          .put("prefillTokensPerSecond", one.speed().prefill())
          .put("tokensPerSecond", one.speed().decodeQuiet())
          .put("logProbability", one.logProbability())
          .put("lost", one.loss(figures));
    }
    return node;
  }

  private static String word(ModelForm form) {
    return switch (form) {
      case AS_FILED -> "installed";
      case FLOAT -> "fp32";
      case EIGHT_BIT -> "8bit";
      case FOUR_BIT -> "4bit";
      case FOUR_BIT_COARSE -> "4bit-coarse";
    };
  }
}
