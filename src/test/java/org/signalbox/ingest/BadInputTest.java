package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.signalbox.ingest.Inputs.problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Workers;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

class BadInputTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static Problem limited(Limits limits, byte[] bytes) {
    var ingest = new Ingest(limits, Path.of("."));
    var source = new Source.OfBytes("data.csv", bytes);
    return assertThrows(
            ProblemException.class,
            () -> ingest.read(source, Overrides.none(), RunContext.quiet(1)))
        .problem();
  }

  @Test
  void aMissingFileIsNamed(@TempDir Path folder) {
    Source gone = Source.of(folder.resolve("gone.csv"));
    var thrown =
        assertThrows(
            ProblemException.class,
            () -> Inputs.ingest().read(gone, Overrides.none(), RunContext.quiet(1)));
    assertEquals(Codes.MISSING_FILE, thrown.problem().code());
  }

  @Test
  void aFolderIsNoInput(@TempDir Path folder) {
    var thrown =
        assertThrows(
            ProblemException.class,
            () -> Inputs.ingest().read(Source.of(folder), Overrides.none(), RunContext.quiet(1)));
    assertEquals(Codes.FOLDER, thrown.problem().code());
  }

  @Test
  void anEmptyFileHoldsNothing() {
    assertEquals(Codes.EMPTY, problem("").code());
    assertEquals(Codes.EMPTY, problem(" \n\n").code());
  }

  @Test
  void aHeaderAloneIsNoTable() {
    assertEquals(Codes.HEADER_ONLY, problem("name,size,age\n").code());
    assertEquals(Codes.HEADER_ONLY, problem("name,size,age\n\n\n").code());
  }

  @Test
  void delimitersAloneAreNoColumns() {
    assertEquals(Codes.NO_COLUMNS, problem(",,,\n,,,\n").code());
  }

  @Test
  void oneRowIsDoubtful() {
    var found = Inputs.csv("name,size\nash,1.5\n");
    assertEquals(Codes.ONE_ROW, found.doubts().getFirst().problem().code());
  }

  @Test
  void binaryFilesAreNamedForWhatTheyLookLike() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
    assertEquals(List.of("data.csv", Magic.PNG), problem("data.csv", png).args());
    assertEquals(List.of("x.csv", Magic.PDF), problem("x.csv", bytes("%PDF-1.4\n")).args());
    byte[] noise = new byte[4000];
    new java.util.Random(1).nextBytes(noise);
    noise[0] = 'x';
    assertEquals(Codes.BINARY, problem("x.csv", noise).code());
  }

  private static byte[] zip(String member, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(member));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] resource(String name) throws IOException {
    return Files.readAllBytes(((Source.OfFile) Inputs.resource(name)).path());
  }

  @Test
  void whatAnArchiveHoldsIsJudgedLikeAFile() throws IOException {
    assertEquals(Codes.BINARY, problem("x.zip", zip("a.bin", new byte[] {1, 2, 3})).code());
    byte[] within = zip("b.csv", bytes("a,b\n1,2\n3,4\n"));
    assertEquals(Codes.NESTED, problem("x.zip", zip("a.zip", within)).code());
    assertEquals(
        List.of("x.zip", Contents.WORD_DOCUMENT),
        problem("x.zip", zip("word/document.xml", within)).args());
    assertEquals(Codes.EMPTY_WORKBOOK, problem("x.zip", zip("a/", new byte[0])).code());
  }

  @Test
  void aZipBombStopsAtTheLimit() throws IOException {
    assertEquals(Codes.TOO_LARGE, limited(new Limits(10, 1_000_000), resource("bomb.zip")).code());
  }

  @Test
  void aDamagedArchiveIsSaidToBeSo() throws IOException {
    byte[] whole = resource("trees.zip");
    byte[] part = Arrays.copyOf(whole, whole.length / 2);
    assertEquals(Codes.BROKEN_ZIP, problem("x.zip", part).code());
    Arrays.fill(whole, 400, 420, (byte) 77);
    assertEquals(Codes.BROKEN_ZIP, problem("x.zip", whole).code());
  }

  @Test
  void aPasswordIsSaidToBeInTheWay() throws IOException {
    assertEquals(Codes.PASSWORD, problem("locked.zip", resource("locked.zip")).code());
    assertEquals(Codes.PASSWORD, problem("locked.xlsx", resource("locked.xlsx")).code());
  }

  @Test
  void aTruncatedDatabaseIsSaidToBeSo() throws IOException {
    for (String name : List.of("trees.sqlite", "trees.duckdb")) {
      byte[] whole = resource(name);
      byte[] part = Arrays.copyOf(whole, whole.length / 3);
      assertEquals(Codes.BROKEN_DATABASE, problem(name, part).code());
    }
  }

  @Test
  void tooManyColumnsAreCounted() {
    String header = String.join(",", java.util.Collections.nCopies(11, "a"));
    var limits = new Limits(10, 1_000_000);
    Problem problem = limited(limits, bytes(header + "\n" + header.replace('a', '1') + "\n"));
    assertEquals(Codes.TOO_MANY_COLUMNS, problem.code());
    assertEquals(List.of("data.csv", 11, 10), problem.args());
  }

  @Test
  void tooLargeAFileIsMeasured() {
    Problem problem = limited(new Limits(10, 2_000_000), new byte[3_000_000]);
    assertEquals(List.of("data.csv", 3L, 2L), problem.args());
  }

  @Test
  void aGzipBombStopsAtTheLimit() throws IOException {
    Problem problem = limited(new Limits(10, 1_000_000), gzip(new byte[50_000_000]));
    assertEquals(Codes.TOO_LARGE, problem.code());
  }

  @Test
  void gzipIsTakenOff() throws IOException {
    var found = Inputs.read("data.csv.gz", gzip(bytes("a,b\n1,2\n3,4\n")));
    assertEquals(2, ((org.signalbox.task.Dataset) found).table().rows());
  }

  @Test
  void aTruncatedGzipIsSaidToBeSo() throws IOException {
    byte[] whole = gzip(bytes("a,b\n1,2\n3,4\n"));
    byte[] part = Arrays.copyOf(whole, whole.length - 9);
    assertEquals(Codes.BROKEN_GZIP, problem("data.csv.gz", part).code());
  }

  @Test
  void brokenJsonIsNamedByItsLine() {
    byte[] array = bytes("[{\"a\": 1},\n{\"a\": 2},\n{\"a\" 3}]\n");
    assertEquals(List.of("data.json", 3), problem("data.json", array).args());
    byte[] lines = bytes("{\"a\": 1}\n{\"a\": \n");
    assertEquals(Codes.BROKEN_JSON, problem("data.jsonl", lines).code());
  }

  @Test
  void jsonWithoutRecordsIsSaidToBeSo() {
    assertEquals(Codes.NO_RECORDS, problem("data.json", bytes("\"a word\"")).code());
    assertEquals(Codes.NO_RECORDS, problem("data.json", bytes("[]")).code());
  }

  @Test
  void aTruncatedParquetFileIsSaidToBeSo() throws IOException {
    Path whole = ((Source.OfFile) Inputs.resource("types.parquet")).path();
    byte[] bytes = Files.readAllBytes(whole);
    byte[] part = Arrays.copyOf(bytes, bytes.length / 2);
    assertEquals(Codes.BROKEN_PARQUET, problem("data.parquet", part).code());
    bytes[bytes.length - 8] = 99;
    assertEquals(Codes.BROKEN_PARQUET, problem("data.parquet", bytes).code());
  }

  @Test
  void aDamagedWorkbookIsSaidToBeSo() throws IOException {
    Path whole = ((Source.OfFile) Inputs.resource("sales.xlsx")).path();
    byte[] bytes = Files.readAllBytes(whole);
    byte[] part = Arrays.copyOf(bytes, bytes.length * 2 / 3);
    assertEquals(Codes.BROKEN_EXCEL, problem("data.xlsx", part).code());
  }

  @Test
  void aTypeForAColumnThatIsNotThereIsRefused() {
    var types = Overrides.types(java.util.Map.of("c", org.signalbox.task.ColumnType.TEXT));
    Source source = new Source.OfText("", "a,b\n1,2\n3,4\n");
    var thrown =
        assertThrows(
            ProblemException.class, () -> Inputs.ingest().read(source, types, RunContext.quiet(1)));
    assertEquals(Codes.NO_OVERRIDDEN, thrown.problem().code());
  }

  @Test
  void readingEndsWhenItIsCancelled() {
    var cancellation = new Cancellation();
    cancellation.cancel();
    var ctx =
        new RunContext(p -> {}, f -> {}, t -> {}, cancellation, Workers.sameThread(), () -> 0L, 1);
    Source source = new Source.OfText("", "a,b\n1,2\n3,4\n");
    assertThrows(
        CancelledException.class, () -> Inputs.ingest().read(source, Overrides.none(), ctx));
  }

  @Test
  void everyCodeHasItsSentence() throws IllegalAccessException {
    var words = ResourceBundle.getBundle("org.signalbox.words.words");
    for (var field : Codes.class.getDeclaredFields()) {
      String sentence = words.getString((String) field.get(null));
      assertEquals(false, new java.text.MessageFormat(sentence).toPattern().isBlank());
    }
  }
}
