package org.signalbox.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Dialect;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Prose;

/** One input on its way from bytes to what it holds, format by format. */
final class Opening {
  private static final int HEAD = 4096;

  /** What an archive's file may lack so that the next one is tried. */
  private static final Set<String> NOTHING_IN_IT =
      Set.of(Codes.EMPTY, Codes.HEADER_ONLY, Codes.NO_COLUMNS, Codes.NO_RECORDS, Codes.BINARY);

  /**
   * What is asked of a reading.
   *
   * @param lines at most so many in the preview
   */
  record Order(
      Limits limits,
      Path temporary,
      RoleJudge roles,
      Overrides overrides,
      int lines,
      RunContext ctx) {
    Order of(Optional<String> table) {
      return new Order(
          limits, temporary, roles, new Overrides(overrides.types(), table), lines, ctx);
    }
  }

  private final Order order;
  private final Loader loader;
  private final RunContext ctx;
  private final Doubts doubts = new Doubts();

  Opening(Order order, Loader loader) {
    this.order = order;
    this.loader = loader;
    this.ctx = order.ctx();
  }

  Reading read(Loader.Loaded loaded) {
    var chooser = new Chooser(Loader.shown(loaded.name()), order.overrides().table());
    Optional<Magic> magic = Magic.of(loaded.bytes());
    if (magic.isEmpty()) {
      return text(loaded, chooser);
    }
    return switch (magic.get()) {
      case PARQUET -> parquet(loaded, chooser);
      case SQLITE -> database(loaded, DatabaseReader.Kind.SQLITE, chooser);
      case DUCKDB -> database(loaded, DatabaseReader.Kind.DUCKDB, chooser);
      case ZIP -> zip(loaded, chooser);
      case OLE -> throw office(loaded);
      case GZIP -> throw ProblemException.of(Codes.NESTED, chooser.source());
      case PNG,
          JPEG,
          GIF,
          PDF,
          SEVEN_ZIP,
          RAR,
          XZ,
          BZIP2,
          ZSTD,
          TAR,
          GGUF,
          NUMPY,
          HDF5,
          ARROW,
          ORC,
          RIFF,
          MP4,
          ELF,
          CLASS ->
          throw ProblemException.of(Codes.BINARY, chooser.source(), magic.get());
    };
  }

  /** An even sample of a file of delimited text; empty for any other. */
  Optional<Reading> sample(Source.OfFile file) {
    return SampledText.read(file, order.limits(), doubts, ctx)
        .map(
            raw -> {
              var loaded = new Loader.Loaded(file.name(), new byte[0], Optional.of(file.path()));
              new Chooser(file.name(), order.overrides().table()).none();
              return table(loaded, new Picked<>(raw, TableChoice.none()));
            });
  }

  private Reading parquet(Loader.Loaded loaded, Chooser chooser) {
    chooser.none();
    var rows = new QueryRows(chooser.source(), order.limits(), doubts, ctx);
    int threads = ctx.workers().threads();
    return table(
        loaded,
        new Picked<>(
            new ParquetReader(loaded, order.temporary(), rows, threads).read(),
            TableChoice.none()));
  }

  private Reading database(Loader.Loaded loaded, DatabaseReader.Kind kind, Chooser chooser) {
    var reader = new DatabaseReader(loaded, kind, order.temporary(), chooser, ctx);
    return table(loaded, reader.read(order.limits(), doubts));
  }

  /** An old Office file; one with a password is one on the outside, whatever is within. */
  private static ProblemException office(Loader.Loaded loaded) {
    byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    byte[] bytes = loaded.bytes();
    for (int i = 0; i + mark.length <= bytes.length; i++) {
      if (bytes[i] == 'E' && Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
        return ProblemException.of(Codes.PASSWORD, Loader.shown(loaded.name()));
      }
    }
    return ProblemException.of(Codes.BINARY, Loader.shown(loaded.name()), Magic.OLE);
  }

  private Reading zip(Loader.Loaded loaded, Chooser chooser) {
    if (TextKind.extension(loaded.name()).equals("xlsx")) {
      return excel(loaded, chooser);
    }
    try (ZipMembers zip = ZipMembers.open(chooser.source(), loaded.bytes())) {
      Optional<Contents> document = zip.document();
      if (document.filter(Contents.WORKBOOK::equals).isPresent()) {
        return excel(loaded, chooser);
      }
      if (document.isPresent()) {
        throw ProblemException.of(Codes.BINARY, chooser.source(), document.get());
      }
      return member(zip, chooser);
    }
  }

  private Reading excel(Loader.Loaded loaded, Chooser chooser) {
    Picked<Grid> sheet =
        new ExcelReader(loaded.bytes(), order.limits(), chooser, doubts, ctx).read();
    return grid(loaded, sheet, "excel");
  }

  private Reading grid(Loader.Loaded loaded, Picked<? extends Grid> read, String format) {
    Grid grid = read.content();
    TableShape shape = new ShapeFinder(loaded.name(), grid, doubts).find(order.limits());
    Dialect dialect = new Dialect(format, "", "", "", "", "", shape.header() >= 0, shape.skip());
    return table(loaded, new Picked<>(new GridTable(grid, shape, dialect), read.choice()));
  }

