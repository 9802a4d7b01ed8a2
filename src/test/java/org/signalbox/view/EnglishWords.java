package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/** Finds what a German window still says in the English bundle's words. */
final class EnglishWords {
  private static final String BUNDLE = "org.signalbox.words.words";
  private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
  private static final ResourceBundle GERMAN = ResourceBundle.getBundle(BUNDLE, Locale.GERMAN);

  /** As long as a literal part must be to tell one language from the other. */
  private static final int TELLING = 6;

  private final Set<String> plain = new TreeSet<>();
  private final List<Pattern> filled = new ArrayList<>();

  EnglishWords() {
    Set<String> german =
        GERMAN.keySet().stream().map(GERMAN::getString).collect(Collectors.toSet());
    for (String key : ENGLISH.keySet()) {
      String english = ENGLISH.getString(key).replace("''", "'");
      if (german.contains(ENGLISH.getString(key))) {
        continue;
      }
      if (!english.contains("{")) {
        plain.add(english);
      } else if (english.replaceAll("\\{.*?}", "").length() > TELLING
          && !english.contains(",choice,")) {
        filled.add(pattern(english));
      }
    }
  }

  private static Pattern pattern(String english) {
    StringBuilder regex = new StringBuilder();
    for (String literal : english.split("\\{[^}]*}", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /**
   * @param data words of the data shown, which are nobody's language
   */
  Set<String> in(Node root, Set<String> data) {
    Set<String> said = new TreeSet<>();
    collect(root, said);
    return said.stream()
        .filter(word -> !data.contains(word))
        .filter(word -> plain.contains(word) || matches(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean matches(String word) {
    return filled.stream().anyMatch(pattern -> pattern.matcher(word).matches());
  }

  private static void collect(Node node, Set<String> said) {
    if (!node.isVisible()) {
      return;
    }
    add(said, node.getAccessibleText());
    switch (node) {
      case Labeled labeled -> {
        add(said, labeled.getText());
        if (labeled.getTooltip() != null) {
          add(said, labeled.getTooltip().getText());
        }
        if (labeled instanceof MenuButton menu) {
          menu.getItems().stream().map(MenuItem::getText).forEach(text -> add(said, text));
        }
      }
      case TextInputControl input -> add(said, input.getPromptText());
      case Text text -> add(said, text.getText());
      default -> {}
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, said));
    }
  }

  private static void add(Set<String> said, @org.jspecify.annotations.Nullable String text) {
    if (text != null && !text.isBlank()) {
      said.add(text.strip());
    }
  }
}
