package org.signalbox.view;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.signalbox.tabular.Dependence;
import org.signalbox.tabular.Field;
import org.signalbox.viewmodel.Studied;
import org.signalbox.viewmodel.StudyViewModel;

/** How the prediction goes along one column, on average and for single rows. */
record EffectFace(StudyViewModel study, Wording wording) {
  private static final int TICKS = 6;

  Shown of(Studied studied) {
    if (!studied.peopled()) {
      return Shown.words(wording.text("view.study.norows"));
    }
    Optional<Dependence> along = study.along().get();
    StudyWords words = new StudyWords(wording, studied.schema());
    HBox choices = choices(studied, along, words);
    if (along.isEmpty()) {
      return Shown.of(Parts.column("study-face", choices), TableText.empty());
    }
    Dependence found = along.get();
    Node picture =
        found.column().words()
            ? bars(found, words, Wording.family(studied.card()))
            : lines(found, words, Wording.family(studied.card()));
    return Shown.of(
        Parts.id(
            "effect",
            Parts.column(
                "study-face",
                choices,
                Parts.paragraph(
                    wording.text(
                        found.column().words() ? "view.study.effect.words" : "view.study.effect"),
                    "small",
                    "muted"),
                Parts.grow(picture))),
        table(found, words));
  }

  private HBox choices(Studied studied, Optional<Dependence> along, StudyWords words) {
    Choice<String> column = new Choice<>(name -> name, study::follow);
    column.setAccessibleText(wording.text("view.study.column"));
    List<String> names = studied.schema().fields().stream().map(Field::name).toList();
    column.tell(names, along.map(d -> d.column().name()));
    HBox row =
        Parts.row(
            "field-row",
            Parts.label(wording.text("view.study.column"), "muted"),
            Parts.id("effect-column", column));
    if (studied.schema().outputs() > 2 && along.isPresent()) {
      Choice<Integer> output =
          new Choice<>(words::output, k -> study.follow(along.get().column().name(), k));
      output.setAccessibleText(wording.text("view.study.output"));
      output.tell(
          IntStream.range(0, studied.schema().outputs()).boxed().toList(),
          along.map(Dependence::output));
      row.getChildren().addAll(Parts.label(wording.text("view.study.output"), "muted"), output);
    }
    return row;
  }

  private Plot lines(Dependence found, StudyWords words, String family) {
    Extent extent = new Extent().with(found.mean());
    Arrays.stream(found.lines()).forEach(extent::with);
    double[] grid = found.grid();
    Axis x = horizontal(found.column(), grid);
    Axis y =
        Axis.linear(
            words.axis(found.output()),
            extent.low(),
            extent.high(),
            TICKS,
            wording.words().locale());
    List<Layer> layers = new ArrayList<>();
    for (double[] line : found.lines()) {
      layers.add(Layers.line(grid, line, "single-line"));
    }
    layers.add(Layers.line(grid, found.mean(), "forecast-line"));
    Plot plot = new Plot("effect-plot", family);
    plot.show(x, y, layers);
    plot.tell(
        new Readout(
            IntStream.range(0, grid.length)
                .mapToObj(
                    k ->
                        new Readout.Point(
                            grid[k],
                            found.mean()[k],
                            wording.text(
                                "view.study.point",
                                found.labels().get(k),
                                words.number(found.mean()[k]))))
                .toList()));
    plot.setAccessibleText(wording.text("view.study.effect"));
    return plot;
  }

  /** A time's ticks are the dates at its ends and its middle. */
  private Axis horizontal(Field column, double[] grid) {
    double low = grid[0];
    double high = grid[grid.length - 1];
    if (!column.time()) {
      return Axis.linear(column.name(), low, high, TICKS, wording.words().locale());
    }
    List<Axis.Tick> ticks =
        IntStream.rangeClosed(0, 2)
            .mapToDouble(k -> low + k * (high - low) / 2)
            .mapToObj(s -> new Axis.Tick(s, date(s)))
            .toList();
    return new Axis(column.name(), low, Math.max(high, low + 1), Axis.Spacing.LINEAR, ticks);
  }

  private static String date(double second) {
    return LocalDateTime.ofEpochSecond((long) second, 0, ZoneOffset.UTC).toLocalDate().toString();
  }

  private static Node bars(Dependence found, StudyWords words, String family) {
    List<BarList.Bar> bars =
        IntStream.range(0, found.mean().length)
            .mapToObj(
                k ->
                    new BarList.Bar(
                        found.labels().get(k),
                        Math.max(0, found.mean()[k]),
                        words.schema().classes().isEmpty()
                            ? words.number(found.mean()[k])
                            : words.percent(found.mean()[k])))
            .toList();
    return Parts.column(
        "effect-bars",
        Parts.label(words.axis(found.output()), "small", "muted"),
        new BarList(bars, family));
  }

  private TableText table(Dependence found, StudyWords words) {
    List<String> head =
        List.of(
            found.column().name(), words.axis(found.output()), wording.text("view.study.between"));
    return new TableText(
        head,
        IntStream.range(0, found.grid().length)
            .mapToObj(
                k -> {
                  Extent single = new Extent();
                  Arrays.stream(found.lines()).forEach(line -> single.with(line[k]));
                  return List.of(
                      found.labels().get(k),
                      words.number(found.mean()[k]),
                      wording.figures().interval(single.low(), single.high()).text());
                })
            .toList());
  }
}