  /** The only file of an archive, or the first that holds something, or the one asked for. */
  private Reading member(ZipMembers zip, Chooser chooser) {
    List<String> names = zip.names();
    if (names.size() == 1) {
      return within(zip, new TableChoice(names, names.getFirst()), chooser.wanted());
    }
    if (chooser.wanted().isPresent()) {
      TableChoice choice = chooser.choose(names, _ -> true);
      return told(zip, choice, chooser);
    }
    Optional<ProblemException> first = Optional.empty();
    for (String name : names) {
      try {
        return told(zip, new TableChoice(names, name), chooser);
      } catch (ProblemException e) {
        if (!NOTHING_IN_IT.contains(e.problem().code())) {
          throw e;
        }
        first = first.or(() -> Optional.of(e));
      }
    }
    throw first.orElseGet(() -> ProblemException.of(Codes.EMPTY_WORKBOOK, chooser.source()));
  }

  private Reading told(ZipMembers zip, TableChoice choice, Chooser chooser) {
    return within(zip, choice, chooser.rest(choice.chosen()));
  }

  private Reading within(ZipMembers zip, TableChoice choice, Optional<String> rest) {
    Loader.Loaded unpacked = loader.unpacked(zip.unpack(choice.chosen(), loader, ctx), ctx);
    boolean archive =
        Magic.of(unpacked.bytes()).filter(m -> m == Magic.ZIP).isPresent()
            && !TextKind.extension(unpacked.name()).equals("xlsx");
    if (archive) {
      throw ProblemException.of(Codes.NESTED, unpacked.name());
    }
    var inner = new Opening(order.of(rest), loader);
    new Chooser("", order.overrides().table()).tell(choice, inner.doubts);
    Reading read = inner.read(unpacked);
    return new Reading(read.material(), read.preview(), choice.with(read.choice()));
  }

  private Reading text(Loader.Loaded loaded, Chooser chooser) {
    Decoded decoded = TextCheck.checked(loaded.name(), Encodings.decode(loaded.bytes()));
    String head = head(decoded);
    if (HtmlTables.html(loaded.name(), head) || HtmlTables.within(loaded.name(), decoded)) {
      return page(loaded, decoded, chooser);
    }
    Decoded rows = PastedBlock.table(loaded.name(), decoded, ctx);
    Decoded text = MarkdownTable.plain(NumberList.asColumn(loaded.name(), rows));
    if (TextKind.json(loaded.name(), head(text))) {
      try {
        var reader = new JsonReader(chooser, text, order.limits(), doubts, ctx);
        return table(loaded, reader.read());
      } catch (ProblemException e) {
        // Prose and CSV may begin with a brace; only a file that is called JSON has to be it.
        if (TextKind.namedJson(loaded.name()) || !e.problem().code().equals(Codes.BROKEN_JSON)) {
          throw e;
        }
      }
    }
    chooser.none();
    return delimited(loaded, text);
  }

  private Reading page(Loader.Loaded loaded, Decoded text, Chooser chooser) {
    HtmlTables page = HtmlTables.of(loaded.bytes(), text);
    if (page.names().isEmpty()) {
      return prose(loaded, page.words());
    }
    TableChoice choice = chooser.choose(page.names(), page::filled);
    chooser.tell(choice, doubts);
    ListGrid grid = page.table(choice.chosen()).orElseThrow();
    return grid(loaded, new Picked<>(grid, choice), "html");
  }

  private Reading delimited(Loader.Loaded loaded, Decoded text) {
    TextTable table = TextTable.read(text, doubts, ctx);
    if (TextKind.prose(loaded.name(), table)) {
      return prose(
          loaded, new String(text.bytes(), text.from(), text.length(), StandardCharsets.UTF_8));
    }
    TableShape shape = new ShapeFinder(loaded.name(), table.grid(), doubts).find(order.limits());
    var raw = new GridTable(table.grid(), shape, table.dialect(shape));
    return table(loaded, new Picked<>(raw, TableChoice.none()));
  }

  private Reading table(Loader.Loaded loaded, Picked<? extends RawTable> read) {
    RawTable raw = read.content();
    if (raw.rows() == 0) {
      throw ProblemException.of(Codes.HEADER_ONLY, Loader.shown(loaded.name()));
    }
    order.limits().checkColumns(Loader.shown(loaded.name()), raw.names().size());
    var typer = new TableTyper(raw, order.overrides().types(), order.roles(), doubts, ctx);
    var dataset = typer.type(loaded.name());
    var preview = new Preview(raw.names(), raw.first(order.lines(), doubts));
    return new Reading(dataset, preview, read.choice());
  }

  private Reading prose(Loader.Loaded loaded, String whole) {
    List<Preview.Line> lines = new ArrayList<>();
    for (String line : whole.lines().limit(order.lines()).toList()) {
      lines.add(new Preview.Line(lines.size() + 1L, List.of(line), List.of()));
    }
    Optional<String> reference = loaded.path().flatMap(Opening::reference);
    return new Reading(new Prose(loaded.name(), whole, reference), new Preview(List.of(), lines));
  }

  /** What a good answer would be, from the file beside: {@code story.reference.txt}. */
  private static Optional<String> reference(Path prompt) {
    String stem = prompt.toString().replaceFirst("\\.[^./\\\\]+$", "");
    Path beside = prompt.resolveSibling(Path.of(stem + ".reference.txt"));
    try {
      return Files.isRegularFile(beside)
          ? Optional.of(Files.readString(beside).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw Loader.unreadable(beside.toString(), e);
    }
  }

  private static String head(Decoded text) {
    int end = Math.min(text.bytes().length, text.from() + HEAD);
    byte[] head = Arrays.copyOfRange(text.bytes(), text.from(), end);
    return new String(head, StandardCharsets.UTF_8);
  }
}
