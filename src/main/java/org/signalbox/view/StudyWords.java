package org.signalbox.view;

import java.util.List;
import org.signalbox.tabular.Explanation;
import org.signalbox.tabular.Schema;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.DecisionTree;
import org.signalbox.task.ValuePredictions;

/** How a studied model's predictions and contributions are said. */
record StudyWords(Wording wording, Schema schema) {
  private static final int LONG = 26;

  /** The likeliest class such as "Yes 63 %", or the value. */
  String predicted(Explanation explained, int row) {
    return switch (explained.answer()) {
      case ValuePredictions values -> number(values.values()[row]);
      case ClassPredictions classes -> {
        int best = classes.best(row);
        yield said(best, classes.probabilities()[row][best]);
      }
    };
  }

  /** The output that is explained: "Yes 37 %" also where another class is likelier. */
  String explained(Explanation explained, int row) {
    return said(explained.output(row), explained.predicted(row));
  }

  /** The output that is explained, as the title of an axis. */
  String axis(int output) {
    return schema.classes().isEmpty()
        ? schema.target()
        : wording.text("view.study.probability", schema.classes().get(output));
  }

  /** An output such as "Yes 63 %", or the value. */
  String said(int output, double value) {
    return schema.classes().isEmpty()
        ? number(value)
        : wording.text("view.study.class", schema.classes().get(output), percent(value));
  }

  /** The likeliest class with its probability, or the value. */
  String likeliest(double[] outputs) {
    int best = 0;
    for (int k = 1; k < outputs.length; k++) {
      best = outputs[k] > outputs[best] ? k : best;
    }
    return said(best, outputs[best]);
  }

  /** What a leaf of a tree says: its likeliest class with its share, or its mean. */
  String leaf(DecisionTree tree, DecisionTree.Node node) {
    double[] outputs = node.outputs();
    int best = 0;
    for (int k = 1; k < outputs.length; k++) {
      best = outputs[k] > outputs[best] ? k : best;
    }
    return tree.classes().isEmpty()
        ? number(outputs[0])
        : wording.text("view.study.class", tree.classes().get(best), percent(outputs[best]));
  }

  /** What an output is called: a class, or the target. */
  String output(int output) {
    return schema.classes().isEmpty() ? schema.target() : schema.classes().get(output);
  }

  /** The unit of contributions in words. */
  String unit(Attributions.Scale scale) {
    List<String> classes = schema.classes();
    String what = classes.size() == 2 ? classes.get(1) : classes.isEmpty() ? schema.target() : "";
    return wording.text("view.study.unit." + scale.name(), what);
  }

  String number(double value) {
    return wording.figures().number(value).text();
  }

  String signed(double value) {
    return (value > 0 ? "+" : "") + number(value);
  }

  String percent(double share) {
    return wording.figures().percent(share).text();
  }

  /** As much of a name as fits beside a chart. */
  static String shortened(String name) {
    return name.length() <= LONG ? name : name.substring(0, LONG - 1) + "…";
  }
}
