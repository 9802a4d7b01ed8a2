import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import javafx.css.Stylesheet;

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
      Files.copy(in, theme);
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
