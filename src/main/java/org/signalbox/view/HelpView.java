package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.words.HelpPage;
import org.signalbox.words.HelpPages;

/** The pages of all codes: found at the left, read at the right. */
final class HelpView extends HBox {
  private final HelpPages pages;
  private final Wording wording;
  private final TextField words = Parts.id("help-words", new TextField());
  private final ListView<HelpPage> list = Parts.id("help-codes", new ListView<>());
  private final VBox page = Parts.column("help-page");

  /**
   * @param asked the code whose page is shown first
   */
  HelpView(Optional<String> asked, Wording wording) {
    this.pages = new HelpPages(wording.words());
    this.wording = wording;
    getStyleClass().addAll("row", "help");
    words.setPromptText(wording.text("view.help.search"));
    words.setAccessibleText(wording.text("view.help.search"));
    list.setAccessibleText(wording.text("view.help.codes"));
    list.setCellFactory(_ -> new Line());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, chosen) -> Optional.ofNullable(chosen).ifPresent(this::read));
    ScrollPane reading = new ScrollPane(page);
    reading.setFitToWidth(true);
    reading.getStyleClass().addAll("page", "help-reading");
    reading.setAccessibleText(wording.text("view.help"));
    getChildren().addAll(Parts.column("help-list", words, Parts.grow(list)), Parts.grow(reading));
    words.textProperty().subscribe(this::find);
    asked.flatMap(pages::find).ifPresent(this::turn);
  }

  /** What has the focus first. */
  Node first() {
    return words;
  }

  private void turn(HelpPage wanted) {
    list.getSelectionModel().select(wanted);
    list.scrollTo(wanted);
  }

  private void find(String typed) {
    List<HelpPage> found = pages.all().stream().filter(p -> p.has(typed)).toList();
    list.getItems().setAll(found);
    list.getSelectionModel().selectFirst();
  }

  private void read(HelpPage chosen) {
    page.getChildren()
        .setAll(
            Parts.label(chosen.code(), "help-code"),
            Parts.label(wording.text("view.help.says"), "caption"),
            Parts.paragraph(chosen.sentence(), "help-sentence"),
            Parts.label(wording.text("view.help.origin"), "caption"),
            Parts.paragraph(chosen.origin()),
            Parts.label(wording.text("view.help.more"), "caption"),
            Parts.paragraph(wording.text("view.help.more.how")));
  }

  /** A code with the beginning of what it says. */
  private static final class Line extends ListCell<HelpPage> {
    @Override
    protected void updateItem(HelpPage shown, boolean empty) {
      super.updateItem(shown, empty);
      if (empty || shown == null) {
        setGraphic(null);
        return;
      }
      setGraphic(
          Parts.column(
              "help-line",
              Parts.label(shown.code(), "code"),
              Parts.label(shown.sentence(), "small")));
      setAccessibleText(shown.code() + ": " + shown.sentence());
      setPrefWidth(0);
    }
  }
}
