import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/** Style classes that the theme dresses and the app has none of, as patterns. */
static final List<String> UNUSED =
    List.of(
        "accordion",
        "axis[\\w-]*",
        "bar-chart",
        "bb-code",
        "bg-[\\w-]+",
        "border-(?:default|muted|subtle)",
        "bordered",
        "breadcrumbs",
        "button-circle",
        "button-outlined",
        "calendar",
        "caption-menu-item",
        "center-pill",
        "chart",
        "chart-[\\w-]+",
        "choice-box",
        "color-palette",
        "color-palette-region",
        "color-picker",
        "custom-color-dialog",
        "custom-text-field",
        "date-picker",
        "date-picker-popup",
        "default-color\\d",
        "edge-to-edge",
        "elevated-\\d",
        "font-icon",
        "html-editor",
        "html-editor-[\\w-]+",
        "ikonli-font-icon",
        "interactive",
        "left-pill",
        "[\\w-]+-legend-symbol",
        "menu-bar",
        "message",
        "modal-box",
        "modal-pane",
        "notification",
        "pagination",
        "popover",
        "progress-indicator",
        "progress-slider",
        "radio-button",
        "right-pill",
        "ring-progress-indicator",
        "rounded",
        "segmented-control",
        "selectable-text",
        "split-menu-button",
        "stacked-bar-chart",
        "striped",
        "success",
        "tab-line",
        "tab-pane",
        "text-(?:bold|bolder|caption|italic|lighter|muted|normal|oblique|on-emphasis)",
        "text-(?:small|strikethrough|subtle|underlined)",
        "tile",
        "tile-base",
        "title-\\d",
        "titled-pane",
        "toggle-switch",
        "tool-bar",
        "tree-cell",
        "tree-table-row-cell",
        "tree-table-view",
        "tree-view");

/**
 * Puts the binary form of style sheets beside them: the theme's, and all of the app's own joined
 * into one for each shade. Parsing them, and asking each of them for each node, took a third of the
 * time until the window stands. The order in which they lie over each other, after that of the
 * shade, is the one that the app reads where nothing is joined.
 */
void main(String[] folder) throws IOException {
  Path sheets = Path.of(folder[0]);
  Path scratch = Files.createTempDirectory("sheets");
  for (String shade : List.of("light", "dark")) {
    Path all = scratch.resolve("all-" + shade + ".css");
    Files.copy(sheets.resolve(shade + ".css"), all);
    for (String name : Files.readAllLines(sheets.resolve("order.txt"))) {
      byte[] sheet = Files.readAllBytes(sheets.resolve(name + ".css"));
      Files.write(all, sheet, StandardOpenOption.APPEND);
    }
    convert(all, sheets);
    Path theme = scratch.resolve("primer-" + shade + ".css");
    try (var in =
        Stylesheet.class.getResourceAsStream("/atlantafx/base/theme/" + theme.getFileName())) {
      Files.writeString(theme, slim(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
    convert(theme, sheets);
    Files.delete(all);
    Files.delete(theme);
  }
  Files.delete(scratch);
  try (var zooms = Files.newDirectoryStream(sheets, "zoom-*.css")) {
    for (Path zoom : zooms) {
      convert(zoom, sheets);
    }
  }
}

void convert(Path sheet, Path into) throws IOException {
  String name = sheet.getFileName().toString().replace(".css", ".bss");
  Stylesheet.convertToBinary(sheet.toFile(), into.resolve(name).toFile());
}

/** Without the rules for unused style classes, which are three quarters of a theme. */
String slim(String theme) {
  Pattern unused = Pattern.compile("\\.(?:" + String.join("|", UNUSED) + ")(?![\\w-])");
  return Pattern.compile("([^{}]+)(\\{[^{}]*})")
      .matcher(theme.replaceAll("(?s)/\\*.*?\\*/", ""))
      .replaceAll(
          rule -> {
            String used =
                Stream.of(rule.group(1).split(","))
                    .filter(selector -> !unused.matcher(selector).find())
                    .collect(Collectors.joining(","));
            return used.isBlank() ? "" : Matcher.quoteReplacement(used + rule.group(2));
          });
}
