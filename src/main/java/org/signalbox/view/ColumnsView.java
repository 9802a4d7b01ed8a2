package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.signalbox.routing.LeftOut;
import org.signalbox.routing.Recognition;
import org.signalbox.task.Dataset;
import org.signalbox.task.TabularTask;
import org.signalbox.viewmodel.ExploreViewModel;

/**
 * Each column of a table: whether the model learns from it and why not, its role and how sure that
 * is. One click changes either. Columns with something to say come without asking for them.
 */
final class ColumnsView extends VBox {
  private static final double SURE = 0.6;
  private static final int FEW = 5;

  private final ExploreViewModel explore;
  private final Wording wording;
  private final VBox list = Parts.column("column-list");
  private final Hyperlink more = new Hyperlink();
  private boolean everything;

  ColumnsView(ExploreViewModel explore, Wording wording) {
    this.explore = explore;
    this.wording = wording;
    getStyleClass().addAll("column", "columns");
    more.setId("all-columns");
    more.setOnAction(
        _ -> {
          everything = !everything;
          explore.task().recognition().get().ifPresent(this::show);
        });
    getChildren()
        .addAll(
            Parts.row("caption-row", Parts.label(wording.text("view.columns"), "caption"), more),
            list);
    explore
        .task()
        .recognition()
        .subscribe(
            found -> {
              boolean table = found.filter(f -> !f.columns().isEmpty()).isPresent();
              Parts.show(this, table);
              found.filter(f -> table).ifPresent(this::show);
            });
  }

  private void show(Recognition found) {
    Map<String, LeftOut> left =
        found.leftOut().stream().collect(Collectors.toMap(LeftOut::column, Function.identity()));
    List<Dataset.Profile> all =
        found.columns().stream()
            .filter(p -> found.target().filter(p.name()::equals).isEmpty())
            .toList();
    List<Dataset.Profile> telling =
        all.stream()
            .filter(p -> left.containsKey(p.name()) || p.grounds().confidence() < SURE)
            .limit(FEW)
            .toList();
    List<Dataset.Profile> shown = everything || all.size() <= FEW ? all : telling;
    List<ColumnRow> rows = new ArrayList<>();
    for (Dataset.Profile profile : shown) {
      rows.add(row(profile, found, Optional.ofNullable(left.get(profile.name()))));
    }
    list.getChildren().setAll(rows);
    Parts.show(more, all.size() > FEW);
    more.setText(wording.text(everything ? "view.columns.less" : "view.columns.all", all.size()));
  }

  private ColumnRow row(Dataset.Profile profile, Recognition found, Optional<LeftOut> left) {
    boolean learns = found.task().filter(TabularTask.class::isInstance).isPresent();
    var use =
        learns || left.isPresent()
            ? Optional.of(left.isPresent() ? ColumnRow.Use.LEFT_OUT : ColumnRow.Use.LEARNED)
            : Optional.<ColumnRow.Use>empty();
    ColumnRow row = new ColumnRow(profile, explore.task(), wording);
    use.ifPresent(row::choose);
    left.ifPresent(l -> row.say(wording.say(l.words())));
    return row;
  }
}
