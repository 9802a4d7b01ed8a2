package org.signalbox.view;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.Example;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Input;

/** Where an input is dropped, pasted, picked or typed. */
final class InputView extends VBox {
  private final ExploreViewModel explore;
  private final InputActions actions;
  private final Wording wording;
  private final TextArea request = new TextArea();
  private final Label name = Parts.paragraph("", "input-name");
  private final Label hint = Parts.paragraph("", "muted");
  private final MenuButton samples = new MenuButton();
  private final Button clear;

  InputView(ExploreViewModel explore, InputActions actions, Wording wording) {
    this.explore = explore;
    this.actions = actions;
    this.wording = wording;
    getStyleClass().addAll("column", "input-view");
    clear =
        Parts.id("clear", Parts.iconButton("close", wording.text("view.clear"), explore::clear));
    getChildren().addAll(zone(), ways(), ask());
    explore.examples().subscribe(this::listSamples);
    explore.task().input().subscribe(_ -> update());
    explore.task().request().subscribe(r -> request.setText(r.text()));
    explore.task().material().subscribe(_ -> update());
  }

  private Node zone() {
    hint.setText(wording.text("view.drop"));
    HBox.setHgrow(name, javafx.scene.layout.Priority.ALWAYS);
    VBox words = Parts.column("drop-words", name, hint);
    HBox zone = Parts.row("drop-zone", Parts.icon("tray"), Parts.grow(words), clear);
    return Parts.id("drop-zone", zone);
  }

  private Node ways() {
    Button open = Parts.button(wording.text("view.open"), actions::chooseFile);
    Button paste = Parts.button(wording.text("view.paste"), actions::paste);
    samples.setText(wording.text("view.samples"));
    for (var button : new javafx.scene.control.ButtonBase[] {open, paste, samples}) {
      Parts.grow(button);
    }
    return Parts.row(
        "ways", Parts.id("open", open), Parts.id("paste", paste), Parts.id("samples", samples));
  }

  private Node ask() {
    request.setWrapText(true);
    request.setId("request");
    request.setAccessibleText(wording.text("view.ask.help"));
    request.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    Button go = Parts.iconButton("enter", wording.text("view.ask"), this::submit);
    return Parts.row("ask", Parts.grow(request), Parts.id("ask", go));
  }

  private void key(KeyEvent event) {
    boolean plain = !event.isShiftDown() && !event.isShortcutDown();
    if (event.getCode() == KeyCode.ENTER && plain) {
      submit();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
      request.requestFocusTraversal(
          event.isShiftDown()
              ? javafx.scene.TraversalDirection.PREVIOUS
              : javafx.scene.TraversalDirection.NEXT);
      event.consume();
    }
  }

  private void submit() {
    explore.ask(request.getText().strip());
  }

  private void listSamples() {
    samples.getItems().setAll(explore.examples().stream().map(this::item).toList());
    samples.setDisable(explore.examples().isEmpty());
  }

  private MenuItem item(Example example) {
    String kind = wording.text("view.problem." + example.problemType().word());
    MenuItem item = new MenuItem(wording.text("view.sample.item", wording.title(example), kind));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> explore.open(new Input.Sampled(example)));
    return item;
  }

  private void update() {
    var input = explore.task().input().get();
    boolean any = input.isPresent();
    Parts.show(name, any);
    Parts.show(clear, any);
    name.setText(input.map(this::title).orElse(""));
    boolean about = input.filter(i -> !(i instanceof Input.Typed)).isPresent();
    hint.setText(wording.text(any ? "view.drop.other" : "view.drop"));
    request.setPromptText(wording.text(about ? "view.ask.about" : "view.ask.prompt"));
    if (input.orElse(null) instanceof Input.Typed(String text)) {
      request.setText(text);
    }
  }

  private String title(Input input) {
    return switch (input) {
      case Input.Chosen chosen -> title(chosen.within());
      case Input.File file -> file.name();
      case Input.Sampled sampled -> wording.title(sampled.example());
      case Input.Pasted _ -> wording.text("view.input.pasted");
      case Input.Typed _ -> wording.text("view.input.typed");
    };
  }
}
