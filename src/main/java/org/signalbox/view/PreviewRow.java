package org.signalbox.view;

import java.util.stream.Collectors;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import org.signalbox.ingest.Preview;

/** A line of the preview; one with a problem is marked and says why. */
final class PreviewRow extends TableRow<Preview.Line> {
  private final Wording wording;

  PreviewRow(Wording wording) {
    this.wording = wording;
  }

  @Override
  protected void updateItem(Preview.Line line, boolean empty) {
    super.updateItem(line, empty);
    boolean doubtful = !empty && line != null && !line.problems().isEmpty();
    pseudoClassStateChanged(Pseudo.DOUBTFUL, doubtful);
    setTooltip(
        doubtful
            ? new Tooltip(
                line.problems().stream().map(wording::say).collect(Collectors.joining("\n")))
            : null);
  }
}
